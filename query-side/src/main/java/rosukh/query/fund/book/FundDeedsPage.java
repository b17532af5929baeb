package rosukh.query.fund.book;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.fund.book.FundRegister.DeedQuestion;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The events that the figures of the fund are summed from.
@Controller
@Reads(FundRegister.GROUP)
class FundDeedsPage {

    private static final int ROWS = 50;

    private final FundRegister register;
    private final MessageSource messages;

    FundDeedsPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param text what happened
    /// @param moved by how much it moves what is asked for, or all that it moves
    /// @param log where an auditor reads the event itself
    public record Row(Deed deed, String text, String moved, String log) {}

    @GetMapping("/fund/deeds")
    String deeds(
            FundDeedQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        FundWords words = new FundWords(messages, ui.format());
        Measure measure = query.measure();
        DeedQuestion asked = query.asked(register.now().book());
        Totals all = Totals.of(register, asked, measure);
        Page<Deed> page = register.deeds(asked, reader, Cursor.of(after, before), ROWS);
        model.addAttribute("sum", measure == null ? null : words.measured(measure, all.sum()));
        model.addAttribute(
                "hidden",
                all.count() == page.total()
                        ? null
                        : words.say("deeds.hidden", ui.format().n(all.count() - page.total())));
        model.addAttribute("measure", measure == null ? "" : words.say("measure." + measure));
        model.addAttribute("filters", filters(query, words));
        model.addAttribute("page", page.map(each -> row(each, measure, words)));
        return "fund/deeds";
    }

    /// What the events come to, whoever reads.
    ///
    /// @param sum of the measure asked for
    record Totals(long count, long sum) {

        static Totals of(FundRegister register, DeedQuestion asked, @Nullable Measure measure) {
            long[] all = new long[2];
            register.forEachDeed(
                    asked,
                    each -> {
                        all[0]++;
                        all[1] = Math.addExact(all[1], each.moved(measure));
                    });
            return new Totals(all[0], all[1]);
        }
    }

    @GetMapping("/fund/deeds.csv")
    void csv(FundDeedQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        FundWords words = new FundWords(messages, ui.format());
        CsvFile.answer(
                response,
                "fund-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("fact.id"),
                            words.say("fact.firm"),
                            words.say("column.measure"),
                            words.say("column.amount"),
                            words.say("column.position"));
                    register.forEachDeed(
                            query.asked(register.now().book()),
                            reader,
                            each -> {
                                for (Move move : each.moves())
                                    if (query.measure() == null
                                            || query.measure() == move.measure())
                                        file.row(
                                                ui.format().dateInput(each.on()),
                                                each.event(),
                                                id(each),
                                                each.firmName(),
                                                move.measure().name(),
                                                move.amount(),
                                                each.at());
                            });
                });
    }

    /// One JSON object a line.
    @GetMapping("/fund/deeds.ndjson")
    void ndjson(FundDeedQuery query, Reader reader, HttpServletResponse response)
            throws IOException {
        NdjsonFile.answer(
                response,
                "fund-events",
                file -> {
                    register.forEachDeed(query.asked(register.now().book()), reader, file::row);
                });
    }

    private static String id(Deed deed) {
        return deed.guaranteeId().isEmpty() ? deed.increaseId() : deed.guaranteeId();
    }

    private static Row row(Deed deed, @Nullable Measure measure, FundWords words) {
        String moved =
                measure == null
                        ? deed.moves().stream()
                                .map(each ->
                                        words.say(
                                                "moved",
                                                words.say("measure." + each.measure()),
                                                words.measured(each.measure(), each.amount())))
                                .collect(Collectors.joining(words.say("and")))
                        : words.measured(measure, deed.moved(measure));
        return new Row(deed, words.event(deed.event()), moved, "/audit/events/" + deed.at());
    }

    private List<Filter> filters(FundDeedQuery query, FundWords words) {
        return List.of(
                Filter.choice(
                        "of",
                        words.say("filter.of"),
                        Arrays.stream(Measure.values())
                                .map(each -> new Option(each.name(), words.say("measure." + each)))
                                .toList(),
                        text(query.of())),
                Filter.text("firm", words.say("filter.firm"), text(query.firm())),
                Filter.text("group", words.say("filter.group"), text(query.group())),
                Filter.text("guarantee", words.say("fact.id"), text(query.guarantee())),
                Filter.choice(
                        "bank",
                        words.say("fact.bank"),
                        FundAction.banks(register.now().book().banks(), words),
                        text(query.bank())),
                Filter.text("division", words.say("fact.division"), text(query.division())),
                Filter.text("from", words.say("filter.from"), text(query.from())),
                Filter.text("to", words.say("filter.to"), text(query.to())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}

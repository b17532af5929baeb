package rosukh.query.zones.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The events that a figure of the dashboard is made of, and their sum.
@Controller
@Reads(ZoneRegister.GROUP)
class ZoneDeedPage {

    private static final int ROWS = 50;

    private final ZoneRegister register;
    private final MessageSource messages;

    ZoneDeedPage(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param text what happened
    /// @param firm its name; empty where no firm is concerned
    /// @param log where an auditor reads the event itself
    public record Row(ZoneDeed deed, String text, String firm, String amount, String log) {}

    @GetMapping("/zones/deeds")
    String deeds(
            ZoneDeedQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        List<ZoneDeed> all = new ArrayList<>();
        register.forEachDeed(query, reader, all::add);
        model.addAttribute("figure", name(query, words));
        model.addAttribute("sum", sum(query, all, words));
        model.addAttribute("filters", filters(query, words, ui));
        model.addAttribute(
                "page",
                register.deedPage(query, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        return "zones/deeds";
    }

    @GetMapping("/zones/deeds/export.csv")
    void csv(ZoneDeedQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CsvFile.answer(
                response,
                "zone-events",
                file -> {
                    file.row(
                            words.say("column.position"),
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.name"),
                            words.say("column.plot"),
                            words.say("fact.firm"),
                            words.say("column.figure"),
                            words.say("column.amount"));
                    register.forEachDeed(
                            query,
                            reader,
                            each ->
                                    file.row(
                                            each.at(),
                                            ui.format().dateInput(each.on()),
                                            each.event(),
                                            each.zoneId(),
                                            each.plotId(),
                                            firm(each),
                                            words.say("figures." + each.measure().key()),
                                            each.amount()));
                });
    }

    /// One JSON object a line.
    @GetMapping("/zones/deeds/export.ndjson")
    void lines(ZoneDeedQuery query, Reader reader, HttpServletResponse response)
            throws IOException {
        NdjsonFile.answer(
                response,
                "zone-events",
                file -> {
                    register.forEachDeed(query, reader, file::row);
                });
    }

    private static String name(ZoneDeedQuery query, Words words) {
        return words.say(
                query.occupancy() ? "figures.occupancy" : "figures." + query.measure().key());
    }

    /// What all events together come to, as the dashboard has it.
    private static String sum(ZoneDeedQuery query, List<ZoneDeed> all, Words words) {
        if (query.measure() == Measure.CONTRACT) {
            Days days = Days.of(all.stream().map(each -> Math.toIntExact(each.amount())).toList());
            return words.say(
                    "deeds.days",
                    words.format().n(days.measured()),
                    words.days(days.median()),
                    words.days(days.p90()));
        }
        long measured = of(query.measure(), all);
        if (!query.occupancy()) return words.amount(query.measure(), measured);
        long land = of(Measure.ALLOCATABLE, all);
        return words.say(
                "deeds.share",
                words.ha(measured),
                words.ha(land),
                words.format().percentOf(measured, land));
    }

    private static long of(Measure measure, List<ZoneDeed> all) {
        return all.stream()
                .filter(each -> each.measure() == measure)
                .mapToLong(ZoneDeed::amount)
                .reduce(0, Math::addExact);
    }

    private Row row(ZoneDeed deed, Words words) {
        return new Row(
                deed,
                words.event(deed.event(), deed.subject(), deed.on()),
                firm(deed),
                words.amount(deed.measure(), deed.amount()),
                "/audit/events/" + deed.at());
    }

    private String firm(ZoneDeed deed) {
        return deed.firmId().isEmpty() ? "" : register.nameOf(deed.firmId());
    }

    private static List<Filter> filters(ZoneDeedQuery query, Words words, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        List<Option> figures = new ArrayList<>();
        Arrays.stream(Measure.values())
                .map(each -> new Option(each.name(), words.say("figures." + each.key())))
                .forEach(figures::add);
        figures.add(new Option(ZoneDeedQuery.OCCUPANCY, words.say("figures.occupancy")));
        String chosen = query.occupancy() ? ZoneDeedQuery.OCCUPANCY : query.measure().name();
        return List.of(
                Filter.choice("of", words.say("filter.of"), figures, chosen),
                ZoneListPage.choice("province", lists.provinces(), query.province(), words),
                ZoneListPage.choice(
                        "estate", lists.estates(query.province()), query.estate(), words),
                ZoneListPage.choice(
                        "type", words.options("type.", ZoneType.values()), query.type(), words));
    }
}

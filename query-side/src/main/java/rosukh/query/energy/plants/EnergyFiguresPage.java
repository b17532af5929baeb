package rosukh.query.energy.plants;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.calendar.Jalali;
import rosukh.query.energy.plants.EnergyDeed.Kind;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The figures of solar plants, and the events each of them is summed from.
@Controller
@Reads(Plants.GROUP)
class EnergyFiguresPage {

    private static final int ROWS = 50;
    private static final int YEARS = 6;

    private final Plants plants;
    private final MessageSource messages;

    EnergyFiguresPage(Plants plants, MessageSource messages) {
        this.plants = plants;
        this.messages = messages;
    }

    /// An amount of an event as a row.
    ///
    /// @param of stage in words; empty where that does not matter
    /// @param log where an auditor reads the event itself
    public record Row(EnergyDeed deed, String text, String of, String amount, String log) {}

    /// @param period Jalali year; all of them if left out
    @GetMapping("/energy/figures")
    String figures(
            @RequestParam(required = false) @Nullable String period,
            Reader reader,
            Ui ui,
            Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        String asked = EnergyDeedQuery.period(period);
        model.addAttribute("sheet", EnergySheet.of(plants, asked, reader, words, ui));
        model.addAttribute("filters", List.of(periods(asked, words, ui)));
        return "energy/figures";
    }

    @GetMapping("/energy/deeds")
    String deeds(
            EnergyDeedQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        Plants.DeedQuestion asked = query.asked();
        long sum =
                plants.allDeeds(asked, reader).stream()
                        .mapToLong(EnergyDeed::amount)
                        .reduce(0, Math::addExact);
        Kind kind = asked.kind();
        model.addAttribute(
                "sum",
                kind == null
                        ? words.say("deeds.mixed")
                        : words.say("deeds.sum", words.amount(kind, sum)));
        model.addAttribute("filters", filters(query, words, ui));
        model.addAttribute(
                "page",
                plants.deeds(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        return "energy/deeds";
    }

    @GetMapping("/energy/deeds.csv")
    void csv(EnergyDeedQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        EnergyWords words = new EnergyWords(messages, ui.format());
        CsvFile.answer(
                response,
                "solar-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.counts"),
                            words.say("column.stage"),
                            words.say("column.site"),
                            words.say("column.amount"),
                            words.say("column.position"));
                    plants.forEachDeed(
                            query.asked(),
                            reader,
                            each ->
                                    file.row(
                                            ui.format().dateInput(each.on()),
                                            each.event(),
                                            each.kind(),
                                            each.of(),
                                            each.siteId(),
                                            each.amount(),
                                            each.at()));
                });
    }

    /// One JSON object a line.
    @GetMapping("/energy/deeds.ndjson")
    void ndjson(EnergyDeedQuery query, Reader reader, HttpServletResponse response)
            throws IOException {
        NdjsonFile.answer(
                response,
                "solar-events",
                file -> {
                    plants.forEachDeed(
                            query.asked(),
                            reader,
                            each -> {
                                Map<String, Object> line = new LinkedHashMap<>();
                                line.put("position", each.at());
                                line.put("event", each.event());
                                line.put("on", each.on().toString());
                                line.put("counts", each.kind().name());
                                line.put("stage", each.of());
                                line.put("siteId", each.siteId());
                                line.put("amount", each.amount());
                                file.row(line);
                            });
                });
    }

    private static Row row(EnergyDeed deed, EnergyWords words) {
        return new Row(
                deed,
                words.event(deed.event()),
                deed.of().isEmpty() ? words.say("deeds." + deed.kind()) : words.stage(deed.of()),
                words.amount(deed.kind(), deed.amount()),
                "/audit/events/" + deed.at());
    }

    private static List<Filter> filters(EnergyDeedQuery query, EnergyWords words, Ui ui) {
        return List.of(
                Filter.choice(
                        "kind",
                        words.say("column.counts"),
                        Arrays.stream(Kind.values())
                                .map(each -> new Option(each.name(), words.say("deeds." + each)))
                                .toList(),
                        query.kind() == null ? "" : query.kind()),
                periods(EnergyQuery.given(query.period()), words, ui),
                Filter.text(
                        "site",
                        words.say("column.site"),
                        query.site() == null ? "" : query.site()));
    }

    private static Filter periods(@Nullable String chosen, EnergyWords words, Ui ui) {
        int year = Jalali.of(ui.today()).year();
        return Filter.choice(
                "period",
                words.say("filter.period"),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> String.valueOf(year - back))
                        .map(each -> new Option(each, ui.format().digits(each)))
                        .toList(),
                chosen == null ? "" : chosen);
    }
}

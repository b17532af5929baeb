package rosukh.query.indicators.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Indicator;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The dashboard of the nation, a province or an estate, and the places of its parts.
@Controller
@Reads({KnownUnits.GROUP, Periods.GROUP, KnownCalendar.GROUP})
class DashboardPage {

    private final Numbers numbers;
    private final Periods periods;
    private final MessageSource messages;

    DashboardPage(Numbers numbers, Periods periods, MessageSource messages) {
        this.numbers = numbers;
        this.periods = periods;
        this.messages = messages;
    }

    /// @param trend which value's trend is shown, `TPI` or an indicator
    @GetMapping("/indicators")
    String show(Asked asked, @RequestParam(defaultValue = "TPI") String trend, Ui ui, Model model) {
        Optional<Reading> reading = numbers.read(asked);
        model.addAttribute("filters", filters(asked, trend, ui));
        model.addAttribute(
                "sheet",
                reading.map(read ->
                                DashboardSheet.of(
                                        asked,
                                        read,
                                        periods.of(asked.area()),
                                        DashboardApi.indicator(trend),
                                        messages,
                                        ui.format()))
                        .orElse(null));
        model.addAttribute("exportLines", asked.on("/indicators/export.ndjson").toString());
        model.addAttribute("export", asked.on("/indicators/export.csv").toString());
        return "indicators/dashboard";
    }

    /// A place by one value, with the value beside it.
    public record PlaceRow(String place, String name, String value, String href) {}

    @GetMapping("/indicators/ranks")
    String ranks(
            Asked asked,
            @RequestParam(defaultValue = "PROVINCE") Area.Kind of,
            @RequestParam(defaultValue = "TPI") String by,
            Ui ui,
            Model model) {
        CodeLists lists = new CodeLists(ui.lang());
        Exactly exactly = new Exactly(ui.format());
        model.addAttribute(
                "rows",
                numbers.read(asked)
                        .map(read ->
                                Ranking.of(read.figures(), of, DashboardApi.indicator(by))
                                        .places()
                                        .stream()
                                        .map(placed ->
                                                new PlaceRow(
                                                        ui.format().n(placed.place()),
                                                        lists.place(placed.area().key()),
                                                        exactly.decimal(placed.value()),
                                                        Asked.of(placed.area(), asked.period())
                                                                .on("/indicators")
                                                                .toString()))
                                        .toList())
                        .orElse(List.of()));
        model.addAttribute(
                "filters",
                List.of(
                        period(asked, ui),
                        Filter.choice(
                                "of",
                                say("indicators.filter.of", ui),
                                List.of(
                                        new Option("PROVINCE", say("indicators.of.PROVINCE", ui)),
                                        new Option("ESTATE", say("indicators.of.ESTATE", ui))),
                                of.name()),
                        Filter.choice("by", say("indicators.filter.by", ui), values(ui), by)));
        return "indicators/ranks";
    }

    /// All figures of all areas, or of a province's or of one estate, a row for each indicator.
    @GetMapping("/indicators/export.csv")
    void export(Asked asked, HttpServletResponse response) throws IOException {
        CsvFile.answer(
                response,
                "indicators",
                file -> {
                    file.row(ExportedFigure.HEADINGS.toArray());
                    rows(asked).forEach(each -> file.row(each.cells()));
                });
    }

    /// The same, one JSON object a line.
    @GetMapping("/indicators/export.ndjson")
    void lines(Asked asked, HttpServletResponse response) throws IOException {
        NdjsonFile.answer(
                response,
                "indicators",
                file -> {
                    rows(asked).forEach(file::row);
                });
    }

    private List<ExportedFigure> rows(Asked asked) {
        return numbers.read(asked).map(read -> ExportedFigure.of(asked, read)).orElse(List.of());
    }

    private List<Filter> filters(Asked asked, String trend, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                period(asked, ui),
                Filter.choice(
                        "province",
                        say("indicators.filter.province", ui),
                        lists.provinces(),
                        orEmpty(asked.province())),
                Filter.choice(
                        "estate",
                        say("indicators.filter.estate", ui),
                        lists.estates(asked.province()),
                        orEmpty(asked.estate())),
                Filter.choice(
                        "trend",
                        say("indicators.filter.trend", ui),
                        values(ui),
                        trend.equals("TPI") ? "" : trend));
    }

    private Filter period(Asked asked, Ui ui) {
        return Filter.choice(
                "period",
                say("indicators.filter.period", ui),
                periods.all().stream()
                        .map(p -> new Option(p.period(), ui.format().quarter(p.period())))
                        .toList(),
                orEmpty(asked.period()));
    }

    private List<Option> values(Ui ui) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("TPI", say("indicators.name.TPI", ui)));
        for (Indicator each : Indicator.values())
            all.add(new Option(each.name(), each + " " + say("indicators.name." + each, ui)));
        return all;
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

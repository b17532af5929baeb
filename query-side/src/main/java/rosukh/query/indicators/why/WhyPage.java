package rosukh.query.indicators.why;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Source;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.Places;
import rosukh.query.indicators.dashboard.Asked;
import rosukh.query.indicators.dashboard.DashboardSheet;
import rosukh.query.indicators.dashboard.Numbers;
import rosukh.query.indicators.dashboard.Reading;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// Why a number is what it is: what it was counted by, the units that add to it, and the events
/// each share rests on. Of the composite, what each indicator adds.
@Controller
@Reads({KnownUnits.GROUP, Periods.GROUP, KnownCalendar.GROUP})
class WhyPage {

    private static final int SHOWN = 500;

    private final Numbers numbers;
    private final Reasons reasons;
    private final MessageSource messages;

    WhyPage(Numbers numbers, Reasons reasons, MessageSource messages) {
        this.numbers = numbers;
        this.reasons = reasons;
        this.messages = messages;
    }

    /// A unit or zone with its share.
    public record Line(
            String id, String name, boolean firm, String share, List<EventLine> events) {}

    /// An event of it.
    public record EventLine(String what, String on, long at) {}

    /// What an indicator adds to the composite.
    ///
    /// @param bounds from which to which value it counts
    public record PartLine(
            Indicator indicator, String value, String bounds, List<Tag> flags, String href) {}

    @GetMapping("/indicators/why/{indicator}")
    String why(@PathVariable String indicator, Asked asked, Reader reader, Ui ui, Model model) {
        Reading reading = reading(asked);
        model.addAttribute("place", new Places(messages, ui.lang()).name(asked.area()));
        model.addAttribute("back", on("/indicators", asked));
        if (indicator.equals("TPI")) return composite(asked, reading, ui, model);
        Why why = reasons.of(one(indicator), asked.area(), reading, reader);
        model.addAttribute("indicator", why.indicator());
        model.addAttribute("facts", facts(why, reading, ui));
        model.addAttribute(
                "flags", DashboardSheet.tags(why.recomputed().flags(), messages, ui.format()));
        model.addAttribute("why", why);
        model.addAttribute(
                "lines", why.rows().stream().limit(SHOWN).map(row -> line(row, ui)).toList());
        model.addAttribute("rest", Math.max(0, why.rows().size() - SHOWN));
        model.addAttribute(
                "lineFile", on("/indicators/why/" + indicator + "/export.ndjson", asked));
        model.addAttribute("file", on("/indicators/why/" + indicator + "/export.csv", asked));
        return "indicators/why";
    }

    /// The units behind a number as a file, one row for each.
    @GetMapping("/indicators/why/{indicator}/export.csv")
    void export(
            @PathVariable String indicator,
            Asked asked,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        Why why = reasons.of(one(indicator), asked.area(), reading(asked), reader);
        CsvFile.answer(
                response,
                "why-" + why.indicator(),
                file -> {
                    file.row("id", "name", "numerator", "denominator", "positions");
                    for (Why.Row row : why.rows())
                        file.row(
                                row.id(),
                                row.name(),
                                row.numerator(),
                                row.denominator(),
                                String.join(
                                        " ",
                                        row.events().stream()
                                                .map(e -> String.valueOf(e.at()))
                                                .toList()));
                });
    }

    /// The same, one JSON object a line, with the components of the API.
    @GetMapping("/indicators/why/{indicator}/export.ndjson")
    void lines(
            @PathVariable String indicator,
            Asked asked,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        Why why = reasons.of(one(indicator), asked.area(), reading(asked), reader);
        NdjsonFile.answer(
                response,
                "why-" + why.indicator(),
                file -> {
                    why.rows().forEach(file::row);
                });
    }

    private String composite(Asked asked, Reading reading, Ui ui, Model model) {
        Figures figures = numbers.figures(asked.area(), reading);
        List<PartLine> parts = new ArrayList<>();
        for (Definition.Bounds bounds : reading.definition().bounds()) {
            Figure figure = figures.of(bounds.indicator());
            parts.add(
                    new PartLine(
                            bounds.indicator(),
                            exactly(ui).decimal(figure.value()),
                            hundredths(bounds.lo(), ui) + " – " + hundredths(bounds.hi(), ui),
                            DashboardSheet.tags(figure.flags(), messages, ui.format()),
                            on("/indicators/why/" + bounds.indicator(), asked)));
        }
        model.addAttribute(
                "facts", basis(reading, exactly(ui).decimal(figures.composite().value()), ui));
        model.addAttribute(
                "flags", DashboardSheet.tags(figures.composite().flags(), messages, ui.format()));
        model.addAttribute("parts", parts);
        return "indicators/composite";
    }

    private List<Fact> facts(Why why, Reading reading, Ui ui) {
        Figure figure = why.published() == null ? why.recomputed() : why.published();
        List<Fact> facts = new ArrayList<>(basis(reading, exactly(ui).decimal(figure.value()), ui));
        facts.add(
                Fact.of(
                        say("indicators.column.ratio", ui),
                        exactly(ui).whole(figure.numerator())
                                + " / "
                                + exactly(ui).whole(figure.denominator())));
        if (figure.coverage() != null)
            facts.add(
                    Fact.of(
                            say("indicators.column.coverage", ui),
                            exactly(ui).whole(figure.coverage().units())
                                    + " / "
                                    + exactly(ui).whole(figure.coverage().of())));
        if (figure.medianWorkingDays() != null)
            facts.add(
                    Fact.of(
                            say("indicators.why.median", ui),
                            exactly(ui).decimal(figure.medianWorkingDays())));
        return facts;
    }

    private List<Fact> basis(Reading reading, String value, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(say("indicators.column.value", ui), value));
        facts.add(Fact.of(say("indicators.as-of", ui), ui.format().date(reading.asOf())));
        facts.add(
                Fact.link(
                        say("indicators.version", ui),
                        reading.definition().version(),
                        "/indicators/versions"));
        if (reading.period() != null && reading.edition() != null) {
            facts.add(
                    Fact.link(
                            say("indicators.edition", ui),
                            ui.format().n(reading.edition().edition()),
                            "/indicators/periods/" + reading.period().period()));
            facts.add(Fact.id(say("indicators.known-to", ui), "#" + reading.edition().knownTo()));
        }
        return facts;
    }

    private Line line(Why.Row row, Ui ui) {
        return new Line(
                row.id(),
                row.name(),
                !row.id().equals(row.name()),
                exactly(ui).whole(row.numerator()) + " / " + exactly(ui).whole(row.denominator()),
                row.events().stream().map(event -> event(event, ui)).toList());
    }

    private EventLine event(Source source, Ui ui) {
        return new EventLine(
                say("indicators.source." + source.kind(), ui),
                ui.format().dateShort(source.on()),
                source.at());
    }

    private Reading reading(Asked asked) {
        return numbers.read(asked)
                .orElseThrow(
                        () -> ApiProblem.notFound("No version of the indicators is in force."));
    }

    static Indicator one(String name) {
        Optional<Indicator> found =
                Arrays.stream(Indicator.values())
                        .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst();
        return found.orElseThrow(
                () -> ApiProblem.notFound("There is no indicator `" + name + "`."));
    }

    private static String on(String path, Asked asked) {
        return asked.on(path).toString();
    }

    private static String hundredths(long bound, Ui ui) {
        return exactly(ui)
                .decimal(BigDecimal.valueOf(bound, 2).stripTrailingZeros().toPlainString());
    }

    private static Exactly exactly(Ui ui) {
        return new Exactly(ui.format());
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}

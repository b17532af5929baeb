package rosukh.query.indicators.periods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Quarter;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.Places;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// The versions of the indicators and the periods published by them, and the forms that move them
/// on.
@Controller
@Reads(Periods.GROUP)
class PeriodPage {

    private static final int QUARTERS = 12;

    private final Periods periods;
    private final MessageSource messages;

    PeriodPage(Periods periods, MessageSource messages) {
        this.periods = periods;
        this.messages = messages;
    }

    /// A value that a later edition changed.
    public record Change(String place, String what, String before, String after, int edition) {}

    @GetMapping("/indicators/periods")
    String list(
            @RequestParam(name = "do", required = false) @Nullable String action,
            Ui ui,
            Model model) {
        model.addAttribute("periods", periods.all());
        model.addAttribute("quarters", quarters(ui));
        model.addAttribute("action", action == null ? "" : action);
        return "indicators/periods";
    }

    @GetMapping("/indicators/periods/{period}")
    String one(
            @PathVariable String period,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Ui ui,
            Model model) {
        PublishedPeriod found =
                periods.find(period)
                        .orElseThrow(() ->
                                ApiProblem.notFound("`" + period + "` is no published period."));
        model.addAttribute("period", found);
        model.addAttribute("changes", changes(found, ui));
        model.addAttribute("action", action == null ? "" : action);
        model.addAttribute(
                "mayDecide",
                found.proposal() != null
                        && !found.proposal().proposedBy().equals(ui.reader().account()));
        return "indicators/period";
    }

    @GetMapping("/indicators/versions")
    String versions(
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String version,
            Ui ui,
            Model model) {
        VersionBook book = periods.book();
        model.addAttribute("book", book);
        model.addAttribute("rows", rows(book, ui));
        model.addAttribute("action", action == null ? "" : action);
        model.addAttribute("asked", version == null ? "" : version);
        model.addAttribute("blanks", blanks(latest(book)));
        model.addAttribute("bounds", bounds(latest(book)));
        return "indicators/versions";
    }

    /// A version as the page shows it.
    ///
    /// @param bounds of the composite, in the indicator's unit
    /// @param mayDecide somebody else proposed it
    public record VersionRow(VersionBook.Entry entry, String bounds, boolean mayDecide) {}

    private static List<VersionRow> rows(VersionBook book, Ui ui) {
        Exactly exactly = new Exactly(ui.format());
        return book.entries().stream()
                .map(entry ->
                        new VersionRow(
                                entry,
                                String.join(
                                        "; ",
                                        entry.definition().bounds().stream()
                                                .map(b -> written(b, exactly))
                                                .toList()),
                                !entry.proposedBy().equals(ui.reader().account())))
                .toList();
    }

    private static String written(Definition.Bounds bounds, Exactly exactly) {
        return bounds.indicator()
                + ": "
                + exactly.decimal(hundredths(bounds.lo()))
                + " – "
                + exactly.decimal(hundredths(bounds.hi()));
    }

    /// The quarters that have ended and were not published yet, the latest first.
    private List<Option> quarters(Ui ui) {
        List<Option> open = new ArrayList<>();
        LocalDate today = Format.today();
        Quarter quarter = Quarter.of(today).previous();
        for (int i = 0; i < QUARTERS; i++) {
            String key = quarter.key();
            if (periods.find(key).isEmpty()) open.add(new Option(key, ui.format().quarter(key)));
            quarter = quarter.previous();
        }
        return open;
    }

    private static Definition latest(VersionBook book) {
        List<Definition> approved = book.definitions().approved();
        return approved.isEmpty() ? Definition.FIRST : approved.getLast();
    }

    /// The fields of a new version, with what the last one says.
    private static List<Blank> blanks(Definition last) {
        List<Blank> blanks = new ArrayList<>();
        blanks.add(Blank.of("version", Blank.Kind.IDENTIFIER));
        blanks.add(Blank.of("effectiveFrom", Blank.Kind.DATE));
        number("assessmentMonths", last.assessmentMonths(), blanks);
        number("conversionMonths", last.conversionMonths(), blanks);
        number("needsMonths", last.needsMonths(), blanks);
        number("reportingMonths", last.reportingMonths(), blanks);
        number("diiBasic", last.diiBasic(), blanks);
        number("provisionalBelowPercent", last.provisionalBelowPercent(), blanks);
        number("smallNumberBelow", last.smallNumberBelow(), blanks);
        number("compositeMinimumAvailable", last.compositeMinimumAvailable(), blanks);
        blanks.add(
                Blank.of("mhtDivisions", Blank.Kind.IDENTIFIER)
                        .holding(String.join(" ", last.mhtDivisions())));
        return List.copyOf(blanks);
    }

    private static void number(String name, int value, List<Blank> into) {
        into.add(Blank.of(name, Blank.Kind.NUMBER).holding(String.valueOf(value)));
    }

    /// An indicator and the bounds of the last version as they are typed; empty for one without.
    public record Bound(Indicator indicator, String lo, String hi) {}

    private static List<Bound> bounds(Definition last) {
        List<Bound> bounds = new ArrayList<>();
        for (Indicator each : Indicator.values())
            bounds.add(
                    new Bound(
                            each,
                            last.boundsOf(each).map(b -> hundredths(b.lo())).orElse(""),
                            last.boundsOf(each).map(b -> hundredths(b.hi())).orElse("")));
        return List.copyOf(bounds);
    }

    private static String hundredths(long bound) {
        return BigDecimal.valueOf(bound, 2).stripTrailingZeros().toPlainString();
    }

    private List<Change> changes(PublishedPeriod period, Ui ui) {
        List<Change> changes = new ArrayList<>();
        for (AreaHistory history : periods.areas(period).values())
            for (int i = 1; i < history.editions().size(); i++)
                changes(
                        history,
                        history.editions().get(i - 1),
                        history.editions().get(i),
                        ui,
                        changes);
        return changes;
    }

    private void changes(
            AreaHistory history,
            AreaHistory.Published before,
            AreaHistory.Published after,
            Ui ui,
            List<Change> into) {
        Exactly exactly = new Exactly(ui.format());
        String place = new Places(messages, ui.lang()).name(history.area());
        for (Indicator indicator : Indicator.values()) {
            Figure one = before.all().of(indicator);
            Figure other = after.all().of(indicator);
            if (!one.equals(other))
                into.add(
                        new Change(
                                place,
                                indicator + " " + say("indicators.name." + indicator, ui),
                                written(one, exactly),
                                written(other, exactly),
                                after.edition()));
        }
        if (!before.composite().equals(after.composite()))
            into.add(
                    new Change(
                            place,
                            say("indicators.name.TPI", ui),
                            exactly.decimal(before.composite().value()),
                            exactly.decimal(after.composite().value()),
                            after.edition()));
    }

    private static String written(Figure figure, Exactly exactly) {
        return exactly.decimal(figure.value())
                + " ("
                + exactly.whole(figure.numerator())
                + " / "
                + exactly.whole(figure.denominator())
                + ")";
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}

package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_BOUNDS_INVALID;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_DIVISION_UNKNOWN;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_PARAMETER_OUT_OF_RANGE;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_VERSION_MALFORMED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.command.kernel.Violation;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Definition.Bounds;
import rosukh.events.indicators.Indicator;

/// A definition by which something can be measured. Everything that is wrong is told at once.
final class SoundDefinition {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{2}");
    private static final int MONTHS_MAX = 120;
    private static final int PERCENT_MAX = 100;
    private static final int UNITS_MAX = 1_000;

    private final List<Violation> wrong = new ArrayList<>();

    private SoundDefinition() {}

    static void check(Definition definition) {
        new SoundDefinition().all(definition);
    }

    private void all(Definition d) {
        if (!NAME.matcher(d.version()).matches())
            note(
                    "version",
                    INDICATOR_VERSION_MALFORMED,
                    "a name has up to 40 letters, digits, points and hyphens");
        months("assessmentMonths", d.assessmentMonths());
        months("conversionMonths", d.conversionMonths());
        months("needsMonths", d.needsMonths());
        months("reportingMonths", d.reportingMonths());
        within("diiBasic", d.diiBasic(), 0, PlausibleFigures.SCORE_MAX);
        within("provisionalBelowPercent", d.provisionalBelowPercent(), 0, PERCENT_MAX);
        within("smallNumberBelow", d.smallNumberBelow(), 0, UNITS_MAX);
        within(
                "compositeMinimumAvailable",
                d.compositeMinimumAvailable(),
                1,
                Math.max(1, d.bounds().size()));
        for (String division : d.mhtDivisions())
            if (!DIVISION.matcher(division).matches())
                note(
                        "mhtDivisions",
                        INDICATOR_DIVISION_UNKNOWN,
                        division + " is no division of two digits");
        bounds(d.bounds());
        if (!wrong.isEmpty())
            throw IndicatorRefusal.valueOf(wrong.getFirst().code())
                    .because(wrong.getFirst().message(), wrong);
    }

    private void bounds(List<Bounds> bounds) {
        if (bounds.isEmpty())
            note("bounds", INDICATOR_BOUNDS_INVALID, "the composite needs an indicator");
        Set<Indicator> seen = EnumSet.noneOf(Indicator.class);
        Indicator before = null;
        for (Bounds each : bounds) {
            if (each.hi() <= each.lo())
                note(
                        "bounds",
                        INDICATOR_BOUNDS_INVALID,
                        "the upper bound of " + each.indicator() + " is not above the lower one");
            if (!seen.add(each.indicator()))
                note("bounds", INDICATOR_BOUNDS_INVALID, each.indicator() + " has two bounds");
            else if (before != null && before.compareTo(each.indicator()) > 0)
                note("bounds", INDICATOR_BOUNDS_INVALID, "bounds go in the order of indicators");
            before = each.indicator();
        }
    }

    private void months(String field, int value) {
        within(field, value, 1, MONTHS_MAX);
    }

    private void within(String field, int value, int least, int most) {
        if (value < least || value > most)
            note(
                    field,
                    INDICATOR_PARAMETER_OUT_OF_RANGE,
                    field + " goes from " + least + " to " + most);
    }

    private void note(String field, IndicatorRefusal code, String message) {
        wrong.add(new Violation(field, code.name(), message));
    }
}

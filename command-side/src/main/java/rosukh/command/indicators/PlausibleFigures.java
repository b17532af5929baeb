package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.PROFILE_FIGURE_OUT_OF_RANGE;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_KB_SALES_ABOVE_REVENUE;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_RD_STAFF_ABOVE_STAFF;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_SCORE_OUT_OF_RANGE;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Violation;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;

/// Figures that can be true of a firm. Everything that is wrong is told at once; the refusal's own
/// code is the first one's.
final class PlausibleFigures {

    /// More than any firm in a park earns in a year; the sum over 45,000 firms of an ordinary size
    /// stays far within what is counted with.
    static final long RIAL_MAX = 10_000_000_000_000_000L;

    static final int FTE_TENTHS_MAX = 1_000_000;
    static final int SCORE_MAX = 12;

    private final List<Violation> wrong = new ArrayList<>();

    private PlausibleFigures() {}

    static void check(ProfileFigures figures) {
        new PlausibleFigures().all(figures);
    }

    private void all(ProfileFigures figures) {
        within("revenueRial", figures.revenueRial(), RIAL_MAX);
        within("rdSpendRial", figures.rdSpendRial(), RIAL_MAX);
        within("kbSalesRial", figures.kbSalesRial(), RIAL_MAX);
        within("fteTenths", figures.fteTenths(), FTE_TENTHS_MAX);
        within("rdFteTenths", figures.rdFteTenths(), FTE_TENTHS_MAX);
        if (figures.kbSalesRial() > figures.revenueRial())
            note(
                    "kbSalesRial",
                    PROFILE_KB_SALES_ABOVE_REVENUE,
                    "knowledge-based sales are part of the revenue");
        if (figures.rdFteTenths() > figures.fteTenths())
            note("rdFteTenths", PROFILE_RD_STAFF_ABOVE_STAFF, "they are part of the staff");
        DigitalSurvey survey = figures.survey();
        if (survey != null && (survey.score() < 0 || survey.score() > SCORE_MAX))
            note("survey.score", PROFILE_SCORE_OUT_OF_RANGE, "the score goes from 0 to 12");
        if (!wrong.isEmpty())
            throw IndicatorRefusal.valueOf(wrong.getFirst().code())
                    .because(wrong.getFirst().message(), wrong);
    }

    private void within(String field, long value, long most) {
        if (value < 0 || value > most)
            note(field, PROFILE_FIGURE_OUT_OF_RANGE, field + " goes from 0 to " + most);
    }

    private void note(String field, IndicatorRefusal code, String message) {
        wrong.add(new Violation(field, code.name(), message));
    }
}

package rosukh.events.measuring;

import static rosukh.events.indicators.Indicator.I1;
import static rosukh.events.indicators.Indicator.I10;
import static rosukh.events.indicators.Indicator.I11;
import static rosukh.events.indicators.Indicator.I12;
import static rosukh.events.indicators.Indicator.I2;
import static rosukh.events.indicators.Indicator.I3;
import static rosukh.events.indicators.Indicator.I4;
import static rosukh.events.indicators.Indicator.I5;
import static rosukh.events.indicators.Indicator.I6;
import static rosukh.events.indicators.Indicator.I7;
import static rosukh.events.indicators.Indicator.I8;
import static rosukh.events.indicators.Indicator.I9;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.measuring.Fact.Assessment;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Profile;

/// What one unit or zone adds to the numerators and denominators.
///
/// @param days how long a conversion took
public record Counting(Measure measure, WorkingDays days) {

    /// Working days of a conversion; empty where the calendar's data do not cover it.
    @FunctionalInterface
    public interface WorkingDays {
        OptionalInt between(Unit unit, Identification identified);
    }

    public Tally of(Unit unit) {
        Tally tally = new Tally();
        if (operates(unit)) {
            operating(unit, tally);
            Profile profile = recent(unit);
            if (profile != null) reporting(unit, profile.figures(), tally);
        }
        converted(unit, tally);
        unit.needs().forEach(need -> needed(need, tally));
        return tally;
    }

    public Tally of(Zone zone) {
        Tally tally = new Tally();
        tally.add(I12, zone.placedOn(measure.asOf()), zone.allocatableOn(measure.asOf()));
        return tally;
    }

    boolean operates(Unit unit) {
        return unit.stateOn(measure.asOf()) == OperatingState.OPERATING;
    }

    private void operating(Unit unit, Tally tally) {
        LocalDate asOf = measure.asOf();
        tally.unit();
        tally.add(I1, unit.certificates().stream().anyMatch(c -> c.activeOn(asOf)) ? 1 : 0, 1);
        tally.add(I2, unit.assessments().stream().anyMatch(this::counts) ? 1 : 0, 1);
        tally.add(I10, unit.rights().stream().filter(right -> right.inForce(asOf)).count(), 1);
        tally.add(I11, unit.contracts().stream().anyMatch(c -> c.inForce(asOf)) ? 1 : 0, 1);
    }

    boolean counts(Assessment assessment) {
        LocalDate done = assessment.completedOn();
        LocalDate last = done.plusMonths(measure.definition().assessmentMonths());
        return !done.isAfter(measure.asOf()) && !last.isBefore(measure.asOf());
    }

    /// The latest profile; null if its period ended too long ago.
    public @Nullable Profile recent(Unit unit) {
        Profile profile = unit.profileOn(measure.asOf(), measure.asKnownAt());
        if (profile == null) return null;
        LocalDate last = profile.periodEnd().plusMonths(measure.definition().reportingMonths());
        return last.isBefore(measure.asOf()) ? null : profile;
    }

    private void reporting(Unit unit, ProfileFigures figures, Tally tally) {
        long revenue = figures.revenueRial();
        tally.report();
        tally.add(I5, figures.rdSpendRial(), revenue);
        tally.add(I6, figures.rdFteTenths(), figures.fteTenths());
        tally.add(I7, figures.kbSalesRial(), revenue);
        tally.add(I8, measure.mht().contains(unit.isicDivision()) ? revenue : 0, revenue);
        Integer score = score(unit, figures);
        if (score == null) return;
        tally.survey();
        tally.add(I9, score >= measure.definition().diiBasic() ? 1 : 0, 1);
    }

    /// The score of the profile; without one, that of the latest needs assessment that counts.
    private @Nullable Integer score(Unit unit, ProfileFigures figures) {
        if (figures.survey() != null) return figures.survey().score();
        Assessment latest = null;
        for (Assessment each : unit.assessments())
            if (each.score() != null
                    && counts(each)
                    && (latest == null || !each.completedOn().isBefore(latest.completedOn())))
                latest = each;
        return latest == null ? null : latest.score();
    }

    /// A unit is in the cohort of the day on which it was first found capable, whatever its state
    /// now.
    private void converted(Unit unit, Tally tally) {
        Identification identified = first(unit);
        if (identified == null || !measure.inCohort(identified.on())) return;
        boolean inTime = inTime(identified);
        tally.add(I3, inTime ? 1 : 0, 1);
        if (inTime) days.between(unit, identified).ifPresent(tally::took);
    }

    private boolean inTime(Identification identified) {
        LocalDate certified = identified.certifiedFrom();
        return certified != null
                && !certified.isBefore(identified.on())
                && !certified.isAfter(
                        identified.on().plusMonths(measure.definition().conversionMonths()))
                && !certified.isAfter(measure.asOf());
    }

    static @Nullable Identification first(Unit unit) {
        Identification first = null;
        for (Identification each : unit.identifications())
            if (first == null || each.on().isBefore(first.on())) first = each;
        return first;
    }

    boolean inWindow(Need need) {
        LocalDate after = measure.asOf().minusMonths(measure.definition().needsMonths());
        return need.registeredOn().isAfter(after) && !need.registeredOn().isAfter(measure.asOf());
    }

    private void needed(Need need, Tally tally) {
        if (!inWindow(need)) return;
        boolean met = need.metOn() != null && !need.metOn().isAfter(measure.asOf());
        tally.add(I4, met ? 1 : 0, 1);
    }
}

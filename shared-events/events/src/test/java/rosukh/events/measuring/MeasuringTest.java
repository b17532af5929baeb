package rosukh.events.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileEvent.OperationRecorded;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;

/// What the check vectors do not say: how events become facts, and what was known when.
class MeasuringTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 22);

    private final Ledger ledger = new Ledger();
    private long position;

    private void take(Object... events) {
        for (Object event : events) ledger.take(event, position++);
    }

    private void firm(String id, @Nullable String estate) {
        take(new FirmRegistered(id, "1", id, "METAL", 25, "SMALL", START));
        if (estate != null)
            take(new PlaceOfWorkRecorded(id, estate, estate.substring(0, 3), START));
    }

    private Figure figure(Indicator indicator, LocalDate on) {
        return measured(on).of(Area.NATION).of(indicator);
    }

    private Measured measured(LocalDate on) {
        return ledger.measured(Measure.on(on, Definition.FIRST));
    }

    private String ratio(Indicator indicator, LocalDate on) {
        Figure figure = figure(indicator, on);
        return figure.numerator() + "/" + figure.denominator();
    }

    private void certified(String firm, String number, LocalDate from) {
        take(new CertificateIssued(firm + ".1", number, "NOPA", from, from.plusYears(3), from));
    }

    @Test
    void a_suspension_counts_from_its_first_day_until_the_day_of_the_reinstatement() {
        firm("f-1", "KRM-P01");
        certified("f-1", "KB-1", DAY.minusYears(1));
        take(
                new CertificateSuspended(
                        "KB-1", SuspensionReason.values()[0], "g", "a", "b", DAY.minusDays(10)),
                new CertificateReinstated("KB-1", "g", "a", "b", DAY.minusDays(5)));
        assertThat(ratio(Indicator.I1, DAY.minusDays(11))).isEqualTo("1/1");
        assertThat(ratio(Indicator.I1, DAY.minusDays(10))).isEqualTo("0/1");
        assertThat(ratio(Indicator.I1, DAY.minusDays(6))).isEqualTo("0/1");
        assertThat(ratio(Indicator.I1, DAY.minusDays(5))).isEqualTo("1/1");
        take(
                new CertificateRevoked(
                        "KB-1", RevocationReason.values()[0], "g", "a", "b", DAY.minusDays(1)));
        assertThat(ratio(Indicator.I1, DAY.minusDays(2))).isEqualTo("1/1");
        assertThat(ratio(Indicator.I1, DAY)).isEqualTo("0/1");
        certified("f-1", "KB-2", DAY.minusMonths(1));
        assertThat(ratio(Indicator.I1, DAY)).as("a unit counts once").isEqualTo("1/1");
    }

    @Test
    void what_was_known_at_a_position_leaves_out_what_came_later() {
        firm("f-1", "KRM-P01");
        take(new TalentIdentified("f-1.1", "ICT", "g", DAY.minusYears(2)));
        take(new TechnologyNeedRegistered("f-1.1", "T1", "d", DAY.minusMonths(2)));
        certified("f-1", "KB-1", DAY.minusYears(1));
        long then = position - 1;
        take(
                new CertificateSuspended(
                        "KB-1", SuspensionReason.values()[0], "g", "a", "b", DAY.minusDays(9)),
                new CertificateReinstated("KB-1", "g", "a", "b", DAY.minusDays(8)),
                new TechnologyNeedResolved("f-1.1", "T1", "s", DAY.minusDays(7)),
                new OperationRecorded("f-1", OperatingState.IDLE, DAY.minusDays(6), "a", DAY));
        Unit unit = ledger.units().iterator().next();
        Unit known = unit.knownTo(then);
        assertThat(known.certificates().getFirst().outages()).isEmpty();
        assertThat(known.needs().getFirst().metOn()).isNull();
        assertThat(known.operations()).isEmpty();
        assertThat(unit.knownTo(then + 1).certificates().getFirst().outages().getFirst().until())
                .as("the end was not known yet")
                .isNull();
        assertThat(unit.knownTo(then - 1).identifications().getFirst().certifiedFrom()).isNull();
        assertThat(unit.knownTo(-1)).isNull();
        assertThat(unit.knownTo(position)).isEqualTo(unit);
    }

    @Test
    void a_unit_is_in_the_cohort_of_the_day_it_was_first_found_capable() {
        firm("f-1", "KRM-P01");
        LocalDate found = DAY.minusMonths(30);
        take(
                new TalentIdentified("f-1.1", "ICT", "g", found),
                new TalentIdentified("f-1.2", "ICT", "g", found.plusMonths(3)));
        assertThat(ratio(Indicator.I3, DAY)).isEqualTo("0/1");
        certified("f-1", "KB-1", found.plusMonths(24));
        assertThat(ratio(Indicator.I3, DAY)).as("just in time").isEqualTo("1/1");
        assertThat(ratio(Indicator.I3, DAY.minusMonths(7)))
                .as("its 24 months are not over, so its cohort is to come")
                .isEqualTo("0/0");
    }

    @Test
    void the_score_of_a_needs_assessment_stands_in_for_one_that_was_not_reported() {
        firm("f-1", "KRM-P01");
        take(
                new NeedsAssessed("f-1.1", 3, List.of(), DAY.minusMonths(20)),
                new NeedsAssessed("f-1.1", 6, List.of(), DAY.minusMonths(2)));
        assertThat(ratio(Indicator.I9, DAY)).as("it does not report").isEqualTo("0/0");
        report("f-1", null);
        assertThat(ratio(Indicator.I9, DAY)).isEqualTo("1/1");
        firm("f-2", "KRM-P01");
        report("f-2", new DigitalSurvey(3));
        assertThat(ratio(Indicator.I9, DAY)).isEqualTo("1/2");
    }

    private void report(String firm, @Nullable DigitalSurvey survey) {
        LocalDate end = LocalDate.of(2026, 3, 20);
        take(
                new ProfileReported(
                        firm,
                        end,
                        new ProfileFigures(10, 1, 1, 10, 1, survey),
                        "a",
                        "b",
                        end.plusDays(30)));
    }

    @Test
    void a_unit_operates_since_its_registration_unless_something_else_is_recorded() {
        firm("f-1", "KRM-P01");
        assertThat(ratio(Indicator.I1, START.minusDays(1))).isEqualTo("0/0");
        assertThat(ratio(Indicator.I1, START)).isEqualTo("0/1");
        take(new OperationRecorded("f-1", OperatingState.IDLE, DAY.minusDays(9), "a", DAY));
        take(new OperationRecorded("f-1", OperatingState.OPERATING, DAY, "a", DAY));
        assertThat(ratio(Indicator.I1, DAY.minusDays(1))).isEqualTo("0/0");
        assertThat(ratio(Indicator.I1, DAY)).isEqualTo("0/1");
    }

    @Test
    void a_unit_moves_with_its_numbers_and_without_a_place_is_in_no_area() {
        firm("f-1", null);
        assertThat(ratio(Indicator.I1, DAY)).isEqualTo("0/0");
        take(
                new PlaceOfWorkRecorded("f-1", "KRM-P01", "KRM", START),
                new PlaceOfWorkRecorded("f-1", "YZD-P01", "YZD", DAY));
        Map<Area, Figures> before = measured(DAY.minusDays(1)).areas();
        Map<Area, Figures> after = measured(DAY).areas();
        assertThat(before.get(Area.province("KRM")).units()).isEqualTo(1);
        assertThat(after.get(Area.province("KRM")).units()).isZero();
        assertThat(after.get(Area.estate("YZD-P01")).units()).isEqualTo(1);
        assertThat(after.get(Area.NATION).units()).isEqualTo(1);
    }

    @Test
    void on_any_day_the_version_that_began_last_is_in_force() {
        Definition later =
                new Definition(
                        "v2", DAY, 1, 1, 1, 1, 1, 1, 1, 1, List.of(), Definition.FIRST.bounds());
        take(
                new VersionProposed("v1", Definition.FIRST, "a", "b", START),
                new VersionApproved("v1", Definition.FIRST, "c", "b", START),
                new VersionProposed("v2", later, "a", "b", START));
        assertThat(ledger.definitions().on(DAY)).contains(Definition.FIRST);
        take(new VersionApproved("v2", later, "c", "b", START));
        assertThat(ledger.definitions().on(DAY)).contains(later);
        assertThat(ledger.definitions().on(DAY.minusDays(1))).contains(Definition.FIRST);
        assertThat(ledger.definitions().on(Definition.FIRST.effectiveFrom().minusDays(1)))
                .isEmpty();
    }

    @Test
    void a_quarter_knows_its_days_and_neighbours() {
        Quarter quarter = Quarter.parse("1405-Q2").orElseThrow();
        assertThat(quarter.lastDay()).isEqualTo(DAY);
        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(Quarter.of(DAY)).isEqualTo(quarter);
        assertThat(quarter.next().next().next().key()).isEqualTo("1406-Q1");
        assertThat(Quarter.parse("1406-Q1").orElseThrow().previous().key()).isEqualTo("1405-Q4");
        assertThat(Quarter.parse("1405-Q5")).isEmpty();
        assertThat(Quarter.parse("1205-Q1")).isEmpty();
    }

    @Test
    void sums_are_exact_and_refuse_to_overflow() {
        Tally one = new Tally();
        one.add(Indicator.I5, 1, 3);
        Tally other = new Tally();
        other.add(Indicator.I5, Long.MAX_VALUE, 3);
        assertThrows(ArithmeticException.class, () -> one.add(other));
        assertThat(Fraction.of(1, 3).times(100).rounded(2)).isEqualTo("33.33");
        assertThat(Fraction.of(1, 200).times(100).rounded(2)).isEqualTo("0.50");
        assertThat(Fraction.of(1, 800).times(1).rounded(2)).as("half up").isEqualTo("0.00");
        assertThat(Fraction.of(5, 1000).rounded(2)).as("half up").isEqualTo("0.01");
    }

    @Test
    void a_conversion_is_measured_in_working_days_of_the_province_where_the_calendar_is_known() {
        firm("f-1", "KRM-P01");
        CalendarDays days = new CalendarDays(WorkingCalendar.iran(), List.of());
        Unit unit = ledger.units().iterator().next();
        assertThat(
                        days.between(
                                unit,
                                new Fact.Identification(
                                        LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 9), 1, 2)))
                .isEqualTo(OptionalInt.of(6));
        assertThat(
                        days.between(
                                unit,
                                new Fact.Identification(
                                        LocalDate.of(1990, 5, 2), LocalDate.of(2026, 5, 9), 1, 2)))
                .isEmpty();
    }
}

package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rosukh.command.indicators.IndicatorRefusal.*;
import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Refused;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Definition.Bounds;
import rosukh.events.indicators.Indicator;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionDeclined;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;

class IndicatorVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Definition V1 = Definition.FIRST;

    private IndicatorVersions versions = IndicatorVersions.NONE;

    static Definition named(String version, LocalDate from) {
        return new Definition(
                version, from, 24, 24, 12, 15, 4, 60, 5, 8, V1.mhtDivisions(), V1.bounds());
    }

    static Definition months(int months, int dii, int percent, int small, int minimum) {
        return new Definition(
                "v1",
                DAY,
                months,
                months,
                months,
                months,
                dii,
                percent,
                small,
                minimum,
                V1.mhtDivisions(),
                V1.bounds());
    }

    private static Definition bounded(List<String> divisions, Bounds... bounds) {
        return new Definition("v1", DAY, 24, 24, 12, 15, 4, 60, 5, 1, divisions, List.of(bounds));
    }

    private List<IndicatorVersionEvent> done(VersionCommand command) {
        List<IndicatorVersionEvent> events = versions.decide(command);
        for (IndicatorVersionEvent event : events) versions = versions.evolve(event);
        return events;
    }

    private void refuses(VersionCommand command, IndicatorRefusal code, String... violations) {
        assertThat(
                assertThrows(Refused.class, () -> versions.decide(command)),
                refused(code, violations));
    }

    private static DefineIndicatorVersion define(Definition definition) {
        return new DefineIndicatorVersion(definition, "ana", "isipo", DAY);
    }

    private static ApproveIndicatorVersion approve(String version, String by) {
        return new ApproveIndicatorVersion(version, by, "isipo", DAY);
    }

    private static DeclineIndicatorVersion decline(String version, String by) {
        return new DeclineIndicatorVersion(version, "no source", by, "isipo", DAY);
    }

    @Test
    void one_person_proposes_and_another_one_approves() {
        assertThat(done(define(V1)))
                .containsExactly(new VersionProposed("v1", V1, "ana", "isipo", DAY));
        refuses(approve("v1", "ana"), INDICATOR_PROPOSER_MAY_NOT_APPROVE);
        assertThat(done(approve("v1", "bea")))
                .containsExactly(new VersionApproved("v1", V1, "bea", "isipo", DAY));
        assertThat(versions.approved().on(V1.effectiveFrom())).contains(V1);
        assertThat(versions.approved().on(V1.effectiveFrom().minusDays(1))).isEmpty();
        refuses(approve("v1", "bea"), INDICATOR_VERSION_NOT_PROPOSED);
    }

    @Test
    void what_was_declined_may_be_proposed_anew() {
        done(define(V1));
        refuses(define(V1), INDICATOR_VERSION_TAKEN);
        assertThat(done(decline("v1", "bea")))
                .containsExactly(new VersionDeclined("v1", "no source", "bea", "isipo", DAY));
        refuses(decline("v1", "bea"), INDICATOR_VERSION_NOT_PROPOSED);
        done(define(V1));
        done(approve("v1", "bea"));
        refuses(define(V1), INDICATOR_VERSION_TAKEN);
    }

    @Test
    void a_version_begins_after_those_that_were_approved() {
        done(define(V1));
        done(define(named("v2", V1.effectiveFrom())));
        done(approve("v1", "bea"));
        refuses(approve("v2", "bea"), INDICATOR_VERSION_NOT_LATER);
        refuses(define(named("v3", V1.effectiveFrom())), INDICATOR_VERSION_NOT_LATER);
        Definition later = named("v3", V1.effectiveFrom().plusDays(1));
        done(define(later));
        done(approve("v3", "bea"));
        assertThat(versions.approved().on(V1.effectiveFrom())).contains(V1);
        assertThat(versions.approved().on(later.effectiveFrom())).contains(later);
    }

    @Test
    void everything_that_is_wrong_with_a_definition_is_told_at_once() {
        refuses(
                define(months(0, 13, 101, 1001, 11)),
                INDICATOR_PARAMETER_OUT_OF_RANGE,
                "INDICATOR_PARAMETER_OUT_OF_RANGE:assessmentMonths",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:conversionMonths",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:needsMonths",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:reportingMonths",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:diiBasic",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:provisionalBelowPercent",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:smallNumberBelow",
                "INDICATOR_PARAMETER_OUT_OF_RANGE:compositeMinimumAvailable");
        refuses(define(months(121, -1, -1, -1, 0)), INDICATOR_PARAMETER_OUT_OF_RANGE);
        assertThat(done(define(months(120, 12, 100, 1000, 10)))).hasSize(1);
    }

    @Test
    void the_least_that_makes_sense_is_taken() {
        assertThat(done(define(months(1, 0, 0, 0, 1)))).hasSize(1);
    }

    @Test
    void a_name_can_stand_in_an_address() {
        refuses(define(named("v 1", DAY)), INDICATOR_VERSION_MALFORMED);
    }

    @Test
    void divisions_have_two_digits() {
        refuses(
                define(bounded(List.of("20", "2"), new Bounds(Indicator.I1, 0, 1))),
                INDICATOR_DIVISION_UNKNOWN);
    }

    @Test
    void bounds_are_in_order_and_once_and_upwards() {
        Bounds one = new Bounds(Indicator.I1, 0, 1);
        refuses(define(bounded(List.of())), INDICATOR_BOUNDS_INVALID);
        refuses(define(bounded(List.of(), one, one)), INDICATOR_BOUNDS_INVALID);
        refuses(
                define(bounded(List.of(), new Bounds(Indicator.I2, 0, 1), one)),
                INDICATOR_BOUNDS_INVALID);
        refuses(
                define(bounded(List.of(), new Bounds(Indicator.I1, 1, 1))),
                INDICATOR_BOUNDS_INVALID);
        assertThat(done(define(bounded(List.of(), one, new Bounds(Indicator.I2, 0, 1)))))
                .hasSize(1);
    }
}

package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rosukh.command.indicators.IndicatorRefusal.*;
import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.kernel.Refused;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.indicators.PeriodEvent.RestatementDeclined;
import rosukh.events.indicators.PeriodEvent.RestatementProposed;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Measured;

class PeriodTest {

    static final LocalDate AS_OF = LocalDate.of(2026, 9, 22);
    static final LocalDate DAY = AS_OF.plusDays(14);
    private static final Area KERMAN = Area.province("KRM");

    private Period period = Period.UNPUBLISHED;
    private final List<PeriodEvent> history = new ArrayList<>();

    static Figures figures(int units) {
        return new Figures(
                units,
                0,
                List.of(new Figure(Indicator.I1, units + ".00", units, 100, null, List.of(), null)),
                new Composite(null, List.of(), List.of()));
    }

    static Measured measured(long knownTo, int nation, int province) {
        return new Measured(
                AS_OF,
                "v1",
                knownTo,
                new TreeMap<>(Areas.ORDER) {
                    private static final long serialVersionUID = 1L;

                    {
                        putAll(Map.of(Area.NATION, figures(nation), KERMAN, figures(province)));
                    }
                });
    }

    private List<PeriodEvent> done(PeriodCommand command) {
        List<PeriodEvent> events = period.decide(command);
        for (PeriodEvent event : events) period = period.evolve(event);
        history.addAll(events);
        return events;
    }

    private void refuses(PeriodCommand command, IndicatorRefusal code) {
        assertThat(assertThrows(Refused.class, () -> period.decide(command)), refused(code));
    }

    private static PublishPeriod publish(Measured measured, LocalDate on) {
        return new PublishPeriod("1405-Q2", measured, "ana", "isipo", on);
    }

    private static ProposeRestatement propose(Measured measured) {
        return new ProposeRestatement("1405-Q2", measured, "corrected", "ana", "isipo", DAY);
    }

    private static RestatePeriod restate(Measured measured, String by) {
        return new RestatePeriod("1405-Q2", measured, by, "isipo", DAY);
    }

    private static DeclineRestatement decline(String by) {
        return new DeclineRestatement("1405-Q2", "not yet", by, "isipo", DAY);
    }

    private static FiguresPublished published(int edition, Area area, int units) {
        Figures f = figures(units);
        return new FiguresPublished(
                "1405-Q2", edition, area, units, 0, f.indicators(), f.composite());
    }

    @Test
    void a_period_is_published_with_the_figures_of_every_area() {
        Measured measured = measured(41, 10, 3);
        assertThat(done(publish(measured, DAY)))
                .containsExactly(
                        new PeriodPublished(
                                "1405-Q2",
                                1,
                                AS_OF,
                                "v1",
                                41,
                                measured.sha256(),
                                "ana",
                                "isipo",
                                DAY),
                        published(1, Area.NATION, 10),
                        published(1, KERMAN, 3));
    }

    @Test
    void a_period_is_published_after_its_last_day_and_once() {
        refuses(publish(measured(41, 10, 3), AS_OF), PERIOD_NOT_OVER);
        done(publish(measured(41, 10, 3), AS_OF.plusDays(1)));
        refuses(publish(measured(42, 11, 3), DAY), PERIOD_ALREADY_PUBLISHED);
    }

    @Test
    void nothing_is_restated_that_was_not_published() {
        refuses(propose(measured(41, 10, 3)), PERIOD_NOT_PUBLISHED);
        refuses(restate(measured(41, 10, 3), "bea"), PERIOD_NOT_PUBLISHED);
        refuses(decline("bea"), PERIOD_NOT_PUBLISHED);
    }

    @Test
    void a_restatement_needs_other_figures() {
        done(publish(measured(41, 10, 3), DAY));
        refuses(propose(measured(99, 10, 3)), RESTATEMENT_UNCHANGED);
    }

    @Test
    void a_restatement_tells_the_areas_that_differ_and_keeps_the_edition_before() {
        done(publish(measured(41, 10, 3), DAY));
        Measured now = measured(60, 11, 3);
        assertThat(done(propose(now)))
                .containsExactly(
                        new RestatementProposed(
                                "1405-Q2",
                                2,
                                "v1",
                                60,
                                now.sha256(),
                                1,
                                "corrected",
                                "ana",
                                "isipo",
                                DAY));
        assertThat(period.edition()).isEqualTo(1);
        Measured later = measured(77, 11, 3);
        assertThat(done(restate(later, "bea")))
                .containsExactly(
                        new PeriodRestated(
                                "1405-Q2",
                                2,
                                AS_OF,
                                "v1",
                                77,
                                later.sha256(),
                                "corrected",
                                "ana",
                                "bea",
                                "isipo",
                                DAY),
                        published(2, Area.NATION, 11));
        assertThat(history).contains(published(1, Area.NATION, 10));
        assertThat(period.edition()).isEqualTo(2);
        assertThat(period.figures()).containsEntry(KERMAN, figures(3));
    }

    @Test
    void a_second_person_agrees_to_the_very_figures_proposed() {
        done(publish(measured(41, 10, 3), DAY));
        done(propose(measured(60, 11, 3)));
        refuses(propose(measured(61, 12, 3)), RESTATEMENT_PENDING);
        refuses(restate(measured(60, 11, 3), "ana"), RESTATEMENT_PROPOSER_MAY_NOT_APPROVE);
        refuses(restate(measured(61, 11, 4), "bea"), RESTATEMENT_FIGURES_MOVED);
    }

    @Test
    void what_was_declined_may_be_proposed_anew() {
        done(publish(measured(41, 10, 3), DAY));
        refuses(decline("bea"), RESTATEMENT_NOT_PROPOSED);
        refuses(restate(measured(60, 11, 3), "bea"), RESTATEMENT_NOT_PROPOSED);
        done(propose(measured(60, 11, 3)));
        assertThat(done(decline("bea")))
                .containsExactly(
                        new RestatementDeclined("1405-Q2", 2, "not yet", "bea", "isipo", DAY));
        assertThat(done(propose(measured(61, 12, 3)))).hasSize(1);
    }

    @Test
    void another_version_is_reason_enough_to_restate() {
        done(publish(measured(41, 10, 3), DAY));
        Measured same = measured(60, 10, 3);
        Measured by = new Measured(AS_OF, "v2", 60, same.areas());
        assertThat(done(propose(by))).hasSize(1);
        done(restate(by, "bea"));
        assertThat(period.version()).isEqualTo("v2");
    }

    @Test
    void a_digest_is_of_every_digit_and_not_of_what_was_known() {
        assertThat(measured(1, 10, 3).sha256()).isEqualTo(measured(2, 10, 3).sha256());
        assertThat(measured(1, 10, 3).sha256()).isNotEqualTo(measured(1, 10, 4).sha256());
    }
}

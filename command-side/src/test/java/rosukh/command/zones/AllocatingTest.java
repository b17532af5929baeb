package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.BODY;
import static rosukh.command.zones.ZoneScenario.CERTIFIED;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.PRICE;
import static rosukh.command.zones.ZoneScenario.RUNNING;
import static rosukh.command.zones.ZoneScenario.TERMS;
import static rosukh.command.zones.ZoneScenario.allocate;
import static rosukh.command.zones.ZoneScenario.allocated;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.offer;
import static rosukh.command.zones.ZoneScenario.offered;
import static rosukh.command.zones.ZoneScenario.reserve;
import static rosukh.command.zones.ZoneScenario.reserved;
import static rosukh.command.zones.ZoneScenario.standing;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.events.zones.Basis;
import rosukh.events.zones.Completion;
import rosukh.events.zones.Instalments;
import rosukh.events.zones.Pinned;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneType;

/// A contract, and what its terms are worth when the firm works there.
class AllocatingTest {

    private static final LocalDate CONTRACT = DAY.plusDays(7);

    @Nested
    class a_contract {

        private final ZoneScenario zone = reserved();

        @Test
        void pins_the_terms_of_the_firms_group() {
            PlotAllocated made = (PlotAllocated) zone.only(allocate("A-1"), around(CERTIFIED));
            long price = 2_000 * PRICE;
            long prepaid = price / 10;
            long each = (price - prepaid) / 42;
            assertThat(made.pinned())
                    .isEqualTo(
                            new Pinned(
                                    "1402-1",
                                    TERMS.sha256(),
                                    true,
                                    TERMS.knowledgeBased(),
                                    PRICE,
                                    price,
                                    prepaid,
                                    each,
                                    price - prepaid - 41 * each,
                                    1,
                                    180,
                                    365));
            assertThat(made.offeredOn()).isEqualTo(DAY);
            assertThat(made.allocation()).isEqualTo(1);
            assertThat(made.claims())
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.value()).isEqualTo("KRM-P01.z1/A-1#1"));
        }

        @Test
        void of_other_firms_asks_for_what_they_pay() {
            ZoneScenario technology = offered(ZoneType.TECHNOLOGY);
            technology.when(
                    new ReservePlot(ID, "A-1", "f-1", 1, 1, "M-12", null, "omid", DAY),
                    around(PLAIN));
            PlotAllocated made = (PlotAllocated) technology.only(allocate("A-1"), around(PLAIN));
            assertThat(made.pinned().knowledgeBased()).isFalse();
            assertThat(made.pinned().prepaymentRial()).isEqualTo(2_000 * PRICE / 10 * 3);
            assertThat(made.pinned().terms().instalmentMonths()).isEqualTo(36);
        }

        @Test
        void is_made_on_a_reservation() {
            zone.refused(PlotRefusal.PLOT_NOT_RESERVED, allocate("A-2"), around(CERTIFIED));
        }

        @Test
        void looks_again_at_what_the_firm_stands_on() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_STANDING_MISSING, allocate("A-1"), around(PLAIN));
            zone.refused(
                    PlacementRefusal.PLACEMENT_FIELD_OUTSIDE,
                    allocate("A-1"),
                    around(standing(Basis.Kind.CERTIFICATE, "KB-2", "FOOD")));
        }

        @Test
        void lets_off_no_auction_for_a_class_that_is_gone() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_AUCTION_MISSING, allocate("A-1"), around(RUNNING));
        }

        @Test
        void has_terms_a_number_and_a_day_to_be_done() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_TERMS_MISSING,
                    allocate("A-1"),
                    around(CERTIFIED).under(null));
            zone.refused(
                    PlacementRefusal.CONTRACT_NUMBER_MISSING,
                    contract(" ", CONTRACT.plusDays(1)),
                    around(CERTIFIED));
            zone.refused(
                    PlacementRefusal.COMPLETION_DAY_RANGE,
                    contract("1", CONTRACT),
                    around(CERTIFIED));
            zone.refused(
                    PlacementRefusal.COMPLETION_DAY_RANGE,
                    contract("1", CONTRACT.plusYears(10).plusDays(1)),
                    around(CERTIFIED));
            zone.when(contract("1", CONTRACT.plusYears(10)), around(CERTIFIED));
        }

        @Test
        void is_one_per_plot() {
            zone.when(allocate("A-1"), around(CERTIFIED));
            zone.refused(PlotRefusal.PLOT_NOT_RESERVED, allocate("A-1"), around(CERTIFIED));
            zone.refused(PlotRefusal.PLOT_NOT_OFFERED, reserve2(), around(CERTIFIED));
        }

        private ReservePlot reserve2() {
            return new ReservePlot(ID, "A-1", "f-2", 1, 1, null, null, "omid", CONTRACT);
        }

        private AllocatePlot contract(String number, LocalDate done) {
            return new AllocatePlot(ID, "A-1", number, done, "omid", BODY, CONTRACT);
        }
    }

    @Nested
    class operation {

        private final ZoneScenario zone = allocated();
        private final LocalDate due = DAY.plusYears(2);

        @Test
        void of_land_follows_construction() {
            zone.refused(PlacementRefusal.PLOT_NOT_BUILT_ON, operate("OL-1", due));
            zone.refused(
                    PlacementRefusal.PERMIT_MISSING,
                    new StartConstruction(ID, "A-1", "", "omid", CONTRACT));
            build();
            zone.refused(
                    PlacementRefusal.PLOT_ALREADY_BUILT_ON,
                    new StartConstruction(ID, "A-1", "B-1", "omid", CONTRACT));
            zone.refused(PlacementRefusal.LICENCE_MISSING, operate(" ", due));
            zone.when(operate("OL-1", due));
            zone.refused(PlacementRefusal.PLOT_OPERATES, operate("OL-1", due));
            assertThat(zone.book().landM2(PlotState.OPERATING)).isEqualTo(2_000);
        }

        @Test
        void of_a_finished_unit_needs_no_construction() {
            zone.when(offer("W-1"));
            zone.when(reserve("W-1", "f-2", 1, 1), around(CERTIFIED));
            zone.when(allocate("W-1"), around(CERTIFIED));
            zone.when(new StartOperation(ID, "W-1", "OL-2", "omid", CONTRACT));
        }

        @Test
        void on_the_day_agreed_waives_a_tenth_of_what_is_still_to_come() {
            PlotOperating done = after(due);
            assertThat(done.completion()).isEqualTo(Completion.ON_TIME);
            assertThat(done.remainingRial()).isEqualTo(remaining(due));
            assertThat(done.waivedRial()).isEqualTo(remaining(due) / 10);
        }

        @Test
        void before_it_waives_three_tenths() {
            LocalDate early = due.minusDays(1);
            PlotOperating done = after(early);
            assertThat(done.completion()).isEqualTo(Completion.EARLY);
            assertThat(done.waivedRial()).isEqualTo(remaining(early) * 3 / 10);
        }

        @Test
        void after_it_waives_nothing() {
            PlotOperating done = after(due.plusDays(1));
            assertThat(done.completion()).isEqualTo(Completion.LATE);
            assertThat(done.remainingRial()).isPositive();
            assertThat(done.waivedRial()).isZero();
        }

        @Test
        void of_a_plot_nobody_has_is_refused() {
            zone.refused(
                    PlacementRefusal.PLOT_NOT_ALLOCATED,
                    new StartConstruction(ID, "A-2", "B-1", "omid", CONTRACT));
            zone.refused(
                    PlacementRefusal.PLOT_NOT_ALLOCATED,
                    new StartOperation(ID, "A-2", "OL-1", "omid", CONTRACT));
        }

        private long remaining(LocalDate on) {
            PlotAllocated made =
                    (PlotAllocated)
                            zone.history().stream()
                                    .filter(PlotAllocated.class::isInstance)
                                    .findFirst()
                                    .orElseThrow();
            return Instalments.of(made.pinned(), made.allocatedOn()).remainingRial(on);
        }

        private PlotOperating after(LocalDate on) {
            build();
            return (PlotOperating) zone.only(operate("OL-1", on), around(PLAIN));
        }

        private void build() {
            zone.when(new StartConstruction(ID, "A-1", "B-1", "omid", CONTRACT));
        }

        private StartOperation operate(String reference, LocalDate on) {
            return new StartOperation(ID, "A-1", reference, "omid", on);
        }
    }
}

package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.CERTIFIED;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.RUNNING;
import static rosukh.command.zones.ZoneScenario.allocate;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.offer;
import static rosukh.command.zones.ZoneScenario.offered;
import static rosukh.command.zones.ZoneScenario.reserve;
import static rosukh.command.zones.ZoneScenario.reserved;
import static rosukh.command.zones.ZoneScenario.standing;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.zones.PlotCommand.LapseReservation;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.events.zones.Basis;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// A plot that is kept for a firm, until a contract or its last day.
class ReservingTest {

    private static final LocalDate CONTRACT = DAY.plusDays(7);

    @Nested
    class a_reservation {

        private final ZoneScenario zone = offered(ZoneType.KNOWLEDGE_BASED);

        @Test
        void keeps_land_power_and_water_and_says_on_what_the_firm_stands() {
            PlotReserved made = (PlotReserved) zone.only(reserve("A-1", "f-1"), around(CERTIFIED));
            assertThat(made.taken()).isEqualTo(new Resources(2_000, 250, 10));
            assertThat(made.basis()).isEqualTo(CERTIFIED.basis());
            assertThat(made.reservation()).isEqualTo(1);
            assertThat(made.workingDays()).isEqualTo(30);
            assertThat(made.termsVersion()).isEqualTo("1402-1");
            assertThat(zone.book().free()).isEqualTo(new Resources(40_000, 2_250, 170));
        }

        @Test
        void is_of_an_offered_plot() {
            zone.refused(PlotRefusal.PLOT_NOT_OFFERED, reserve("A-2", "f-1"), around(CERTIFIED));
            zone.when(reserve("A-1", "f-1"), around(CERTIFIED));
            zone.refused(PlotRefusal.PLOT_NOT_OFFERED, reserve("A-1", "f-2"), around(CERTIFIED));
        }

        @Test
        void is_for_a_firm_of_the_register_under_terms_in_force() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_FIRM_UNKNOWN,
                    reserve("A-1", "f-1"),
                    around(Standing.UNKNOWN));
            zone.refused(
                    PlacementRefusal.PLACEMENT_TERMS_MISSING,
                    reserve("A-1", "f-1"),
                    around(CERTIFIED).under(null));
        }

        @Test
        void in_a_knowledge_zone_needs_a_class_or_a_running_case() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_STANDING_MISSING, auctioned("f-1"), around(PLAIN));
            zone.when(auctioned("f-1"), around(RUNNING));
        }

        @Test
        void in_a_knowledge_zone_needs_a_field_of_the_zone() {
            for (String field : new String[] {"FOOD", null})
                zone.refused(
                        PlacementRefusal.PLACEMENT_FIELD_OUTSIDE,
                        reserve("A-1", "f-1"),
                        around(standing(Basis.Kind.CERTIFICATE, "KB-1", field)));
        }

        @Test
        void in_another_zone_asks_for_neither() {
            ZoneScenario technology = offered(ZoneType.TECHNOLOGY);
            technology.when(auctioned("f-1"), around(PLAIN));
        }

        @Test
        void without_an_auction_is_for_firms_with_a_class_alone() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_AUCTION_MISSING,
                    reserve("A-1", "f-1"),
                    around(RUNNING));
            zone.when(reserve("A-1", "f-1"), around(CERTIFIED));
        }

        @Test
        void takes_no_more_power_or_water_than_is_left() {
            zone.refused(
                    ZoneRefusal.ZONE_POWER_EXCEEDED,
                    reserve("A-1", "f-1", 2_501, 10),
                    around(CERTIFIED));
            zone.refused(
                    ZoneRefusal.ZONE_WATER_EXCEEDED,
                    reserve("A-1", "f-1", 10, 181),
                    around(CERTIFIED));
            zone.refused(
                    PlacementRefusal.PLACEMENT_AMOUNT_RANGE,
                    reserve("A-1", "f-1", -1, 0),
                    around(CERTIFIED));
            zone.when(reserve("A-1", "f-1", 2_500, 180), around(CERTIFIED));
            zone.when(offer("A-2"));
            zone.refused(
                    ZoneRefusal.ZONE_POWER_EXCEEDED,
                    reserve("A-2", "f-2", 1, 0),
                    around(CERTIFIED));
        }

        @Test
        void is_released_with_a_reason_and_gives_all_back() {
            zone.when(reserve("A-1", "f-1"), around(CERTIFIED));
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING,
                    new ReleaseReservation(ID, "A-1", "", "omid", DAY));
            zone.when(new ReleaseReservation(ID, "A-1", "looks elsewhere", "omid", DAY));
            assertThat(zone.book().free()).isEqualTo(zone.book().capacity());
            zone.refused(
                    PlotRefusal.PLOT_NOT_RESERVED,
                    new ReleaseReservation(ID, "A-1", "again", "omid", DAY));
            assertThat(
                            ((PlotReserved) zone.only(reserve("A-1", "f-2"), around(CERTIFIED)))
                                    .reservation())
                    .isEqualTo(2);
        }

        private ReservePlot auctioned(String firmId) {
            return new ReservePlot(ID, "A-1", firmId, 1, 1, "M-12", null, "omid", DAY);
        }
    }

    @Nested
    class a_reservation_whose_last_day_has_passed {

        private final ZoneScenario zone = reserved();
        private final LocalDate last = DAY.plusDays(40);

        @Test
        void lapses_the_day_after() {
            LocalDate noticed = last.plusDays(9);
            assertThat(zone.only(lapse(1, noticed), until(last)))
                    .isEqualTo(
                            new ReservationLapsed(
                                    ID, "A-1", 1, "f-1", last, last.plusDays(1), noticed));
            assertThat(zone.book().plot("A-1").orElseThrow().state()).isEqualTo(PlotState.OFFERED);
        }

        @Test
        void does_not_lapse_on_it_or_where_it_cannot_be_counted() {
            zone.refused(PlotRefusal.RESERVATION_NOT_DUE, lapse(1, last), until(last));
            zone.refused(PlotRefusal.RESERVATION_NOT_DUE, lapse(1, last), until(null));
        }

        @Test
        void lapses_once() {
            zone.when(lapse(1, last.plusDays(1)), until(last));
            zone.refused(PlotRefusal.RESERVATION_OVER, lapse(1, last.plusDays(1)), until(last));
            zone.when(
                    new ReservePlot(ID, "A-1", "f-2", 1, 1, null, null, "omid", last.plusDays(1)),
                    around(CERTIFIED));
            zone.refused(PlotRefusal.RESERVATION_OVER, lapse(1, last.plusDays(1)), until(last));
        }

        @Test
        void is_no_way_to_a_contract_even_before_it_was_noticed() {
            zone.refused(
                    PlotRefusal.RESERVATION_LAPSED,
                    allocate("A-1"),
                    around(CERTIFIED).until(CONTRACT.minusDays(1)));
            zone.when(allocate("A-1"), around(CERTIFIED).until(CONTRACT));
        }

        private LapseReservation lapse(int reservation, LocalDate on) {
            return new LapseReservation(ID, "A-1", reservation, "reservation-lapses", on);
        }

        private Surroundings until(LocalDate day) {
            return around(CERTIFIED).until(day);
        }
    }
}

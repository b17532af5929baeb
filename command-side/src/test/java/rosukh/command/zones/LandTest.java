package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.CERTIFIED;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.land;
import static rosukh.command.zones.ZoneScenario.layOut;
import static rosukh.command.zones.ZoneScenario.offered;
import static rosukh.command.zones.ZoneScenario.planned;
import static rosukh.command.zones.ZoneScenario.reserve;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.events.zones.Place;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// Solar land and who waits: one ledger of land.
class LandTest {

    @Nested
    class solar_land {

        private final ZoneScenario zone = planned(ZoneType.KNOWLEDGE_BASED);

        @Test
        void comes_from_the_same_ledger_as_plots() {
            zone.refused(ZoneRefusal.ZONE_LAND_EXCEEDED, solar("SOL-1", 38_501, 10));
            zone.when(solar("SOL-1", 38_500, 10));
            assertThat(zone.book().free().landM2()).isEqualTo(3_500);
            zone.refused(ZoneRefusal.ZONE_LAND_EXCEEDED, layOut(land("B-1", 1, 20)));
            zone.when(release("SOL-1", "no grid"));
            zone.when(layOut(land("B-1", 38_500, 20)));
        }

        @Test
        void lies_on_no_plot() {
            zone.refused(PlotRefusal.PLOT_PLACE_TAKEN, solar("SOL-1", 10, 1));
            zone.refused(PlotRefusal.PLOT_PLACE_OFF_GRID, solar("SOL-1", 10, 61));
            zone.when(solar("SOL-1", 10, 10));
            zone.refused(PlotRefusal.PLOT_PLACE_TAKEN, layOut(land("B-1", 1, 10)));
        }

        @Test
        void is_named_once_and_is_some() {
            zone.refused(ZoneRefusal.SOLAR_SITE_MALFORMED, solar("SOL 1", 10, 10));
            zone.refused(ZoneRefusal.SOLAR_SITE_MALFORMED, solar("SOL-1", 0, 10));
            zone.when(solar("SOL-1", 10, 10));
            zone.refused(ZoneRefusal.SOLAR_SITE_EXISTS, solar("SOL-1", 10, 11));
        }

        @Test
        void is_given_back_with_a_reason() {
            zone.refused(ZoneRefusal.SOLAR_SITE_UNKNOWN, release("SOL-1", "none"));
            zone.when(solar("SOL-1", 10, 10));
            zone.refused(ZoneRefusal.ZONE_GROUNDS_MISSING, release("SOL-1", ""));
        }

        private CommitSolarLand solar(String siteId, long landM2, int row) {
            return new CommitSolarLand(ID, siteId, landM2, new Place(row, 1, 4, 1), "omid", DAY);
        }

        private ReleaseSolarLand release(String siteId, String grounds) {
            return new ReleaseSolarLand(ID, siteId, grounds, "omid", DAY);
        }
    }

    @Nested
    class the_waiting_list {

        private final ZoneScenario zone = offered(ZoneType.KNOWLEDGE_BASED);

        @Test
        void takes_a_firm_of_the_register_once() {
            zone.refused(
                    PlacementRefusal.PLACEMENT_FIRM_UNKNOWN,
                    join("f-1", 100),
                    around(Standing.UNKNOWN));
            zone.when(join("f-1", 100));
            zone.refused(ZoneRefusal.WAITING_ALREADY, join("f-1", 100));
        }

        @Test
        void takes_only_what_the_zone_could_ever_give() {
            zone.refused(ZoneRefusal.WAITING_WANT_RANGE, join("f-1", 0));
            zone.refused(ZoneRefusal.WAITING_WANT_RANGE, join("f-1", 42_001));
            zone.refused(
                    ZoneRefusal.WAITING_WANT_RANGE,
                    new JoinWaitingList(ID, "f-1", new Resources(1, -1, 0), "omid", DAY));
            zone.refused(
                    ZoneRefusal.WAITING_WANT_RANGE,
                    new JoinWaitingList(ID, "f-1", new Resources(1, 0, 181), "omid", DAY));
        }

        @Test
        void is_left() {
            zone.refused(ZoneRefusal.WAITING_NOT, leave());
            zone.when(join("f-1", 100));
            zone.refused(
                    ZoneRefusal.ZONE_DATE_BACKWARDS,
                    new LeaveWaitingList(ID, "f-1", "omid", DAY.minusDays(1)));
            zone.when(leave());
            assertThat(zone.book().waiting()).isEmpty();
        }

        @Test
        void puts_first_who_waited_longer_and_would_fit() {
            zone.when(join("f-2", 2_000));
            zone.refused(
                    PlacementRefusal.PLACEMENT_OTHERS_WAIT,
                    reserve("A-1", "f-1"),
                    around(CERTIFIED));
            zone.when(reserve("A-1", "f-2"), around(CERTIFIED));
            assertThat(zone.book().waiting()).isEmpty();
        }

        @Test
        void does_not_hold_up_who_it_would_not_fit() {
            zone.when(join("f-2", 2_001));
            zone.when(reserve("A-1", "f-1"), around(CERTIFIED));
            assertThat(zone.book().waiting()).hasSize(1);
        }

        @Test
        void is_passed_over_with_a_reason_alone() {
            zone.when(join("f-2", 100));
            zone.when(
                    new PlotCommand.ReservePlot(
                            ID, "A-1", "f-1", 1, 1, null, "needs a crane", "omid", DAY),
                    around(CERTIFIED));
            assertThat(zone.book().waiting()).hasSize(1);
        }

        @Test
        void does_not_hold_up_who_came_before() {
            zone.when(join("f-1", 100));
            zone.when(join("f-2", 100));
            zone.when(reserve("A-1", "f-1"), around(CERTIFIED));
            assertThat(zone.book().waiting())
                    .singleElement()
                    .satisfies(each -> assertThat(each.firmId()).isEqualTo("f-2"));
        }

        private JoinWaitingList join(String firmId, long landM2) {
            return new JoinWaitingList(ID, firmId, new Resources(landM2, 0, 0), "omid", DAY);
        }

        private LeaveWaitingList leave() {
            return new LeaveWaitingList(ID, "f-1", "omid", DAY);
        }
    }
}

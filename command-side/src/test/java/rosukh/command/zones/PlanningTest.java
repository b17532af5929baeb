package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.designated;
import static rosukh.command.zones.ZoneScenario.land;
import static rosukh.command.zones.ZoneScenario.layOut;
import static rosukh.command.zones.ZoneScenario.offer;
import static rosukh.command.zones.ZoneScenario.planned;
import static rosukh.command.zones.ZoneScenario.reserved;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneType;

/// The plan of a zone: its plots and their offers.
class PlanningTest {

    @Nested
    class plots {

        private final ZoneScenario zone = designated(ZoneType.KNOWLEDGE_BASED);

        @Test
        void are_laid_out_together() {
            zone.when(layOut(land("A-1", 2_000, 1), land("A-2", 40_000, 2)));
            assertThat(zone.book().laidOutM2()).isEqualTo(42_000);
            assertThat(zone.book().unplannedM2()).isZero();
        }

        @Test
        void take_no_more_land_than_can_be_given() {
            zone.refused(ZoneRefusal.ZONE_LAND_EXCEEDED, layOut(land("A-1", 42_001, 1)));
            zone.refused(
                    ZoneRefusal.ZONE_LAND_EXCEEDED,
                    layOut(land("A-1", 42_000, 1), land("A-2", 1, 2)));
        }

        @Test
        void have_a_number_once() {
            zone.refused(PlotRefusal.PLOT_NUMBER_MALFORMED, layOut(land("A 1", 1, 1)));
            zone.refused(PlotRefusal.PLOT_NUMBER_MALFORMED, layOut(land("a".repeat(21), 1, 1)));
            zone.refused(PlotRefusal.PLOT_EXISTS, layOut(land("A-1", 1, 1), land("A-1", 1, 2)));
            zone.when(layOut(land("A-1", 1, 1)));
            zone.refused(PlotRefusal.PLOT_EXISTS, layOut(land("A-1", 1, 2)));
        }

        @Test
        void have_a_use_of_the_list_and_a_possible_area() {
            zone.refused(
                    PlotRefusal.PLOT_USE_UNKNOWN, layOut(new Draft("A-1", "SHOP", 1, 1, 1, 1, 1)));
            zone.refused(PlotRefusal.PLOT_AREA_RANGE, layOut(land("A-1", 0, 1)));
            zone.refused(PlotRefusal.PLOT_AREA_RANGE, layOut(land("A-1", 100_000_001, 1)));
        }

        @Test
        void lie_on_the_grid() {
            for (Draft off :
                    List.of(
                            new Draft("A-1", "LAND", 1, 0, 1, 1, 1),
                            new Draft("A-1", "LAND", 1, 1, 0, 1, 1),
                            new Draft("A-1", "LAND", 1, 1, 1, 0, 1),
                            new Draft("A-1", "LAND", 1, 1, 1, 1, 0),
                            new Draft("A-1", "LAND", 1, 1, 60, 2, 1),
                            new Draft("A-1", "LAND", 1, 60, 1, 1, 2),
                            new Draft("A-1", "LAND", 1, 1, 2, Integer.MAX_VALUE, 1)))
                zone.refused(PlotRefusal.PLOT_PLACE_OFF_GRID, layOut(off));
            zone.when(layOut(new Draft("A-1", "LAND", 1, 60, 60, 1, 1)));
        }

        @Test
        void lie_on_nothing_else() {
            zone.when(layOut(new Draft("A-1", "LAND", 1, 2, 2, 2, 2)));
            for (int[] at : new int[][] {{1, 1}, {3, 3}, {2, 2}, {1, 3}, {3, 1}})
                zone.refused(
                        PlotRefusal.PLOT_PLACE_TAKEN,
                        layOut(new Draft("A-2", "LAND", 1, at[0], at[1], 2, 2)));
            zone.when(
                    layOut(
                            new Draft("A-2", "LAND", 1, 2, 4, 2, 2),
                            new Draft("A-3", "LAND", 1, 4, 2, 2, 2),
                            new Draft("A-4", "LAND", 1, 1, 2, 2, 1),
                            new Draft("A-5", "LAND", 1, 2, 1, 1, 2)));
        }

        @Test
        void are_one_to_two_thousand_at_once() {
            zone.refused(PlotRefusal.PLOTS_COUNT_RANGE, layOut());
            zone.refused(
                    PlotRefusal.PLOTS_COUNT_RANGE,
                    new LayOutPlots(
                            ID, Collections.nCopies(2_001, land("A-1", 1, 1)), "omid", DAY));
        }

        @Test
        void are_told_all_that_is_wrong_at_once() {
            Refused refused =
                    zone.refusal(
                            layOut(
                                    new Draft("!", "SHOP", 0, 0, 1, 1, 1),
                                    land("A-2", 1, 1),
                                    land("A-2", 1, 1)),
                            around(PLAIN),
                            null);
            assertThat(refused.code()).isEqualTo("PLOT_NUMBER_MALFORMED");
            assertThat(refused.violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                            tuple("plots[0].plotId", "PLOT_NUMBER_MALFORMED"),
                            tuple("plots[0].use", "PLOT_USE_UNKNOWN"),
                            tuple("plots[0].areaM2", "PLOT_AREA_RANGE"),
                            tuple("plots[0].row", "PLOT_PLACE_OFF_GRID"),
                            tuple("plots[2].plotId", "PLOT_EXISTS"),
                            tuple("plots[2].row", "PLOT_PLACE_TAKEN"));
            assertThat(zone.book().plots()).isEmpty();
        }
    }

    @Nested
    class a_plot_nobody_had {

        private final ZoneScenario zone = planned(ZoneType.KNOWLEDGE_BASED);

        @Test
        void may_be_taken_off_the_plan_and_its_land_used_again() {
            zone.when(remove("A-1"));
            assertThat(zone.book().plot("A-1")).isEmpty();
            zone.when(layOut(land("A-1", 2_000, 1)));
        }

        @Test
        void is_not_taken_off_while_it_is_offered() {
            zone.when(offer("A-1"));
            zone.refused(PlotRefusal.PLOT_NOT_FREE, remove("A-1"));
            zone.refused(PlotRefusal.PLOT_UNKNOWN, remove("B-1"));
        }

        @Test
        void is_not_taken_off_without_a_reason() {
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING, new RemovePlot(ID, "A-1", " ", "omid", DAY));
        }

        @Test
        void stays_once_somebody_had_it() {
            ZoneScenario had = reserved();
            had.when(new ReleaseReservation(ID, "A-1", "left", "omid", DAY));
            had.when(new WithdrawOffer(ID, "A-1", "kept", "omid", DAY));
            had.refused(PlotRefusal.PLOT_HAS_HISTORY, remove("A-1"));
        }

        private RemovePlot remove(String plotId) {
            return new RemovePlot(ID, plotId, "the road runs there", "omid", DAY);
        }
    }

    @Nested
    class an_offer {

        private final ZoneScenario zone = planned(ZoneType.KNOWLEDGE_BASED);

        @Test
        void has_a_price_within_bounds() {
            zone.refused(PlotRefusal.PLOT_PRICE_RANGE, priced(0));
            zone.refused(PlotRefusal.PLOT_PRICE_RANGE, priced(10_000_000_001L));
            zone.when(priced(10_000_000_000L));
            assertThat(zone.book().plot("A-1").orElseThrow().state()).isEqualTo(PlotState.OFFERED);
        }

        @Test
        void is_made_once_and_may_be_withdrawn() {
            zone.when(offer("A-1"));
            zone.refused(PlotRefusal.PLOT_NOT_FREE, offer("A-1"));
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING,
                    new WithdrawOffer(ID, "A-1", "", "omid", DAY));
            zone.when(new WithdrawOffer(ID, "A-1", "kept", "omid", DAY));
            zone.refused(
                    PlotRefusal.PLOT_NOT_OFFERED,
                    new WithdrawOffer(ID, "A-1", "kept", "omid", DAY));
            zone.when(offer("A-1"));
        }

        @Test
        void is_not_dated_before_the_last_thing_that_happened_to_the_plot() {
            zone.when(new OfferPlot(ID, "A-1", 1, "omid", DAY.plusDays(3)));
            zone.refused(
                    ZoneRefusal.ZONE_DATE_BACKWARDS,
                    new WithdrawOffer(ID, "A-1", "kept", "omid", DAY.plusDays(2)));
            zone.when(new OfferPlot(ID, "A-2", 1, "omid", DAY.plusDays(2)));
        }

        private OfferPlot priced(long rial) {
            return new OfferPlot(ID, "A-1", rial, "omid", DAY);
        }
    }
}

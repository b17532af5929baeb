package rosukh.command.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done to a plot before a contract.
public sealed interface PlotCommand extends ZoneCommand {

    /// Account of who does it; the process where nobody does.
    String by();

    /// A plot as it is to be laid out.
    ///
    /// @param plotId up to 20 letters, digits and hyphens, once in the zone
    ///   (`PLOT_NUMBER_MALFORMED`, `PLOT_EXISTS`)
    /// @param use `LAND`, `WORKSHOP` or `LABORATORY` (`PLOT_USE_UNKNOWN`)
    /// @param areaM2 1 to 100,000,000 (`PLOT_AREA_RANGE`)
    /// @param row as [rosukh.events.zones.Place] says (`PLOT_PLACE_OFF_GRID`, `PLOT_PLACE_TAKEN`)
    record Draft(
            String plotId, String use, long areaM2, int row, int column, int width, int depth) {}

    /// Lay plots out: all of them, or none (`PLOTS_COUNT_RANGE`, `ZONE_LAND_EXCEEDED`). Everything
    /// that is wrong is told at once, at `plots[<place in the list>]`.
    record LayOutPlots(String zoneId, List<Draft> plots, String by, LocalDate on)
            implements PlotCommand {

        public LayOutPlots {
            plots = List.copyOf(plots);
        }
    }

    /// Take a plot off the plan that nobody ever had (`PLOT_NOT_FREE`, `PLOT_HAS_HISTORY`).
    record RemovePlot(String zoneId, String plotId, String grounds, String by, LocalDate on)
            implements PlotCommand {}

    /// Offer a free plot (`PLOT_NOT_FREE`).
    ///
    /// @param pricePerM2Rial 1 to 10,000,000,000 (`PLOT_PRICE_RANGE`)
    record OfferPlot(String zoneId, String plotId, long pricePerM2Rial, String by, LocalDate on)
            implements PlotCommand {}

    /// Offer a plot no longer (`PLOT_NOT_OFFERED`).
    record WithdrawOffer(String zoneId, String plotId, String grounds, String by, LocalDate on)
            implements PlotCommand {}

    /// Keep an offered plot for a firm (`PLOT_NOT_OFFERED`, and the codes of [Placing]).
    ///
    /// @param auction number of the auction's minutes; needed unless the terms waive it
    /// @param passedOver why a firm that waited longer is passed over; needed where there is one
    record ReservePlot(
            String zoneId,
            String plotId,
            String firmId,
            long powerKva,
            long waterM3PerDay,
            @Nullable String auction,
            @Nullable String passedOver,
            String by,
            LocalDate on)
            implements PlotCommand {}

    /// End a reservation without a contract (`PLOT_NOT_RESERVED`).
    record ReleaseReservation(String zoneId, String plotId, String grounds, String by, LocalDate on)
            implements PlotCommand {}

    /// Note that a reservation came to its end (`RESERVATION_OVER`, `RESERVATION_NOT_DUE`). Only
    /// the process that watches reservations sends it.
    ///
    /// @param reservation which one of the plot
    record LapseReservation(String zoneId, String plotId, int reservation, String by, LocalDate on)
            implements PlotCommand {}
}

package rosukh.command.zones;

import static rosukh.command.zones.PlotRefusal.PLOT_HAS_HISTORY;
import static rosukh.command.zones.PlotRefusal.PLOT_NOT_FREE;
import static rosukh.command.zones.PlotRefusal.PLOT_NOT_OFFERED;
import static rosukh.command.zones.PlotRefusal.PLOT_NOT_RESERVED;
import static rosukh.command.zones.PlotRefusal.PLOT_PRICE_RANGE;
import static rosukh.command.zones.PlotRefusal.RESERVATION_NOT_DUE;
import static rosukh.command.zones.PlotRefusal.RESERVATION_OVER;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.zones.PlotCommand.LapseReservation;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Plot.Reservation;
import rosukh.events.zones.PlotEvent;
import rosukh.events.zones.PlotEvent.OfferWithdrawn;
import rosukh.events.zones.PlotEvent.PlotOffered;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.ZoneEvent;

/// A plot up to its contract.
final class PlotRules {

    private static final long PRICE_MAX = 10_000_000_000L;

    private PlotRules() {}

    static List<ZoneEvent> decide(Zone zone, PlotCommand command, Surroundings around) {
        return switch (command) {
            case LayOutPlots layOut ->
                    List.copyOf(Planning.layOut(zone.designated(layOut.on()), layOut));
            case RemovePlot remove -> List.of(remove(zone, remove));
            case OfferPlot offer -> List.of(offer(zone, offer));
            case WithdrawOffer withdraw -> List.of(withdraw(zone, withdraw));
            case ReservePlot reserve -> Placing.reserve(zone, reserve, around);
            case ReleaseReservation release -> List.of(release(zone, release));
            case LapseReservation lapse -> List.of(lapse(zone, lapse, around));
        };
    }

    private static PlotEvent remove(Zone zone, RemovePlot command) {
        Plot plot = free(zone, command.plotId(), command.on());
        if (plot.reservations() > 0 || plot.allocations() > 0)
            throw PLOT_HAS_HISTORY.because("somebody had it, so its number stays");
        Zone.grounded(command.grounds());
        return new PlotRemoved(
                command.zoneId(),
                plot.plotId(),
                plot.areaM2(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static PlotEvent offer(Zone zone, OfferPlot command) {
        Plot plot = free(zone, command.plotId(), command.on());
        if (command.pricePerM2Rial() < 1 || command.pricePerM2Rial() > PRICE_MAX)
            throw PLOT_PRICE_RANGE.because("from 1 to " + PRICE_MAX + " rials");
        return new PlotOffered(
                command.zoneId(),
                plot.plotId(),
                plot.areaM2(),
                command.pricePerM2Rial(),
                command.by(),
                command.on());
    }

    private static PlotEvent withdraw(Zone zone, WithdrawOffer command) {
        Plot plot = zone.plot(command.plotId(), command.on());
        if (plot.state() != PlotState.OFFERED) throw PLOT_NOT_OFFERED.because("it is not offered");
        Zone.grounded(command.grounds());
        return new OfferWithdrawn(
                command.zoneId(), plot.plotId(), command.grounds(), command.by(), command.on());
    }

    private static PlotEvent release(Zone zone, ReleaseReservation command) {
        Plot plot = zone.plot(command.plotId(), command.on());
        Reservation kept = plot.reservation();
        if (kept == null) throw PLOT_NOT_RESERVED.because("it is not reserved");
        Zone.grounded(command.grounds());
        return new ReservationReleased(
                command.zoneId(),
                plot.plotId(),
                kept.number(),
                kept.firmId(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static PlotEvent lapse(Zone zone, LapseReservation command, Surroundings around) {
        Plot plot = zone.plot(command.plotId(), command.on());
        Reservation kept = plot.reservation();
        if (kept == null || kept.number() != command.reservation())
            throw RESERVATION_OVER.because("it is over");
        LocalDate last = around.lastDay();
        if (last == null || !command.on().isAfter(last))
            throw RESERVATION_NOT_DUE.because("its last day has not passed");
        return new ReservationLapsed(
                command.zoneId(),
                plot.plotId(),
                kept.number(),
                kept.firmId(),
                last,
                last.plusDays(1),
                command.on());
    }

    private static Plot free(Zone zone, String plotId, LocalDate on) {
        Plot plot = zone.plot(plotId, on);
        if (plot.state() != PlotState.FREE) throw PLOT_NOT_FREE.because("it is " + plot.state());
        return plot;
    }
}

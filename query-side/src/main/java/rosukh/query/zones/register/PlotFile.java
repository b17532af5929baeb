package rosukh.query.zones.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.Basis;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotEvent;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.PotentialEvent;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent;
import rosukh.events.zones.ZoneType;

/// A plot of a designated zone with everything that happened to it.
///
/// @param place which it has in the list: zone, then number
/// @param type of its zone
/// @param firmId who has it, or for whom it is kept; empty for nobody
/// @param held a firm has it by contract
/// @param certified the firm was placed on a certificate
/// @param noticed notice of non-use stands
/// @param inGrace a time of grace runs
/// @param contracts every contract made of it, and how long it was on offer before
public record PlotFile(
        String zoneId,
        String plotId,
        String place,
        String estateKey,
        String provinceKey,
        ZoneType type,
        PlotState state,
        String firmId,
        boolean held,
        boolean certified,
        boolean noticed,
        boolean inGrace,
        Plot plot,
        List<Contract> contracts,
        List<Entry> history) {

    /// A contract.
    ///
    /// @param days from the offer to it
    public record Contract(
            int allocation,
            String firmId,
            boolean certified,
            LocalDate offeredOn,
            LocalDate allocatedOn,
            int days) {

        static Contract of(PlotAllocated event) {
            return new Contract(
                    event.allocation(),
                    event.firmId(),
                    event.basis().kind() == Basis.Kind.CERTIFICATE,
                    event.offeredOn(),
                    event.allocatedOn(),
                    (int) ChronoUnit.DAYS.between(event.offeredOn(), event.allocatedOn()));
        }
    }

    public PlotFile {
        contracts = List.copyOf(contracts);
        history = List.copyOf(history);
    }

    static String idOf(String zoneId, String plotId) {
        return zoneId + "/" + plotId;
    }

    /// The file after one more event; null where the plot was taken off the plan.
    ///
    /// @param zone the plot lies in; where that lies and what it is for never changes
    static @Nullable PlotFile after(
            @Nullable PlotFile known, ZoneFile zone, ZoneEvent event, Entry entry) {
        @Nullable PlotFile before = event instanceof PlotLaidOut ? null : known;
        Plot plot = plot(before, event);
        if (plot == null) return null;
        List<Entry> history = new ArrayList<>(before == null ? List.of() : before.history());
        history.add(entry);
        List<Contract> contracts = new ArrayList<>(before == null ? List.of() : before.contracts());
        if (event instanceof PlotAllocated allocated) contracts.add(Contract.of(allocated));
        var held = plot.allocation();
        return new PlotFile(
                zone.zoneId(),
                plot.plotId(),
                idOf(zone.zoneId(), plot.plotId()),
                zone.estateKey(),
                zone.provinceKey(),
                zone.type(),
                plot.state(),
                ZoneFile.firmOf(plot),
                held != null,
                held != null && held.basis().kind() == Basis.Kind.CERTIFICATE,
                held != null && held.notice() != null,
                held != null && held.grace() != null,
                plot,
                contracts,
                history);
    }

    private static @Nullable Plot plot(@Nullable PlotFile before, ZoneEvent event) {
        if (event instanceof PlotLaidOut laidOut) return Plot.laidOut(laidOut);
        if (before == null || event instanceof PlotRemoved) return null;
        return switch (event) {
            case PlotEvent e -> before.plot().after(e);
            case PlacementEvent e -> before.plot().after(e);
            case PotentialEvent _, ZoneLandEvent _ -> before.plot();
        };
    }
}

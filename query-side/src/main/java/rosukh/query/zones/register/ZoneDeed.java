package rosukh.query.zones.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlotEvent;
import rosukh.events.zones.PlotEvent.OfferWithdrawn;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotOffered;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;
import rosukh.events.zones.PotentialEvent;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent;
import rosukh.events.zones.ZoneLandEvent.FirmWaitlisted;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;
import rosukh.events.zones.ZoneType;

/// What one event changed of one figure of the dashboard.
///
/// @param plotId empty where it is about the zone as a whole
/// @param firmId empty where no firm is concerned
/// @param amount in the unit of the measure, with its sign: what lowers a figure is negative
/// @param subject what its sentence is about, as in [Entry]
/// @param at position of the event in the log
public record ZoneDeed(
        Measure measure,
        String zoneId,
        String plotId,
        String estateKey,
        String provinceKey,
        ZoneType type,
        String firmId,
        long amount,
        String event,
        String subject,
        LocalDate on,
        long at) {

    /// What an event changed.
    ///
    /// @param before null before the first event of the zone
    static List<ZoneDeed> of(
            @Nullable ZoneBook before, ZoneBook after, ZoneEvent event, Entry entry) {
        List<ZoneDeed> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            long was = before == null ? 0 : measure.of(before);
            long now = measure.of(after);
            // A potential declared anew for another use leaves the figures of the first.
            if (before != null && type(before) != type(after)) {
                if (was != 0) all.add(deed(measure, -was, before, event, entry));
                if (now != 0) all.add(deed(measure, now, after, event, entry));
            } else if (was != now) {
                all.add(deed(measure, Math.subtractExact(now, was), after, event, entry));
            }
        }
        if (event instanceof PlotAllocated allocated)
            all.add(
                    deed(
                            Measure.CONTRACT,
                            PlotFile.Contract.of(allocated).days(),
                            after,
                            event,
                            entry));
        return all;
    }

    /// Names it among all.
    String id() {
        return at + "-" + measure + "-" + type;
    }

    private static ZoneType type(ZoneBook book) {
        return book.potential().type();
    }

    private static ZoneDeed deed(
            Measure measure, long amount, ZoneBook zone, ZoneEvent event, Entry entry) {
        return new ZoneDeed(
                measure,
                zone.zoneId(),
                plotOf(event),
                zone.estateKey(),
                zone.provinceKey(),
                type(zone),
                firmOf(event),
                amount,
                entry.event(),
                entry.subject(),
                entry.on(),
                entry.position());
    }

    /// The plot an event is about; empty for the zone as a whole.
    static String plotOf(ZoneEvent event) {
        return switch (event) {
            case PlotEvent e -> e.plotId();
            case PlacementEvent e -> e.plotId();
            case PotentialEvent _, ZoneLandEvent _ -> "";
        };
    }

    private static String firmOf(ZoneEvent event) {
        return switch (event) {
            case PlacementEvent e -> e.firmId();
            case PlotReserved e -> e.firmId();
            case ReservationReleased e -> e.firmId();
            case ReservationLapsed e -> e.firmId();
            case FirmWaitlisted e -> e.firmId();
            case WaitingEnded e -> e.firmId();
            case PlotLaidOut _,
                    PlotRemoved _,
                    PlotOffered _,
                    OfferWithdrawn _,
                    SolarLandCommitted _,
                    SolarLandReleased _,
                    PotentialEvent _ ->
                    "";
        };
    }
}

package rosukh.query.zones.register;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlotEvent;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PotentialEvent;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent;
import rosukh.query.kernel.Positions;

/// Keeps zones and their plots, the names of firms, and the calendar by which reservations lapse.
@Component
@ProcessingGroup(ZoneRegister.GROUP)
class ZoneProjection {

    private final ZoneRegister register;

    ZoneProjection(ZoneRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(
            ZoneEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, said, at, Positions.of(token));
        String plotId = plotOf(event);
        register.zones()
                .apply(
                        event.zoneId(),
                        token,
                        before ->
                                ZoneFile.after(
                                        before,
                                        event,
                                        plotId.isEmpty() || event instanceof PlotRemoved
                                                ? entry
                                                : null,
                                        version));
        if (!plotId.isEmpty()) plot(event, plotId, entry, token);
    }

    private void plot(ZoneEvent event, String plotId, Entry entry, TrackingToken token) {
        ZoneFile zone = register.zones().find(event.zoneId()).orElseThrow();
        register.plots()
                .apply(
                        PlotFile.idOf(event.zoneId(), plotId),
                        token,
                        before -> PlotFile.after(before, zone, event, entry));
    }

    private static String plotOf(ZoneEvent event) {
        return switch (event) {
            case PlotEvent e -> e.plotId();
            case PlacementEvent e -> e.plotId();
            case PotentialEvent _, ZoneLandEvent _ -> "";
        };
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        register.firms().apply(event.firmId(), token, _ -> Holder.of(event));
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        register.calendar().note(event, token, version, at);
    }

    @ResetHandler
    void reset() {
        register.zones().reset();
        register.plots().reset();
        register.firms().reset();
        register.calendar().reset();
    }
}

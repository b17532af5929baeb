package rosukh.query.zones.register;

import java.time.Instant;
import java.util.Optional;
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
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;
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
        String plotId = ZoneDeed.plotOf(event);
        deeds(event, version, entry, token);
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

    /// Deeds are counted from the zone as it was, so they are stored before it: whoever dies in
    /// between counts them again, the same. A zone that is past the event has them already.
    private void deeds(ZoneEvent event, long version, Entry entry, TrackingToken token) {
        register.deeds().comesFirst();
        Optional<ZoneFile> before = register.zones().find(event.zoneId());
        if (before.map(ZoneFile::version).orElse(-1L) != version - 1) return;
        ZoneBook was = before.map(ZoneFile::book).orElse(null);
        for (ZoneDeed deed : ZoneDeed.of(was, ZoneBook.after(was, event), event, entry))
            register.deeds().apply(deed.id(), token, _ -> deed);
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
        register.deeds().reset();
        register.calendar().reset();
    }
}

package rosukh.query.kernel.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.calendars.CalendarEvent;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import tools.jackson.databind.json.JsonMapper;

/// The calendar's events as one slice keeps them, each slice for itself. They are read again only
/// when its group has moved on, here or on another node.
public final class CalendarFacts {

    /// Far more events than a calendar has in a lifetime.
    private static final int ALL = 10_000;

    private final ViewStore<CalendarFact> store;
    private final ViewChanges hub;
    private final String group;
    private final JsonMapper json = new JsonMapper();
    private volatile @Nullable Read last;

    /// What was read after a move of the group; the move is looked at first, so that what was read
    /// is never older than it says.
    private record Read(Optional<ViewChanges.Change> after, CalendarBook book) {}

    /// @param collection `<slice>_<view>_v<version>`
    /// @param group the processing group that tells of the events
    public CalendarFacts(ViewStores stores, String collection, ViewChanges hub, String group) {
        this.store = stores.open(collection, CalendarFact.class);
        this.hub = hub;
        this.group = group;
    }

    public CalendarBook book() {
        Optional<ViewChanges.Change> moved = hub.latest(group);
        Read known = last;
        if (known == null || !known.after().equals(moved)) {
            known = new Read(moved, new CalendarBook(read()));
            last = known;
        }
        return known.book();
    }

    public void note(CalendarEvent event, TrackingToken token, long version, Instant at) {
        long position = Positions.of(token);
        String name = EventTypes.typeOf(event.getClass()).value();
        store.apply(
                "%019d".formatted(position),
                token,
                _ -> new CalendarFact(position, version, at, name, json.writeValueAsString(event)));
    }

    public void reset() {
        store.reset();
        last = null;
    }

    private List<Noted> read() {
        return store.list(new Document(), new Document("_id", 1), ALL).stream()
                .map(fact -> new Noted(fact.at(), fact.version(), fact.recordedAt(), event(fact)))
                .toList();
    }

    private CalendarEvent event(CalendarFact fact) {
        Class<?> type =
                EventTypes.classOf(fact.event())
                        .orElseThrow(() -> new IllegalStateException("unknown: " + fact.event()));
        return (CalendarEvent) json.readValue(fact.json(), type);
    }
}

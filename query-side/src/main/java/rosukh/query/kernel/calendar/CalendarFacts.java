package rosukh.query.kernel.calendar;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import rosukh.events.EventTypes;
import rosukh.events.calendars.CalendarEvent;
import rosukh.query.kernel.Known;
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
    private final Known<CalendarBook> book;
    private final JsonMapper json = new JsonMapper();

    /// @param collection `<slice>_<view>_v<version>`
    /// @param group the processing group that tells of the events
    public CalendarFacts(ViewStores stores, String collection, ViewChanges hub, String group) {
        this.store = stores.open(collection, CalendarFact.class);
        this.book = new Known<>(hub, group, () -> new CalendarBook(read()));
    }

    public CalendarBook book() {
        return book.get();
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
        book.forget();
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

package rosukh.eventstore;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;

/// A stored event outside of a commit, as a snapshot or a letter keeps it.
final class EventDocument {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private EventDocument() {}

    static Document of(StoredEvent event) {
        return new Document("type", event.type())
                .append("rev", event.revision())
                .append("id", event.id())
                .append("agg", event.aggregateId())
                .append("aggType", event.aggregateType())
                .append("seq", event.sequence())
                .append("time", time(event.time()))
                .append("p", new Binary(event.payload()))
                .append("m", new Binary(event.metadata()));
    }

    static StoredEvent event(Document document) {
        return new StoredEvent(
                document.getString("type"),
                document.getString("rev"),
                document.getString("id"),
                document.getString("agg"),
                document.getString("aggType"),
                document.getLong("seq"),
                time(document.get("time", Document.class)),
                document.get("p", Binary.class).getData(),
                document.get("m", Binary.class).getData());
    }

    /// Bytes of payload and metadata.
    static long size(Document document) {
        return (long) document.get("p", Binary.class).length()
                + document.get("m", Binary.class).length();
    }

    /// A time to the nanosecond: a date and what it cannot hold.
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the date holds the rest
    static Document time(Instant time) {
        return new Document("t", Date.from(time)).append("ns", time.getNano() % NANOS_PER_MILLI);
    }

    static Instant time(Document document) {
        return document.getDate("t").toInstant().plusNanos(document.getInteger("ns"));
    }
}

package rosukh.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/// What one commit document says about itself.
final class CommitExamination {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final long position;
    private final BsonDocument commit;
    private final List<BsonDocument> events = new ArrayList<>();
    private final Told told;

    /// Takes note of a fault.
    interface Told {
        void fault(long position, String field, String what);
    }

    CommitExamination(long position, BsonDocument commit, Told told) {
        this.position = position;
        this.commit = commit;
        this.told = told;
        is(commit, CommitCodec.ID, BsonType.STRING, "", position);
        is(commit, CommitCodec.AT, BsonType.DATE_TIME, "", position);
        is(commit, CommitCodec.LATEST, BsonType.DATE_TIME, "", position);
        is(commit, CommitCodec.KEYS, BsonType.ARRAY, "", position);
        if (is(commit, CommitCodec.EVENTS, BsonType.ARRAY, "", position)) readEvents();
        if (is(commit, CommitCodec.COUNT, BsonType.INT32, "", position)) count();
    }

    List<BsonDocument> events() {
        return events;
    }

    private void readEvents() {
        for (BsonValue value : commit.getArray(CommitCodec.EVENTS)) {
            long at = position + events.size();
            String path = CommitCodec.EVENTS + "." + events.size() + ".";
            BsonDocument event = value.isDocument() ? value.asDocument() : new BsonDocument();
            events.add(event);
            is(event, "type", BsonType.STRING, path, at);
            is(event, "id", BsonType.STRING, path, at);
            is(event, "p", BsonType.BINARY, path, at);
            is(event, "m", BsonType.BINARY, path, at);
            is(event, "t", BsonType.DATE_TIME, path, at);
            if (is(event, "ns", BsonType.INT32, path, at)) {
                int nanos = event.getInt32("ns").getValue();
                if (nanos < 0 || nanos >= NANOS_PER_MILLI)
                    told.fault(at, path + "ns", "is no part of a millisecond: " + nanos);
            }
            if (event.containsKey("agg") && is(event, "agg", BsonType.STRING, path, at))
                is(event, "seq", BsonType.INT64, path, at);
        }
    }

    private boolean is(BsonDocument in, String field, BsonType type, String path, long at) {
        BsonValue value = in.get(field);
        if (value != null && value.getBsonType() == type) return true;
        told.fault(
                at,
                path + field,
                value == null ? "is missing" : "is " + value.getBsonType() + " and not " + type);
        return false;
    }

    private void count() {
        int count = commit.getInt32(CommitCodec.COUNT).getValue();
        if (count != events.size() || count == 0)
            told.fault(
                    position,
                    CommitCodec.COUNT,
                    "says %d, but %d events are there".formatted(count, events.size()));
    }

    /// Compares `tmax` with the running maximum of event times and returns what it is by now, in
    /// milliseconds.
    long latest(long before) {
        long latest = before;
        for (BsonDocument event : events)
            if (event.isDateTime("t")) latest = Math.max(latest, event.getDateTime("t").getValue());
        if (commit.isDateTime(CommitCodec.LATEST)
                && commit.getDateTime(CommitCodec.LATEST).getValue() != latest)
            told.fault(
                    position,
                    CommitCodec.LATEST,
                    "says %d, but the highest event time so far is %d"
                            .formatted(commit.getDateTime(CommitCodec.LATEST).getValue(), latest));
        return latest;
    }

    /// The keys the commit must hold, with the position that brings each.
    ///
    /// @param tags how many events each tag has had; counted on
    Map<String, Long> keys(Map<String, Long> tags) {
        Map<String, Long> keys = new LinkedHashMap<>();
        for (int index = 0; index < events.size(); index++) {
            BsonDocument event = events.get(index);
            long at = position + index;
            if (event.isString("id")) keys.put(Keys.ofEvent(event.getString("id").getValue()), at);
            if (event.isString("agg") && event.isInt64("seq"))
                keys.put(
                        Keys.ofAggregate(
                                event.getString("agg").getValue(),
                                event.getInt64("seq").getValue()),
                        at);
            for (BsonValue tag : LogDoctor.array(event, "tags"))
                if (tag.isString())
                    keys.put(
                            Keys.ofTag(
                                    tag.asString().getValue(),
                                    tags.merge(tag.asString().getValue(), 1L, Long::sum) - 1),
                            at);
        }
        return keys;
    }

    /// The events that can be read at all, as they lie there.
    List<LoggedBytes> shown() {
        if (!commit.isDateTime(CommitCodec.AT)) return List.of();
        Instant stored = Instant.ofEpochMilli(commit.getDateTime(CommitCodec.AT).getValue());
        List<LoggedBytes> shown = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            BsonDocument event = events.get(index);
            if (!event.isString("type") || !event.isString("id") || !event.isDateTime("t"))
                continue;
            if (!event.isInt32("ns") || !event.isBinary("p") || !event.isBinary("m")) continue;
            shown.add(
                    new LoggedBytes(
                            position + index,
                            position,
                            stored,
                            event.getString("type").getValue(),
                            text(event, "rev"),
                            event.getString("id").getValue(),
                            text(event, "agg"),
                            text(event, "aggType"),
                            event.isInt64("seq")
                                    ? event.getInt64("seq").getValue()
                                    : StoredEvent.NO_SEQUENCE,
                            Instant.ofEpochMilli(event.getDateTime("t").getValue())
                                    .plusNanos(event.getInt32("ns").getValue()),
                            event.getBinary("p").getData(),
                            event.getBinary("m").getData()));
        }
        return shown;
    }

    private static @Nullable String text(BsonDocument event, String field) {
        return event.isString(field) ? event.getString(field).getValue() : null;
    }
}

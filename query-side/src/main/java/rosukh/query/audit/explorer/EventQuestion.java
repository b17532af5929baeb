package rosukh.query.audit.explorer;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What is asked of the log; null or empty for anything.
///
/// @param types declared names, any of which will do
/// @param stream id of a stream
/// @param fields `path=value`, all of which it must name
/// @param from first moment of recording
/// @param before the moment after the last one
/// @param low first position
/// @param high last position
record EventQuestion(
        List<String> types,
        @Nullable String stream,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String correlation,
        List<String> fields,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Long low,
        @Nullable Long high) {

    EventQuestion {
        types = List.copyOf(types);
        fields = List.copyOf(fields);
    }

    static EventQuestion any() {
        return new EventQuestion(
                List.of(), null, null, null, null, null, List.of(), null, null, null, null);
    }

    EventQuestion between(long first, long last) {
        return new EventQuestion(
                types,
                stream,
                actor,
                role,
                organisation,
                correlation,
                fields,
                from,
                before,
                first,
                last);
    }

    EventQuestion naming(String field) {
        return new EventQuestion(
                types,
                stream,
                actor,
                role,
                organisation,
                correlation,
                List.of(field),
                from,
                before,
                low,
                high);
    }

    EventQuestion correlated(String with, long first, long last) {
        return new EventQuestion(
                types, stream, actor, role, organisation, with, fields, from, before, first, last);
    }

    /// Only positions are asked for. They are dense, so nothing needs to be counted.
    boolean isRange() {
        return equals(
                new EventQuestion(
                        List.of(), null, null, null, null, null, List.of(), null, null, low, high));
    }

    /// As a filter over an [IndexedEvent]. It is flat, and the range of ids stands in it by itself:
    /// so the embedded server walks that range in order and reads no more than it must.
    ///
    /// @param ids bounds of the id by operator
    Document filter(Document ids) {
        Document all = new Document();
        if (!ids.isEmpty()) all.append("_id", ids);
        if (types.size() == 1) all.append("type", types.getFirst());
        else if (!types.isEmpty()) all.append("type", new Document("$in", types));
        equal("stream", stream, all);
        equal("actor", actor, all);
        equal("role", role, all);
        equal("organisation", organisation, all);
        equal("correlation", correlation, all);
        if (fields.size() == 1) all.append("fields", fields.getFirst());
        else if (!fields.isEmpty()) all.append("fields", new Document("$all", fields));
        Document time = new Document();
        if (from != null) time.append("$gte", from);
        if (before != null) time.append("$lt", before);
        if (!time.isEmpty()) all.append("at", time);
        return all;
    }

    private static void equal(String component, @Nullable String value, Document into) {
        if (value != null) into.append(component, value);
    }
}

package rosukh.query.audit.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;

/// Finds events. An entry's id is its position with leading zeros, and every list is in the order
/// of the ids: any server walks it without sorting.
@Component
public class EventIndex {

    /// The processing group of this view.
    public static final String GROUP = "audit.events";

    static final String COLLECTION = "audit_events_v1";

    private static final int PART = 500;
    private static final int DIGITS = 16;
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,16}");

    private final ViewStore<IndexedEvent> events;

    EventIndex(ViewStores stores) {
        events =
                stores.open(
                        COLLECTION,
                        IndexedEvent.class,
                        "stream,_id",
                        "type,_id",
                        "actor,_id",
                        "correlation,_id",
                        "at,_id",
                        "fields");
    }

    ViewStore<IndexedEvent> events() {
        return events;
    }

    /// A part of what was found.
    ///
    /// @param total how many there are; null where that is not known without reading them all
    record Part(
            List<IndexedEvent> items,
            @Nullable Cursor next,
            @Nullable Cursor previous,
            @Nullable Long total) {}

    /// The id of a position.
    static String idOf(long position) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", position);
    }

    Part page(EventQuestion asked, boolean newest, @Nullable Cursor from, int limit) {
        boolean back = from != null && from.back();
        boolean descending = newest != back;
        Document ids = bounds(asked);
        if (from != null) tighten(ids, place(from), descending);
        List<IndexedEvent> found = list(asked.filter(ids), descending, limit + 1);
        boolean more = found.size() > limit;
        if (back && !more) return page(asked, newest, null, limit);
        List<IndexedEvent> rows = more ? found.subList(0, limit) : found;
        if (back) rows = rows.reversed();
        Cursor next = back || more ? new Cursor("" + rows.getLast().place(), false) : null;
        Cursor previous =
                from == null || rows.isEmpty()
                        ? null
                        : new Cursor("" + rows.getFirst().place(), true);
        boolean whole = next == null && previous == null;
        return new Part(
                List.copyOf(rows),
                next,
                previous,
                whole ? Long.valueOf(rows.size()) : count(asked));
    }

    /// Everything that is found, a part at a time.
    void forEach(EventQuestion asked, boolean newest, Consumer<IndexedEvent> action) {
        List<IndexedEvent> part;
        Document ids = bounds(asked);
        do {
            part = list(asked.filter(ids), newest, PART);
            part.forEach(action);
            if (!part.isEmpty()) tighten(ids, part.getLast().place(), newest);
        } while (part.size() == PART);
    }

    /// At most so many, the oldest first.
    List<IndexedEvent> first(EventQuestion asked, int limit) {
        return list(asked.filter(bounds(asked)), false, limit);
    }

    /// Events that name something openly, the oldest first.
    ///
    /// @param path of the component
    public List<IndexedEvent> naming(String path, String value) {
        return first(EventQuestion.any().naming(path + "=" + value), PART);
    }

    /// How many were recorded since a moment, as far back as the newest so many go.
    ///
    /// @param most the answer is never more
    public int since(Instant moment, int most) {
        int count = 0;
        long end = Long.MAX_VALUE;
        while (count < most) {
            List<IndexedEvent> part =
                    list(new Document("_id", new Document("$lt", idOf(end))), true, PART);
            for (IndexedEvent each : part) {
                if (each.at().isBefore(moment)) return count;
                if (++count == most) return count;
            }
            if (part.size() < PART) return count;
            end = part.getLast().place();
        }
        return count;
    }

    private @Nullable Long count(EventQuestion asked) {
        if (!asked.isRange()) return null;
        long low = asked.low() == null ? 0 : Math.max(0, asked.low());
        List<IndexedEvent> last = list(asked.filter(bounds(asked)), true, 1);
        return last.isEmpty() ? 0 : last.getFirst().place() - low + 1;
    }

    private List<IndexedEvent> list(Document filter, boolean descending, int limit) {
        return new ArrayList<>(
                events.list(filter, new Document("_id", descending ? -1 : 1), limit));
    }

    private static Document bounds(EventQuestion asked) {
        Document ids = new Document();
        if (asked.low() != null) ids.append("$gte", idOf(Math.max(0, asked.low())));
        if (asked.high() != null) ids.append("$lte", idOf(asked.high()));
        return ids;
    }

    /// Takes away what was shown already.
    private static void tighten(Document ids, long shown, boolean descending) {
        ids.remove(descending ? "$lte" : "$gte");
        ids.put(descending ? "$lt" : "$gt", idOf(shown));
    }

    private static long place(Cursor from) {
        if (PLACE.matcher(from.text()).matches()) return Long.parseLong(from.text());
        throw ApiProblem.badParameter(
                from.back() ? "before" : "after",
                "CURSOR_INVALID",
                "Take it from a page's link to the next or previous.");
    }
}

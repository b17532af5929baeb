package rosukh.query.audit.explorer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.Envelope;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.log.LoggedEvent;
import rosukh.vault.PersonalTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event as it lies in the log, and what lies around it.
///
/// @param metadata who, why and under which request, as stored
/// @param payload as JSON over several lines, with what is masked
/// @param hides whether a reason would show more of it
/// @param record the page of what it happened to; null where there is none
/// @param before position of the event before it in its stream; null for the first
/// @param after position of the one after it in its stream; null for the last
/// @param commit positions of the other events stored in the same commit
/// @param chain events near it that began with the same message, the oldest first
public record EventSheet(
        Envelope envelope,
        Map<String, String> metadata,
        String payload,
        boolean hides,
        @Nullable String record,
        @Nullable Long before,
        @Nullable Long after,
        List<IndexedEvent> commit,
        List<IndexedEvent> chain) {

    /// What began with one message is stored soon after one another.
    private static final long NEAR = 5_000;

    private static final int CHAIN = 50;
    private static final JsonMapper JSON = new JsonMapper();

    static EventSheet of(LoggedEvent event, boolean reasoned, LogBook log, EventIndex index) {
        Envelope envelope = event.envelope();
        LoggedEvent shown = reasoned ? log.opened(event) : event;
        Map<String, String> metadata = metadata(shown.metadata());
        long position = envelope.position();
        return new EventSheet(
                envelope,
                metadata,
                Masking.shown(envelope.type(), shown.payload(), reasoned),
                !reasoned && hides(event),
                RecordPage.of(envelope.type(), JSON.readTree(event.payload())),
                neighbour(log, envelope, -1),
                neighbour(log, envelope, 1),
                commit(log, index, envelope),
                chain(index, position, metadata.getOrDefault("traceId", "")));
    }

    private static boolean hides(LoggedEvent event) {
        return PersonalTexts.isSealed(event.metadata())
                || Masking.hides(event.envelope().type(), event.payload());
    }

    private static @Nullable Long neighbour(LogBook log, Envelope envelope, int step) {
        String stream = envelope.aggregateId();
        if (stream == null) return null;
        return log.of(stream, envelope.sequence() + step)
                .map(each -> each.envelope().position())
                .orElse(null);
    }

    /// The events around it that name the same commit.
    private static List<IndexedEvent> commit(LogBook log, EventIndex index, Envelope envelope) {
        return index
                .first(
                        EventQuestion.any().between(envelope.commit(), envelope.commit() + CHAIN),
                        CHAIN)
                .stream()
                .filter(each -> each.place() != envelope.position())
                .takeWhile(each -> inCommit(log, each.place(), envelope.commit()))
                .toList();
    }

    private static boolean inCommit(LogBook log, long position, long commit) {
        return log.at(position).filter(each -> each.envelope().commit() == commit).isPresent();
    }

    private static List<IndexedEvent> chain(EventIndex index, long position, String trace) {
        if (trace.isEmpty()) return List.of();
        return index.first(
                EventQuestion.any().correlated(trace, position - NEAR, position + NEAR), CHAIN);
    }

    private static Map<String, String> metadata(String stored) {
        Map<String, String> metadata = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : JSON.readTree(stored).properties())
            metadata.put(each.getKey(), masked(each.getValue().asString()));
        return metadata;
    }

    /// What is sealed and was not opened says nothing to anybody.
    private static String masked(String text) {
        return PersonalTexts.isSealed(text) ? Masking.MASK : text;
    }

    /// A part of the metadata; empty where it is not there.
    public String said(String name) {
        return metadata.getOrDefault(name, "");
    }
}

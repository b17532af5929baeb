package rosukh.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// A commit that waits for its position.
///
/// @param id unique name of the commit
/// @param events what is to be stored
/// @param messages the same events as they were published
/// @param keys every unique key with the index of the event that brings it
/// @param conditions what must not have happened meanwhile
/// @param since from when it waits, as [System#nanoTime] says
/// @param outcome completed once, with the stored commit or with [Refusal], [AppendConditionFailed]
///   or [StoreUnavailable]
record Draft(
        String id,
        List<StoredEvent> events,
        List<? extends EventMessage<?>> messages,
        Map<String, Integer> keys,
        List<AppendCondition> conditions,
        long since,
        CompletableFuture<Commit> outcome) {

    /// Bytes a commit document may have, leaving room below the server's 16 MB.
    static final int BYTES_MAX = 16 * 1024 * 1024 - 64 * 1024;

    /// Events a commit may have.
    static final int EVENTS_MAX = 32_767;

    /// More than the field names, lengths and numbers of one event take.
    private static final int EVENT_OVERHEAD = 160;

    private static final int KEY_OVERHEAD = 16;

    /// @throws Refusal if a key comes twice inside the commit, which no multikey index would see
    /// @throws CommitTooLarge if one document cannot hold it
    static Draft of(
            List<StoredEvent> events,
            List<? extends EventMessage<?>> messages,
            CommitKeys further) {
        return of(events, messages, further, List.of());
    }

    /// @throws Refusal if a key comes twice inside the commit, which no multikey index would see
    /// @throws CommitTooLarge if one document cannot hold it
    static Draft of(
            List<StoredEvent> events,
            List<? extends EventMessage<?>> messages,
            CommitKeys further,
            List<AppendCondition> conditions) {
        if (events.size() > EVENTS_MAX)
            throw new CommitTooLarge(
                    "a commit holds at most %d events, not %d"
                            .formatted(EVENTS_MAX, events.size()));
        String id = UUID.randomUUID().toString();
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (int index = 0; index < events.size(); index++) {
            StoredEvent event = events.get(index);
            if (event.aggregateId() != null)
                claim(keys, Keys.ofAggregate(event.aggregateId(), event.sequence()), index);
            claim(keys, Keys.ofEvent(event.id()), index);
            for (String key : Keys.checked(further.keysOf(messages.get(index))))
                if (Keys.isIdempotency(key)) keys.putIfAbsent(key, index);
                else claim(keys, key, index);
        }
        Draft draft =
                new Draft(
                        id,
                        events,
                        messages,
                        keys,
                        conditions,
                        System.nanoTime(),
                        new CompletableFuture<>());
        long bytes = draft.bytes();
        if (bytes > BYTES_MAX)
            throw new CommitTooLarge(
                    "a commit holds at most %d bytes, not %d".formatted(BYTES_MAX, bytes));
        return draft;
    }

    private static void claim(Map<String, Integer> keys, String key, int index) {
        if (keys.putIfAbsent(key, index) != null) throw new Refusal(key, index, null);
    }

    /// An upper bound of the document's size.
    long bytes() {
        long bytes = 0;
        for (StoredEvent event : events)
            bytes +=
                    EVENT_OVERHEAD
                            + event.payload().length
                            + event.metadata().length
                            + 3L
                                    * (event.type().length()
                                            + event.id().length()
                                            + aggregateChars(event))
                            + tagBytes(event);
        for (String key : keys.keySet()) bytes += KEY_OVERHEAD + 3L * key.length();
        return bytes;
    }

    /// A tag is stored with the event and, longer by its number, among the keys.
    private static long tagBytes(StoredEvent event) {
        long bytes = 0;
        for (String tag : event.tags()) bytes += 3 * KEY_OVERHEAD + 12L * tag.length();
        return bytes;
    }

    private static int aggregateChars(StoredEvent event) {
        int id = event.aggregateId() == null ? 0 : event.aggregateId().length();
        return event.aggregateType() == null ? id : id + event.aggregateType().length();
    }

    /// The key by which the commit is found if it has arrived.
    String ownKey() {
        return Keys.ofEvent(events.getFirst().id());
    }

    /// The commit itself among what holds some keys; null if it is not there. Another commit may
    /// hold its own key, if an event comes a second time.
    @Nullable Commit arrived(Map<String, Commit> holders) {
        Commit holder = holders.get(ownKey());
        return holder != null && holder.id().equals(id) ? holder : null;
    }

    /// All tags of its events and conditions.
    Set<String> tags() {
        Set<String> tags = new HashSet<>();
        events.forEach(event -> tags.addAll(event.tags()));
        conditions.forEach(condition -> tags.addAll(condition.tags()));
        return tags;
    }

    /// Whether its place in the log depends on more than its own keys.
    boolean dependsOnTags() {
        return !conditions.isEmpty() || events.stream().anyMatch(event -> !event.tags().isEmpty());
    }

    /// The document at the end of the log.
    ///
    /// @param tagKeys keys of its tagged events
    Commit after(Head head, Instant now, List<String> tagKeys) {
        Instant latest =
                events.stream().map(StoredEvent::time).max(Comparator.naturalOrder()).orElse(now);
        return new Commit(
                head.next(),
                id,
                now.truncatedTo(ChronoUnit.MILLIS),
                latest.isAfter(head.latest()) ? latest : head.latest(),
                Stream.concat(keys.keySet().stream(), tagKeys.stream()).toList(),
                events);
    }
}

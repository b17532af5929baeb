package rosukh.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The strings in the one unique index of the log. All that must be unique is one of them, so a
/// single insert decides over all of it at once.
final class Keys {

    static final String AGGREGATE = "a:";
    private static final String EVENT = "e:";
    static final String TAG = "t:";
    private static final int SEQUENCE_DIGITS = Long.toString(Long.MAX_VALUE).length();

    private Keys() {}

    /// `a:<aggregate>#<sequence>`, zero-padded so that text order is number order.
    static String ofAggregate(String aggregateId, long sequence) {
        return prefix(AGGREGATE, aggregateId) + padded(sequence);
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }

    /// The next `width` keys of an aggregate, from `sequence`.
    static List<String> ofAggregate(String aggregateId, long sequence, int width) {
        return LongStream.range(sequence, sequence + width)
                .mapToObj(number -> ofAggregate(aggregateId, number))
                .toList();
    }

    /// `t:<tag>#<number>`: the events of a tag are numbered like those of an aggregate.
    static String ofTag(String tag, long number) {
        return prefix(TAG, tag) + padded(number);
    }

    /// A numbered key taken apart.
    record Numbered(String name, long number) {}

    /// What a key of an aggregate or tag says; empty if it is none of this kind.
    static Optional<Numbered> numbered(String key, String kind) {
        int end = key.lastIndexOf('#');
        if (!key.startsWith(kind) || end < kind.length()) return Optional.empty();
        String name = key.substring(kind.length(), end).replace("%23", "#").replace("%25", "%");
        return Optional.of(new Numbered(name, Long.parseLong(key.substring(end + 1))));
    }

    static String ofEvent(String eventId) {
        return EVENT + eventId;
    }

    static boolean isClaim(String key) {
        return key.startsWith(CommitKeys.CLAIM);
    }

    static boolean isIdempotency(String key) {
        return key.startsWith(CommitKeys.IDEMPOTENCY);
    }

    /// @throws IllegalArgumentException if a further key does not start as [CommitKeys] says
    static Collection<String> checked(Collection<String> further) {
        for (String key : further)
            if (!isClaim(key) && !isIdempotency(key))
                throw new IllegalArgumentException("a key starts with u: or i:, not " + key);
        return further;
    }

    /// `#` ends the name of an aggregate or tag, so it is escaped inside it.
    private static String prefix(String kind, String name) {
        return kind + name.replace("%", "%25").replace("#", "%23") + "#";
    }
}

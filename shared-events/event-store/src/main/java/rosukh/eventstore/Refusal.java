package rosukh.eventstore;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A commit that cannot be stored because one of its keys is taken. The engine turns it into what
/// callers know: a concurrency exception, [KeyTaken] or [CommitRepeated].
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int event;
    private final transient @Nullable Commit holder;

    /// @param key the key that is taken
    /// @param event index of the event that wanted it
    /// @param holder the commit that has it; null if it came twice inside the refused commit
    Refusal(String key, int event, @Nullable Commit holder) {
        super(
                holder == null
                        ? "the key " + key + " comes twice in one commit"
                        : "the key " + key + " is held by the commit at " + holder.position());
        this.key = key;
        this.event = event;
        this.holder = holder;
    }

    /// Whether other commits hold a key of a draft; if several, the key that tells most: a repeated
    /// request takes everything once more, and a lost race for a stream may lose its claims too.
    static Optional<Refusal> of(Draft draft, Map<String, Commit> holders) {
        return draft.keys().entrySet().stream()
                .filter(key -> holders.containsKey(key.getKey()))
                .min(Comparator.comparingInt(key -> rank(key.getKey())))
                .map(key -> new Refusal(key.getKey(), key.getValue(), holders.get(key.getKey())));
    }

    private static int rank(String key) {
        if (Keys.isIdempotency(key)) return 0;
        return Keys.isClaim(key) ? 2 : 1;
    }

    String key() {
        return key;
    }

    int event() {
        return event;
    }

    @Nullable Commit holder() {
        return holder;
    }
}

package rosukh.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What the writer of the log asks of the store that keeps it, beside where the log ends.
interface CommitStore {

    /// Inserts in order and stops at the first that fails. Returns when all of it is committed by a
    /// majority. A failure says nothing of what is stored by now or may be later.
    void insert(List<Commit> batch);

    /// So many keys at most are answered by one look, which shows one state of the log.
    int KEYS_PER_LOOK = 1_000;

    /// Which majority-committed commits hold which of the keys.
    Map<String, Commit> holders(Collection<String> keys);
}

package rosukh.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Questions about commits, always answered from the majority-committed log.
public interface CommitLog {

    /// The key of one event by its place in its stream, for [#findByKey].
    ///
    /// @param sequence number in the stream, from 0
    static String keyOf(String stream, long sequence) {
        return Keys.ofAggregate(stream, sequence);
    }

    /// Position of the last event; -1 if the log is empty.
    long head();

    /// The commit that holds a key, for example `i:<caller>:<key>` or `u:<name>:<value>`.
    Optional<CommitRef> findByKey(String key);

    /// The commits that hold any of many keys, by key: one question for a thousand of them.
    default Map<String, CommitRef> findByKeys(Collection<String> keys) {
        Map<String, CommitRef> holders = new HashMap<>();
        for (String key : keys) findByKey(key).ifPresent(holder -> holders.put(key, holder));
        return holders;
    }
}

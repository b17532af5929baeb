package rosukh.eventstore;

import java.util.Optional;

/// Questions about commits, always answered from the majority-committed log.
public interface CommitLog {

    /// Position of the last event; -1 if the log is empty.
    long head();

    /// The commit that holds a key, for example `i:<caller>:<key>` or `u:<name>:<value>`.
    Optional<CommitRef> findByKey(String key);
}

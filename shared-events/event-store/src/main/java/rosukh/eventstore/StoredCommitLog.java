package rosukh.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The log's own answers.
record StoredCommitLog(Commits commits, Search search, Appender appender, EventBytes bytes)
        implements CommitLog {

    @Override
    public long head() {
        return search.head().next() - 1;
    }

    @Override
    public Optional<CommitRef> findByKey(String key) {
        return commits.holder(key).filter(search::shows).map(bytes::ref);
    }

    @Override
    public Map<String, CommitRef> findByKeys(Collection<String> keys) {
        Map<String, CommitRef> holders = new HashMap<>();
        commits.holders(keys)
                .forEach((key, commit) -> {
                    if (search.shows(commit)) holders.put(key, bytes.ref(commit));
                });
        return holders;
    }
}

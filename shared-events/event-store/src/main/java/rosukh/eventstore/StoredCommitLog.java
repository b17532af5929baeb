package rosukh.eventstore;

import java.util.Optional;

/// The log's own answers.
record StoredCommitLog(Commits commits, Search search, Appender appender, EventBytes bytes)
        implements CommitLog {

    @Override
    public long head() {
        return search.head(appender.head()).next() - 1;
    }

    @Override
    public Optional<CommitRef> findByKey(String key) {
        return commits.holder(key).map(bytes::ref);
    }
}

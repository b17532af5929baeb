package rosukh.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which commits hold which keys, seen at least up to a known end of the log.
///
/// A member that has just become primary may show less than a majority has, for a while. A
/// condition would hold there only because what breaks it is not shown yet. So every question also
/// asks for the last commit.
///
/// @param head the end that must be seen
record HoldersUpToHead(CommitStore commits, Supplier<Head> head)
        implements Function<Collection<String>, Map<String, Commit>> {

    /// With a key of the last commit as many as are answered by one look of the server.
    private static final int KEYS = CommitStore.KEYS_PER_LOOK - 1;

    /// @throws StoreUnavailable if the end is not shown; ask again
    @Override
    public Map<String, Commit> apply(Collection<String> keys) {
        String last = head.get().last();
        if (last.isEmpty()) return commits.holders(keys);
        Map<String, Commit> holders = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS) {
            Set<String> some = new HashSet<>(all.subList(from, Math.min(from + KEYS, all.size())));
            some.add(last);
            holders.putAll(commits.holders(some));
            if (holders.remove(last) == null)
                throw new StoreUnavailable("the end of the log is not shown");
        }
        return holders;
    }
}

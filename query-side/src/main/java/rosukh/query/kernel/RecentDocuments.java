package rosukh.query.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The documents a node wrote last, so that a replay need not read each of them again.
///
/// They may be out of date once another node has the segment. That is found out when writing, for a
/// write only replaces what was read, and then everything here is forgotten. Events that come again
/// or from an earlier position mean a reset or a retry: then too.
final class RecentDocuments<V extends Record> {

    private static final int AT_MOST = 2_000;

    private final Map<String, ViewStore.Change<V>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long highest = -1;

    synchronized void comesAt(long position) {
        if (position < highest) kept.clear();
        highest = position;
    }

    synchronized ViewStore.@Nullable Change<V> get(String id) {
        return kept.get(id);
    }

    synchronized void written(Collection<ViewStore.Change<V>> changes) {
        for (ViewStore.Change<V> change : changes)
            if (change.value() == null) kept.remove(change.id());
            else kept.put(change.id(), change.asStored());
        var eldest = kept.entrySet().iterator();
        while (kept.size() > AT_MOST) {
            eldest.next();
            eldest.remove();
        }
    }

    synchronized void forget() {
        kept.clear();
    }
}

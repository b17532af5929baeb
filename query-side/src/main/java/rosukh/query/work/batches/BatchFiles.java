package rosukh.query.work.batches;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the batches and the questions asked of them. A batch is seen by who ordered it,
/// by the same organisation, and by managers and auditors.
@Component
class BatchFiles {

    static final String COLLECTION = "work_batches_v1";

    private static final Sort NEWEST = Sort.newest("startedAt");

    private final ViewStore<BatchFile> store;

    BatchFiles(ViewStores stores) {
        store = stores.open(COLLECTION, BatchFile.class, NEWEST.index(), "account", "organisation");
    }

    ViewStore<BatchFile> store() {
        return store;
    }

    Optional<BatchFile> find(String batchId, Reader reader) {
        return store.find(batchId).filter(batch -> sees(batch, reader));
    }

    /// The last one first.
    Page<BatchFile> page(Reader reader, @Nullable Cursor from, int limit) {
        return store.page(seenBy(reader), NEWEST, from, limit);
    }

    private static boolean all(Reader reader) {
        return reader.has(Role.MANAGER, Role.AUDITOR);
    }

    private static boolean sees(BatchFile batch, Reader reader) {
        return all(reader)
                || batch.account().equals(reader.account())
                || (!reader.organisation().isEmpty()
                        && batch.organisation().equals(reader.organisation()));
    }

    private static Bson seenBy(Reader reader) {
        if (all(reader)) return new Document();
        Bson own = Filters.eq("account", reader.account());
        return reader.organisation().isEmpty()
                ? own
                : Filters.or(own, Filters.eq("organisation", reader.organisation()));
    }
}

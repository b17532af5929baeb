package rosukh.query.audit.replays;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.past.ReplayDesk;

/// The replays that were asked for, each with how far it has come.
@Component
class ReplayRegister {

    static final String COLLECTION = "audit_replays_v1";

    private static final Sort NEWEST = Sort.newest("asked");

    private final ViewStore<ReplayOrder> store;
    private final ReplayDesk desk;

    ReplayRegister(ViewStores stores, ReplayDesk desk) {
        this.store = stores.open(COLLECTION, ReplayOrder.class, NEWEST.index());
        this.desk = desk;
    }

    ViewStore<ReplayOrder> store() {
        return store;
    }

    /// The last one first.
    Page<ReplayLine> page(@Nullable Cursor from, int limit) {
        return store.page(new Document(), NEWEST, from, limit).map(this::line);
    }

    Optional<ReplayLine> find(String replayId) {
        return store.find(replayId).map(this::line);
    }

    Optional<ReplayOrder> order(String replayId) {
        return store.find(replayId);
    }

    /// The replays that were asked for last, oldest first.
    List<ReplayOrder> latest(int limit) {
        return store.list(new Document(), new Document("asked", -1), limit).reversed();
    }

    private ReplayLine line(ReplayOrder order) {
        return ReplayLine.of(order, desk.outcome(order.replayId()).orElse(null));
    }
}

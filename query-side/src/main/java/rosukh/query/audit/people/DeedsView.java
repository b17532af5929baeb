package rosukh.query.audit.people;

import com.mongodb.client.model.Filters;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The deeds and those who did them.
@Component
class DeedsView {

    static final String COLLECTION = "audit_deeds_v1";
    private static final Sort NEWEST = Sort.newest("order");
    private static final Sort BY_ACCOUNT = Sort.by("account");

    private final ViewStore<Deed> deeds;
    private final ViewStore<Doer> doers;

    DeedsView(ViewStores stores) {
        deeds =
                stores.open(
                        COLLECTION,
                        Deed.class,
                        NEWEST.index(),
                        "account,order",
                        "onBehalfOf,order");
        doers = stores.open("audit_doers_v1", Doer.class, BY_ACCOUNT.index());
    }

    ViewStore<Deed> deeds() {
        return deeds;
    }

    ViewStore<Doer> doers() {
        return doers;
    }

    /// What somebody did, or had done by another, the newest first.
    Page<Deed> of(String account, @Nullable Cursor from, int limit) {
        return deeds.page(filter(account), NEWEST, from, limit);
    }

    /// The same, all of it.
    void forEach(String account, Consumer<Deed> action) {
        deeds.forEach(filter(account), NEWEST, action);
    }

    /// Everybody who did something, by account.
    Page<Doer> doers(@Nullable Cursor from, int limit) {
        return doers.page(new Document(), BY_ACCOUNT, from, limit);
    }

    private static Bson filter(String account) {
        return Filters.or(Filters.eq("account", account), Filters.eq("onBehalfOf", account));
    }
}

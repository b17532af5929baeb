package rosukh.query.certification.work;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The views that people keep, and which of them a reader may use.
@Component
class KeptViewStore {

    static final String COLLECTION = "certification_workviews_v1";

    private static final int SHARED_MAX = 200;

    private final ViewStore<KeptViews> store;

    KeptViewStore(ViewStores stores) {
        store = stores.open(COLLECTION, KeptViews.class, "audiences");
    }

    /// A view somebody else shares with the reader.
    ///
    /// @param account of whose it is
    public record Shared(String account, KeptViews.Kept view) {}

    ViewStore<KeptViews> store() {
        return store;
    }

    KeptViews own(Reader reader) {
        return store.find(reader.account()).orElseGet(() -> KeptViews.none(reader.account()));
    }

    /// What others share with a role of the reader or with the reader's organisation.
    List<Shared> shared(Reader reader) {
        List<String> audiences = new ArrayList<>();
        reader.roles().forEach(role -> audiences.add("ROLE:" + role.key()));
        if (!reader.organisation().isEmpty())
            audiences.add("ORGANISATION:" + reader.organisation());
        return store
                .list(Filters.in("audiences", audiences), new Document("_id", 1), SHARED_MAX)
                .stream()
                .filter(each -> !each.account().equals(reader.account()))
                .flatMap(each ->
                        each.views().stream()
                                .filter(view -> view.shares().anyMatch(audiences::contains))
                                .map(view -> new Shared(each.account(), view)))
                .toList();
    }
}

package rosukh.query.schemes.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the scheme register and the questions asked of them.
@Component
class SchemeRegister {

    static final String COLLECTION = "schemes_register_v1";

    /// Far more versions than there will be; the list is shown whole.
    private static final int ALL = 1000;

    private final ViewStore<PublishedVersion> store;

    SchemeRegister(ViewStores stores) {
        store = stores.open(COLLECTION, PublishedVersion.class);
    }

    ViewStore<PublishedVersion> store() {
        return store;
    }

    /// All versions, by scheme, the newest period first.
    List<PublishedVersion> all() {
        return store.list(new Document(), new Document("_id", 1), ALL).stream()
                .sorted(
                        Comparator.comparing(PublishedVersion::schemeId)
                                .thenComparing(
                                        PublishedVersion::effectiveFrom, Comparator.reverseOrder()))
                .toList();
    }

    Optional<PublishedVersion> find(String schemeId, String version) {
        return store.find(PublishedVersion.id(schemeId, version));
    }
}

package rosukh.query.erasure.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of erasures and the questions asked of them.
@Component
class ErasureFiles {

    static final String COLLECTION = "erasure_register_v1";
    static final String DISCLOSURES = "erasure_disclosures_v1";

    /// The last that anything happened to; more is for the log itself.
    private static final int AT_MOST = 500;

    private final ViewStore<ErasureFile> files;
    private final ViewStore<Disclosure> disclosures;

    ErasureFiles(ViewStores stores) {
        files = stores.open(COLLECTION, ErasureFile.class, "latest");
        disclosures = stores.open(DISCLOSURES, Disclosure.class, "subject");
    }

    ViewStore<ErasureFile> files() {
        return files;
    }

    ViewStore<Disclosure> disclosures() {
        return disclosures;
    }

    /// All, the one that moved last first.
    List<ErasureFile> all() {
        return files.list(Filters.empty(), Sorts.descending("latest"), AT_MOST);
    }

    Optional<ErasureFile> find(String subject) {
        return files.find(subject);
    }

    /// Letters of a subject that have left.
    List<Disclosure> left(String subject) {
        return disclosures.list(
                Filters.and(Filters.eq("subject", subject), Filters.gt("handedOverAt", "")),
                Sorts.descending("handedOverAt"),
                AT_MOST);
    }
}

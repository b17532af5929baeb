package rosukh.query.certification.own;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The certificates of the firms, by number.
@Component
class Holdings {

    static final String COLLECTION = "certification_holdings_v1";

    private final ViewStore<Holding> certificates;

    Holdings(ViewStores stores) {
        certificates = stores.open(COLLECTION, Holding.class, "caseId");
    }

    ViewStore<Holding> certificates() {
        return certificates;
    }

    /// The certificate that was issued in a case.
    Optional<Holding> ofCase(String caseId) {
        return certificates.list(Filters.eq("caseId", caseId), new Document("_id", 1), 1).stream()
                .findFirst();
    }
}

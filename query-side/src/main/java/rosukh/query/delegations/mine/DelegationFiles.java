package rosukh.query.delegations.mine;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the delegations and the questions asked of them.
@Component
class DelegationFiles {

    static final String COLLECTION = "delegations_mine_v1";
    static final String VERSIONS = "delegations_version_v1";

    /// Far more than one person gives or accepts.
    private static final int ALL = 1000;

    private final ViewStore<Delegation> delegations;
    private final ViewStore<OwnVersion> versions;

    DelegationFiles(ViewStores stores) {
        delegations = stores.open(COLLECTION, Delegation.class, "giver", "receiver");
        versions = stores.open(VERSIONS, OwnVersion.class);
    }

    ViewStore<Delegation> delegations() {
        return delegations;
    }

    ViewStore<OwnVersion> versions() {
        return versions;
    }

    /// What somebody gave, the last first.
    List<Delegation> given(String account) {
        return by("giver", account);
    }

    /// What somebody accepted or was offered, the last first.
    List<Delegation> received(String account) {
        return by("receiver", account);
    }

    /// Null before the first.
    @Nullable Long version(String account) {
        return versions.find(account).map(OwnVersion::version).orElse(null);
    }

    private List<Delegation> by(String part, String account) {
        return delegations.list(Filters.eq(part, account), Sorts.descending("from"), ALL);
    }
}

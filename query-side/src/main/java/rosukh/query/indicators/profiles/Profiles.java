package rosukh.query.indicators.profiles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.measuring.Unit;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The profiles of firms: what is known of the unit, and the version of its stream.
@Component
class Profiles {

    private static final String COLLECTION = "indicators_profiles_v1";

    private final ViewStore<ProfileVersion> store;
    private final KnownUnits units;

    Profiles(ViewStores stores, KnownUnits units) {
        this.store = stores.open(COLLECTION, ProfileVersion.class);
        this.units = units;
    }

    ViewStore<ProfileVersion> store() {
        return store;
    }

    /// One unit within the reader's reach.
    Optional<Unit> find(String firmId, Reader reader) {
        return units.find(firmId, reader);
    }

    /// The version of a firm's profile; null before the first event.
    @Nullable Long version(String firmId) {
        return store.find(firmId).map(ProfileVersion::version).orElse(null);
    }
}

package rosukh.command.brokers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;

/// What a rule about a broker needs to know beyond the broker's own stream.
///
/// @param schemes published versions by scheme, of those a step is about
/// @param file of the case a placement is about; null for every other command
record Known(Map<String, Schemes> schemes, @Nullable CaseToPlace file) {

    static final Known NOTHING = new Known(Map.of(), null);

    Known {
        schemes = Map.copyOf(schemes);
    }

    /// All versions of a scheme that have begun or will begin; none for an unknown one.
    List<Scheme> versions(String schemeId) {
        Schemes found = schemes.get(schemeId);
        return found == null ? List.of() : found.versions();
    }
}

package rosukh.command.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a person may act: provinces and estates add up, a firm confines to that firm alone. All
/// empty means everywhere.
///
/// @param provinces keys of provinces, for example `KRM`
/// @param estates keys of parks and zones, for example `KRM-P01`
/// @param firmId the one firm a firm's own account may act for; null for everybody else
public record Reach(Set<String> provinces, Set<String> estates, @Nullable String firmId) {

    public static final Reach EVERYWHERE = new Reach(Set.of(), Set.of(), null);

    public Reach {
        provinces = Set.copyOf(provinces);
        estates = Set.copyOf(estates);
    }

    /// Whether something of `firm`, placed in an estate or nowhere yet, may be acted on.
    public boolean covers(String firm, @Nullable String provinceKey, @Nullable String estateKey) {
        if (firmId != null && !firmId.equals(firm)) return false;
        if (provinces.isEmpty() && estates.isEmpty()) return true;
        return (provinceKey != null && provinces.contains(provinceKey))
                || (estateKey != null && estates.contains(estateKey));
    }
}

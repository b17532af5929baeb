package rosukh.events.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The technology penetration index, from 0 to 100.
///
/// @param value a decimal with two places, rounded half up; null where it is not available
/// @param used the indicators that were available, in their order
public record Composite(@Nullable String value, List<Indicator> used, List<Flag> flags) {

    public Composite {
        used = List.copyOf(used);
        flags = List.copyOf(flags);
    }
}

package rosukh.query.kernel.parts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One step of a path.
///
/// @param note when it was done, or what it waits for
public record Step(String label, State state, @Nullable String note) {

    /// Where the step stands.
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        STOPPED;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

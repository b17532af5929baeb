package rosukh.events.certification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether a file was looked at for malware before it was kept. One in which something was found is
/// not kept, so there is no event of it.
///
/// @param scanner name and version; null where none was set up
/// @param signatures version of its database and the date of it, as the scanner writes them; null
///   where it does not say
/// @param scannedAt moment of the verdict in ISO 8601, UTC; null where none was set up
public record Scan(
        Outcome outcome,
        @Nullable String scanner,
        @Nullable String signatures,
        @Nullable String scannedAt) {

    /// What came of it.
    public enum Outcome {
        CLEAN,
        NOT_SCANNED
    }

    /// No scanner was set up.
    public static final Scan NONE = new Scan(Outcome.NOT_SCANNED, null, null, null);

    public Scan {
        if (outcome == Outcome.CLEAN) {
            Objects.requireNonNull(scanner, "who found nothing");
            Objects.requireNonNull(scannedAt, "when nothing was found");
        }
    }

    public boolean clean() {
        return outcome == Outcome.CLEAN;
    }
}

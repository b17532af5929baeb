package rosukh.events.schemes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a certification scheme, one stream per scheme with all its
/// versions.
public sealed interface SchemeEvent {

    String schemeId();

    /// A version of the scheme was published; its document never changes again.
    ///
    /// @param sha256 SHA-256, in lower-case hex, of `document`
    /// @param effectiveFrom first day in force
    /// @param effectiveTo last day in force; null while open
    /// @param document the scheme as canonical JSON (RFC 8785)
    @EventType("schemes.version-published")
    record SchemeVersionPublished(
            String schemeId,
            String version,
            String sha256,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String document)
            implements SchemeEvent, Tagged {

        /// The tag of all versions of a scheme.
        public static String tagOf(String schemeId) {
            return "scheme:" + schemeId;
        }

        @Override
        public List<String> tags() {
            return List.of(tagOf(schemeId));
        }
    }
}

package rosukh.query.schemes.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// One published version of a scheme, as it was published.
///
/// @param document the scheme as canonical JSON; its rules are read from it when shown
/// @param number sequence number in the scheme's stream
public record PublishedVersion(
        String schemeId,
        String version,
        String sha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String document,
        long number,
        Instant publishedAt,
        String publishedBy) {

    static PublishedVersion of(
            SchemeVersionPublished event, long number, Instant at, String publishedBy) {
        return new PublishedVersion(
                event.schemeId(),
                event.version(),
                event.sha256(),
                event.effectiveFrom(),
                event.effectiveTo(),
                event.document(),
                number,
                at,
                publishedBy);
    }

    static String id(String schemeId, String version) {
        return schemeId + "@" + version;
    }
}

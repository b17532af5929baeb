package rosukh.query.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// A published version of a scheme.
public record SchemeDocument(
        String schemeId,
        String version,
        String sha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String document) {

    static SchemeDocument of(SchemeVersionPublished event) {
        return new SchemeDocument(
                event.schemeId(),
                event.version(),
                event.sha256(),
                event.effectiveFrom(),
                event.effectiveTo(),
                event.document());
    }
}

package rosukh.query.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// A published version of a scheme.
///
/// @param effectiveTo last day in force; null while open. A version that is closed or retired ends
///   earlier than its document says.
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

    SchemeDocument ending(LocalDate lastDay) {
        LocalDate last =
                effectiveTo == null || lastDay.isBefore(effectiveTo) ? lastDay : effectiveTo;
        return new SchemeDocument(schemeId, version, sha256, effectiveFrom, last, document);
    }
}

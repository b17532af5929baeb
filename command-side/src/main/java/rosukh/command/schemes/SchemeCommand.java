package rosukh.command.schemes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;
import rosukh.command.kernel.SchemeRegister;

/// What can be asked of a scheme's stream.
public sealed interface SchemeCommand extends Delegable {

    String schemeId();

    @TargetAggregateIdentifier
    default String streamId() {
        return SchemeRegister.streamOf(schemeId());
    }

    /// Draft a version, or draft it anew; until it is published it may change.
    ///
    /// @param document the version as JSON text, in any spelling; it is stored canonical
    record DraftVersion(String schemeId, String document, String draftedBy, LocalDate on)
            implements SchemeCommand {}

    /// Check a draft: names, texts, period, and its class tables on every point of their boundary
    /// grids.
    record ValidateVersion(String schemeId, String version, String validatedBy, LocalDate on)
            implements SchemeCommand {}

    /// Give a draft up.
    record DiscardDraft(String schemeId, String version, String discardedBy, LocalDate on)
            implements SchemeCommand {}

    /// Publish a validated version as a second person; it never changes again.
    ///
    /// @param sha256 hash of the document that was read; no other is published
    record PublishVersion(
            String schemeId, String version, String sha256, String publishedBy, LocalDate on)
            implements SchemeCommand {}

    /// Retire a published version as a second person; cases submitted under it keep it.
    ///
    /// @param from first day on which it is no longer in force
    record RetireVersion(
            String schemeId, String version, LocalDate from, String retiredBy, LocalDate on)
            implements SchemeCommand {}
}

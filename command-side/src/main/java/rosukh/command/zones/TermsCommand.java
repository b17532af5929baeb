package rosukh.command.zones;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.TermsEvent;

/// What can be asked of the terms of placement. The codes are those of [TermsRefusal].
public sealed interface TermsCommand extends Delegable {

    String version();

    LocalDate on();

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return TermsEvent.STREAM;
    }

    /// Draft a version, or draft it anew (`TERMS_PUBLISHED`, `TERMS_UNCHANGED`).
    ///
    /// @param terms named by up to 20 letters, digits, points and hyphens (`TERMS_NAME_MALFORMED`),
    ///   with shares of 0 to 10,000 basis points, an early waiver no smaller than the other, 1 to
    ///   240 instalments and times of 1 to 3,650 days (`TERMS_RANGE`), and a source
    ///   (`TERMS_SOURCE_MISSING`)
    record DraftTerms(IncentiveTerms terms, String by, LocalDate on) implements TermsCommand {

        @Override
        public String version() {
            return terms.version();
        }
    }

    /// Give a draft up (`TERMS_UNKNOWN`).
    record DiscardTerms(String version, String by, LocalDate on) implements TermsCommand {}

    /// Publish a draft, by a second person (`TERMS_DRAFTER_MAY_NOT_PUBLISH`). It begins after the
    /// version before it (`TERMS_ORDER`), and not before tomorrow where any is in force
    /// (`TERMS_RETROACTIVE`).
    ///
    /// @param sha256 of what was seen (`TERMS_HASH_MISMATCH`)
    record PublishTerms(String version, String sha256, String by, LocalDate on)
            implements TermsCommand {}
}

package rosukh.query.audit.recomputed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A past decision computed again.
///
/// @param event declared name of the decision
/// @param position of the decision; nothing after it was used
/// @param on business date of the decision
/// @param code what computed it now
/// @param scheme the rules; null where the case was bound to none
/// @param evaluatedAs the day the rules were applied to, that of the submission
/// @param agrees whether everything comes out as it was recorded
/// @param firstDifference null where everything agrees
/// @param lines what was recorded beside what comes out now, in the order of the path
/// @param inputs every value that was read, with the event that brought it
public record Recomputed(
        String caseId,
        long position,
        String event,
        LocalDate on,
        CodeVersion.Code code,
        @Nullable Rules scheme,
        @Nullable LocalDate evaluatedAs,
        boolean agrees,
        @Nullable Line firstDifference,
        List<Line> lines,
        List<Input> inputs) {

    /// The version of the rules.
    ///
    /// @param sha256 of the document as it lies in the log today
    /// @param position of the event that published it; -1 if the log has none
    public record Rules(String schemeId, String version, String sha256, long position) {}

    /// What a line compares.
    public enum What {
        /// The hash the case is bound to with that of the published document.
        SCHEME,
        /// What the assessor found with what the evaluation reads.
        CRITERION,
        /// The status of the evaluation.
        OUTCOME,
        /// The class of the evaluation.
        OUTCOME_CLASS,
        /// The reasons of the evaluation.
        OUTCOME_REASONS,
        /// The class that was granted.
        GRANTED_CLASS,
        /// The reasons of the refusal, which are among those of the evaluation.
        REFUSAL_REASONS,
        /// The products it was refused for.
        REFUSED_PRODUCTS,
        /// The class on the certificate.
        CERTIFICATE_CLASS,
        /// First day of the certificate.
        VALID_FROM,
        /// Last day of the certificate.
        VALID_TO
    }

    /// One comparison.
    ///
    /// @param subject code of the criterion, with the product it is about; empty elsewhere
    /// @param recorded empty where nothing is recorded
    /// @param now empty where nothing comes out
    /// @param position of the event that recorded it
    public record Line(
            What what,
            String subject,
            String recorded,
            String now,
            boolean agrees,
            long position) {}
}

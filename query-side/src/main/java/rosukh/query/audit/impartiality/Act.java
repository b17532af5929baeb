package rosukh.query.audit.impartiality;

import java.time.LocalDate;

/// What somebody did in a case that gives a part in it.
///
/// @param position in the log of the event that says so
/// @param event its declared name
/// @param person account; empty where only the body is named
/// @param body key of the organisation; empty where only the person is known
/// @param on business date
public record Act(
        long position,
        String event,
        String caseId,
        Part part,
        String person,
        String body,
        LocalDate on) {

    /// The parts that may not meet in one person or body.
    public enum Part {
        /// Prepared the firm for its application.
        HELPS,
        /// Assessed the application, or gave an opinion on an appeal.
        JUDGES,
        /// Decided, or voted on the decision.
        DECIDES,
        /// Asked for another version of the rules, or for a revocation.
        PROPOSES,
        /// Agreed to what was asked for.
        APPROVES,
        /// Declined what was asked for, which anybody may.
        DECLINES,
        /// Objected to a refusal: from here on others judge and decide.
        APPEALS
    }
}

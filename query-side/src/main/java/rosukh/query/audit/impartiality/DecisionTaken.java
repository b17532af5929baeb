package rosukh.query.audit.impartiality;

import java.time.LocalDate;

/// A decision that was looked at.
///
/// @param order its position in the log
/// @param event declared name
/// @param on business date
public record DecisionTaken(
        long order,
        String caseId,
        String firmId,
        String event,
        String decidedBy,
        String body,
        LocalDate on) {}

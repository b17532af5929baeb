package rosukh.command.brokers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEnd;

/// What can be asked about a broker's cases and what keeps it from others.
public sealed interface PlacementCommand extends BrokerCommand {

    /// Declare a link with a firm or another service to it, or that the service ended
    /// (`BROKER_CONFLICT_KNOWN`).
    ///
    /// @param ground name of a [rosukh.events.brokers.BrokerConflict]
    /// @param service code, for `SERVICE` only (`BROKER_CONFLICT_MALFORMED`)
    /// @param endedOn last day of the service; null while it runs
    record DeclareConflict(
            String account,
            String firmId,
            String ground,
            @Nullable String service,
            @Nullable LocalDate endedOn,
            String declaredBy,
            LocalDate on)
            implements PlacementCommand {}

    /// Take a declared conflict back (`BROKER_CONFLICT_UNKNOWN`, `BROKER_GROUNDS_MISSING`).
    record WithdrawConflict(
            String account,
            String firmId,
            String ground,
            @Nullable String service,
            String grounds,
            String withdrawnBy,
            LocalDate on)
            implements PlacementCommand {}

    /// Give a broker a case (`BROKER_CASE_UNKNOWN`, `BROKER_CASE_NOT_OPEN`, `BROKER_HAS_CASE`,
    /// `BROKER_ASSIGNMENT_REFUSED` with `B_…` violations).
    ///
    /// @param role name of a [BrokerRole] (`BROKER_ROLE_UNKNOWN`)
    record AssignCase(String account, String caseId, String role, String assignedBy, LocalDate on)
            implements PlacementCommand, Delegable {}

    /// Note that an assignment was tried against a conflict of interest (`BROKER_NO_CONFLICT` where
    /// there is none).
    record NoteBlocked(String account, String caseId, String role, String attemptedBy, LocalDate on)
            implements PlacementCommand, Delegable {}

    /// End an assignment (`BROKER_CASE_NOT_ASSIGNED`). Only the process that follows the cases
    /// does.
    ///
    /// @param refusal code by which the case refused; null for every other cause
    record ReleaseCase(
            String account,
            String caseId,
            BrokerRole role,
            PlacementEnd cause,
            @Nullable String refusal,
            LocalDate on)
            implements PlacementCommand {}

    /// Register what a broker is paid for a case it has or had (`BROKER_CASE_NOT_ASSIGNED`,
    /// `BROKER_FEE_REFUSED` with `F_…` violations).
    ///
    /// @param role name of a [BrokerRole] (`BROKER_ROLE_UNKNOWN`)
    /// @param paidBy name of a [rosukh.events.brokers.Payer] (`BROKER_PAYER_UNKNOWN`)
    /// @param amountRial whole rials
    record RegisterFee(
            String account,
            String caseId,
            String role,
            String paidBy,
            long amountRial,
            String registeredBy,
            LocalDate on)
            implements PlacementCommand {}

    /// Say how well a broker helped in a case, once and when it is over
    /// (`BROKER_CASE_NOT_ASSIGNED`, `BROKER_CASE_RUNS`, `BROKER_ALREADY_RATED`).
    ///
    /// @param stars 1 to 5 (`BROKER_RATING_RANGE`)
    record RateBroker(String account, String caseId, int stars, String ratedBy, LocalDate on)
            implements PlacementCommand {}
}

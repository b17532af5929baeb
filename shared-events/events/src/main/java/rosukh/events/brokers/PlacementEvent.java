package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// In which cases a broker acts, what keeps it from others, what it is paid and how firms rate it.
public sealed interface PlacementEvent extends BrokerEvent {

    /// The business date.
    @Override
    default LocalDate on() {
        return switch (this) {
            case ConflictDeclared e -> e.declaredOn();
            case ConflictWithdrawn e -> e.withdrawnOn();
            case CaseAssigned e -> e.assignedOn();
            case AssignmentBlocked e -> e.attemptedOn();
            case CaseReleased e -> e.releasedOn();
            case FeeRegistered e -> e.registeredOn();
            case BrokerRated e -> e.ratedOn();
        };
    }

    /// A broker has a link with a firm, or does it another service.
    ///
    /// @param service code of the service, for example `AUDIT`; null unless the ground is `SERVICE`
    /// @param endedOn last day of the service; null while it runs, and for every link
    @EventType("brokers.conflict-declared")
    record ConflictDeclared(
            String account,
            String firmId,
            BrokerConflict ground,
            @Nullable String service,
            @Nullable LocalDate endedOn,
            String declaredBy,
            LocalDate declaredOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// A link is no more.
    @EventType("brokers.conflict-withdrawn")
    record ConflictWithdrawn(
            String account,
            String firmId,
            BrokerConflict ground,
            @Nullable String service,
            @Personal(subject = "person:{account}") String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements PlacementEvent {}

    /// A broker was given a case; the case is told by a process.
    ///
    /// @param organisation the broker's body
    /// @param schemeVersion the version the case is judged under, or would be on that day
    /// @param openCases how many the broker had before
    /// @param policy the policy applied, for example `broker-demo/1`
    @EventType("brokers.case-assigned")
    record CaseAssigned(
            String account,
            String organisation,
            String caseId,
            String firmId,
            BrokerRole role,
            String field,
            String provinceKey,
            String schemeId,
            String schemeVersion,
            int openCases,
            String policy,
            String assignedBy,
            LocalDate assignedOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.placementOf(account, caseId));
        }
    }

    /// Somebody wanted to give a broker a case that a conflict of interest keeps it from.
    ///
    /// @param codes of the broken rules, in the order of the policy
    @EventType("brokers.assignment-blocked")
    record AssignmentBlocked(
            String account,
            String caseId,
            String firmId,
            BrokerRole role,
            List<String> codes,
            String attemptedBy,
            LocalDate attemptedOn)
            implements PlacementEvent {

        public AssignmentBlocked {
            codes = List.copyOf(codes);
        }
    }

    /// A broker has a case no longer.
    ///
    /// @param refusal code by which the case refused the broker; null for every other cause
    @EventType("brokers.case-released")
    record CaseReleased(
            String account,
            String caseId,
            BrokerRole role,
            PlacementEnd cause,
            @Nullable String refusal,
            LocalDate releasedOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.placementOf(account, caseId));
        }
    }

    /// What a broker is paid for a case was registered.
    ///
    /// @param amountRial whole rials
    @EventType("brokers.fee-registered")
    record FeeRegistered(
            String account,
            String caseId,
            BrokerRole role,
            Payer paidBy,
            long amountRial,
            String registeredBy,
            LocalDate registeredOn)
            implements PlacementEvent {}

    /// The firm said how well it was helped.
    ///
    /// @param stars 1 to 5
    @EventType("brokers.broker-rated")
    record BrokerRated(
            String account,
            String caseId,
            String firmId,
            int stars,
            String ratedBy,
            LocalDate ratedOn)
            implements PlacementEvent {}
}

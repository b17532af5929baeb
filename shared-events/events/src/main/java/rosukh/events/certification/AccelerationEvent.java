package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;

/// How a firm is helped on its path by a broker's plan.
public sealed interface AccelerationEvent extends CertificationEvent {

    /// Help was agreed with a broker.
    ///
    /// @param brokerOrganisation the body that helps; it may never assess the same firm
    @EventType("certification.acceleration-plan-agreed")
    record AccelerationPlanAgreed(
            String caseId,
            String brokerOrganisation,
            String agreedBy,
            List<PlanItem> items,
            LocalDate agreedOn)
            implements AccelerationEvent {

        public AccelerationPlanAgreed {
            items = List.copyOf(items);
        }
    }

    /// One item of the plan was done.
    @EventType("certification.plan-item-completed")
    record PlanItemCompleted(String caseId, String item, LocalDate completedOn)
            implements AccelerationEvent {}

    /// All items of the plan are done; the firm was helped.
    @EventType("certification.acceleration-completed")
    record AccelerationCompleted(String caseId, LocalDate completedOn)
            implements AccelerationEvent {}
}

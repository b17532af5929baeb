package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.certification.PlanItem;

/// What can be asked of a case about the plan by which a broker helps the firm.
public sealed interface AccelerationCommand extends CertificationCommand {

    /// Agree how the firm is helped. Once per case and after its needs are assessed
    /// (`CASE_NEEDS_NOT_ASSESSED`, `CASE_PLAN_ALREADY_AGREED`).
    ///
    /// @param brokerOrganisation key of the body that helps; a broker may name its own only
    ///   (`CASE_HELPER_OF_OTHERS`)
    /// @param agreedBy account of the person; refused if it or the body has assessed this firm or
    ///   decided on it, in this case or in the last 24 months (`CASE_HELPER_HAS_ASSESSED`,
    ///   `CASE_HELPER_HAS_DECIDED`)
    /// @param items at least one, each with its own key, a title, and due on `on` or later
    ///   (`CASE_PLAN_MALFORMED`)
    record AgreeAccelerationPlan(
            @TargetAggregateIdentifier String caseId,
            String brokerOrganisation,
            String agreedBy,
            List<PlanItem> items,
            LocalDate on)
            implements AccelerationCommand {}

    /// Record that an item of the plan is done; the last one completes the acceleration.
    ///
    /// @param item key of an item that is still open (`CASE_PLAN_ITEM_UNKNOWN`,
    ///   `CASE_PLAN_ITEM_DONE`)
    record CompletePlanItem(@TargetAggregateIdentifier String caseId, String item, LocalDate on)
            implements AccelerationCommand {}
}

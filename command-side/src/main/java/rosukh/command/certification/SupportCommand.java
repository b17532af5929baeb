package rosukh.command.certification;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be asked of a case about help and about technology that the firm lacks.
public sealed interface SupportCommand extends CertificationCommand {

    /// Name the body that is to help; until a plan is agreed it may be named anew
    /// (`CASE_PLAN_ALREADY_AGREED`). The plan is then agreed with this body
    /// (`CASE_HELPER_NOT_ASSIGNED`).
    ///
    /// Only the process that follows the brokers sends it, after the broker was given the case.
    ///
    /// @param brokerOrganisation must not have assessed the firm (`CASE_HELPER_HAS_ASSESSED`)
    /// @param broker account of a broker of this body who is accredited and was given the case
    ///   (`CASE_BROKER_NOT_ACCREDITED`)
    /// @param assignedBy account of the person
    record AssignBroker(
            @TargetAggregateIdentifier String caseId,
            String brokerOrganisation,
            String broker,
            String assignedBy,
            LocalDate on)
            implements SupportCommand {}

    /// Register a technology that the firm needs and does not have.
    ///
    /// @param needId names it in the case: 1 to 40 Latin letters, digits and `-`, new in the case
    ///   (`CASE_NEED_MALFORMED`, `CASE_TECHNOLOGY_NEED_KNOWN`)
    /// @param description in words, never blank (`CASE_NEED_MALFORMED`)
    record RegisterTechnologyNeed(
            @TargetAggregateIdentifier String caseId,
            String needId,
            String description,
            LocalDate on)
            implements SupportCommand {}

    /// Record that the technology was found.
    ///
    /// @param needId of a registered need that is still open (`CASE_TECHNOLOGY_NEED_UNKNOWN`,
    ///   `CASE_TECHNOLOGY_NEED_RESOLVED`)
    /// @param solution in words, never blank (`CASE_GROUNDS_MISSING`)
    record ResolveTechnologyNeed(
            @TargetAggregateIdentifier String caseId, String needId, String solution, LocalDate on)
            implements SupportCommand {}
}

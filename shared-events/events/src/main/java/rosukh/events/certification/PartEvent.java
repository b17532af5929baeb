package rosukh.events.certification;

import java.time.LocalDate;
import rosukh.events.EventType;

/// Who has a part in a case without doing it themselves.
public sealed interface PartEvent extends CertificationEvent {

    /// Somebody had a part in the case through another, who acted on their behalf. It stands before
    /// what was done, so that who is named in it is known to have that part from then on.
    ///
    /// @param account the person acted for
    /// @param organisation the body of that person
    /// @param actedBy account of the person who acted
    @EventType("certification.acted-for")
    record ActedFor(
            String caseId,
            CasePart part,
            String account,
            String organisation,
            String actedBy,
            LocalDate actedOn)
            implements PartEvent {}
}

package rosukh.command.certification;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.certification.SalesEvent;

/// What can be asked of the sales in a case. Only the process that follows the contracts sends it.
/// The codes are those of [SalesRefusal].
public sealed interface SalesCommand {

    String caseId();

    String matchId();

    LocalDate on();

    /// The stream of what is known of the sales in a case.
    @TargetAggregateIdentifier
    default String streamId() {
        return SalesEvent.streamOf(caseId());
    }

    /// Take a performed contract as evidence of sales in a running case (`SALE_CASE_NOT_RUNNING`,
    /// `SALE_NOT_PERFORMED`, `SALE_OF_ANOTHER_FIRM`), once over all cases (`SALE_ALREADY_COUNTED`).
    record CountSale(String caseId, String matchId, LocalDate on) implements SalesCommand {}

    /// Count a contract no longer whose performance was reversed (`SALE_NOT_COUNTED`,
    /// `SALE_STILL_PERFORMED`).
    record ReverseSale(String caseId, String matchId, LocalDate on) implements SalesCommand {}
}

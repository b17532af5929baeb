package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// What a firm sold, as far as the contracts it was brought together for prove it; one stream per
/// case, beside that of the case itself: a contract may be reversed after the case has ended.
public sealed interface SalesEvent {

    String caseId();

    /// The stream of what is known of the sales in a case.
    static String streamOf(String caseId) {
        return "sales-" + caseId;
    }

    /// A performed contract is evidence of sales in this case, and in no other ever.
    ///
    /// @param matchId the match of the contract
    /// @param value what was delivered and accepted, whole rials
    /// @param documentSha256 SHA-256 of the contract in lower-case hex
    @EventType("certification.sale-counted")
    record SaleCounted(
            String caseId,
            String firmId,
            String matchId,
            String buyerFirmId,
            String productId,
            String productName,
            long value,
            LocalDate performedOn,
            String documentSha256,
            LocalDate countedOn)
            implements SalesEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("certification.sale", matchId));
        }
    }

    /// The performance of the contract was reversed: its amount counts no longer.
    ///
    /// @param value what had counted, whole rials
    @EventType("certification.sale-reversed")
    record SaleReversed(
            String caseId, String firmId, String matchId, long value, LocalDate reversedOn)
            implements SalesEvent {}
}

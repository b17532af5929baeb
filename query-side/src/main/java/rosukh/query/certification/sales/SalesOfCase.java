package rosukh.query.certification.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;

/// What contracts prove of the sales in a case.
///
/// @param sales in the order in which they were counted
/// @param total whole rials of those that still count
public record SalesOfCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        List<Sale> sales,
        long total) {

    /// A contract that counts, or counted.
    ///
    /// @param value what was delivered and accepted, whole rials
    /// @param reversedOn when it was taken back; null while it counts
    /// @param countedAt position of the event in the log
    public record Sale(
            String matchId,
            String buyerFirmId,
            String productId,
            String productName,
            long value,
            LocalDate performedOn,
            String documentSha256,
            LocalDate countedOn,
            @Nullable LocalDate reversedOn,
            long countedAt) {

        private Sale reversed(LocalDate on) {
            return new Sale(
                    matchId,
                    buyerFirmId,
                    productId,
                    productName,
                    value,
                    performedOn,
                    documentSha256,
                    countedOn,
                    on,
                    countedAt);
        }
    }

    public SalesOfCase {
        sales = List.copyOf(sales);
    }

    static SalesOfCase opened(CaseOpened e) {
        return new SalesOfCase(
                e.caseId(), e.firmId(), e.provinceKey(), e.estateKey(), List.of(), 0);
    }

    SalesOfCase after(SalesEvent event, long position) {
        List<Sale> all = new ArrayList<>();
        switch (event) {
            case SaleCounted e -> {
                all.addAll(sales);
                all.add(
                        new Sale(
                                e.matchId(),
                                e.buyerFirmId(),
                                e.productId(),
                                e.productName(),
                                e.value(),
                                e.performedOn(),
                                e.documentSha256(),
                                e.countedOn(),
                                null,
                                position));
            }
            case SaleReversed e ->
                    sales.forEach(each ->
                            all.add(
                                    each.matchId().equals(e.matchId())
                                            ? each.reversed(e.reversedOn())
                                            : each));
        }
        long counting =
                all.stream().filter(each -> each.reversedOn() == null).mapToLong(Sale::value).sum();
        return new SalesOfCase(caseId, firmId, provinceKey, estateKey, all, counting);
    }
}

package rosukh.command.certification;

import static rosukh.command.certification.SalesRefusal.SALE_ALREADY_COUNTED;
import static rosukh.command.certification.SalesRefusal.SALE_CASE_NOT_RUNNING;
import static rosukh.command.certification.SalesRefusal.SALE_NOT_COUNTED;
import static rosukh.command.certification.SalesRefusal.SALE_NOT_PERFORMED;
import static rosukh.command.certification.SalesRefusal.SALE_OF_ANOTHER_FIRM;
import static rosukh.command.certification.SalesRefusal.SALE_STILL_PERFORMED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.certification.SalesCommand.ReverseSale;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;

/// The contracts that count among the sales in a case. What counts and how much is read from the
/// contract's own events, never told.
///
/// @param counted by match
/// @param reversed matches that were taken back
record Sales(Map<String, SaleCounted> counted, List<String> reversed) {

    static final Sales NONE = new Sales(Map.of(), List.of());

    Sales {
        counted = Map.copyOf(counted);
        reversed = List.copyOf(reversed);
    }

    /// A contract and the case it is to count in, as they are now.
    ///
    /// @param runningFirm whose case it is; null if there is none or it is closed
    /// @param confirmed null if no contract is confirmed
    /// @param performed null if it is not performed, or no longer
    record Known(
            @Nullable String runningFirm,
            @Nullable ContractConfirmed confirmed,
            @Nullable ContractPerformed performed) {

        /// @param match events of the match
        static Known of(@Nullable String runningFirm, List<?> match) {
            ContractConfirmed confirmed = null;
            ContractPerformed performed = null;
            for (Object event : match)
                switch ((MatchEvent) event) {
                    case ContractConfirmed e -> confirmed = e;
                    case ContractPerformed e -> performed = e;
                    case PerformanceReversed _ -> performed = null;
                    case MatchEvent _ -> {}
                }
            return new Known(runningFirm, confirmed, performed);
        }
    }

    List<SalesEvent> decide(SalesCommand command, Known known) {
        return List.of(
                switch (command) {
                    case CountSale it -> counted(it, known);
                    case ReverseSale it -> reversed(it, known);
                });
    }

    private SaleCounted counted(CountSale it, Known known) {
        ContractConfirmed contract = known.confirmed();
        ContractPerformed performed = known.performed();
        if (counted.containsKey(it.matchId()))
            throw SALE_ALREADY_COUNTED.because(it.matchId() + " is counted here");
        if (contract == null || performed == null)
            throw SALE_NOT_PERFORMED.because(it.matchId() + " is not performed");
        if (known.runningFirm() == null)
            throw SALE_CASE_NOT_RUNNING.because(it.caseId() + " does not run");
        if (!performed.supplierFirmId().equals(known.runningFirm()))
            throw SALE_OF_ANOTHER_FIRM.because("it is of " + performed.supplierFirmId());
        return new SaleCounted(
                it.caseId(),
                performed.supplierFirmId(),
                it.matchId(),
                performed.buyerFirmId(),
                contract.productId(),
                contract.productName(),
                performed.performedValue(),
                performed.performedOn(),
                contract.documentSha256(),
                it.on());
    }

    private SaleReversed reversed(ReverseSale it, Known known) {
        SaleCounted sale = counted.get(it.matchId());
        if (sale == null || reversed.contains(it.matchId()))
            throw SALE_NOT_COUNTED.because(it.matchId() + " does not count here");
        if (known.performed() != null)
            throw SALE_STILL_PERFORMED.because(it.matchId() + " is performed");
        return new SaleReversed(it.caseId(), sale.firmId(), it.matchId(), sale.value(), it.on());
    }

    Sales evolve(SalesEvent event) {
        return switch (event) {
            case SaleCounted e -> {
                Map<String, SaleCounted> all = new HashMap<>(counted);
                all.put(e.matchId(), e);
                yield new Sales(all, reversed);
            }
            case SaleReversed e -> {
                List<String> all = new ArrayList<>(reversed);
                all.add(e.matchId());
                yield new Sales(counted, all);
            }
        };
    }
}

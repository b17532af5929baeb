package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.pioneers.PioneerCommand;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// What the log says of the contracts of pioneers, and what is still to be said of them. A contract
/// of which nothing is left to say is not looked at until something happens to it.
final class PioneerContracts {

    /// @param performedOn null once the performance was reversed
    private record Deal(String buyer, @Nullable LocalDate performedOn) {}

    private final Map<String, Deal> deals = new HashMap<>();
    private final Map<String, List<String>> byBuyer = new HashMap<>();
    private final Map<String, LocalDate> pioneers = new HashMap<>();
    private final Map<String, List<CommitmentMade>> commitments = new HashMap<>();
    private final Set<String> counting = new LinkedHashSet<>();
    private final Map<String, PassedOver> passedOver = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    /// Takes note of an event; what is no matter of pioneers is passed over.
    void take(Object event) {
        switch (event) {
            case ContractPerformed e -> {
                byBuyer.computeIfAbsent(e.buyerFirmId(), _ -> new ArrayList<>()).add(e.matchId());
                deal(e.matchId(), new Deal(e.buyerFirmId(), e.performedOn()));
            }
            case PerformanceReversed e -> deal(e.matchId(), new Deal(e.buyerFirmId(), null));
            case FirmQualified e -> {
                pioneers.putIfAbsent(e.firmId(), e.qualifiedOn());
                open.addAll(byBuyer.getOrDefault(e.firmId(), List.of()));
            }
            case CommitmentMade e -> {
                commitments.computeIfAbsent(e.firmId(), _ -> new ArrayList<>()).add(e);
                open.addAll(byBuyer.getOrDefault(e.firmId(), List.of()));
            }
            case PurchaseVerified e -> counting.add(e.verification());
            case VerificationLowered e -> {
                if (e.now() == 0 && counting.remove(e.verification())) open.add(e.verification());
            }
            case PurchasePassedOver e -> passedOver.put(e.matchId(), e.cause());
            default -> {}
        }
    }

    /// What is to be said and was not said yet. Asked again before the log speaks of it, it answers
    /// the same.
    List<PioneerCommand> due(LocalDate today) {
        List<PioneerCommand> due = new ArrayList<>();
        for (String matchId : List.copyOf(open)) {
            Optional<PioneerCommand> left = left(matchId, today);
            left.ifPresentOrElse(due::add, () -> open.remove(matchId));
        }
        return due;
    }

    private void deal(String matchId, Deal deal) {
        deals.put(matchId, deal);
        open.add(matchId);
    }

    private Optional<PioneerCommand> left(String matchId, LocalDate today) {
        Deal deal = deals.get(matchId);
        if (deal == null) return Optional.empty();
        boolean counts = counting.contains(matchId);
        LocalDate performedOn = deal.performedOn();
        if (performedOn == null)
            return counts
                    ? Optional.of(
                            new ReversePurchase(
                                    deal.buyer(), matchId, PioneerPurchases.ACCOUNT, today))
                    : Optional.empty();
        if (counts || !pioneerOn(deal.buyer(), performedOn) || settled(matchId, deal, performedOn))
            return Optional.empty();
        return Optional.of(
                new VerifyPurchase(deal.buyer(), matchId, PioneerPurchases.ACCOUNT, today));
    }

    private boolean pioneerOn(String firmId, LocalDate day) {
        LocalDate since = pioneers.get(firmId);
        return since != null && !day.isBefore(since);
    }

    /// It was said that the contract does not count, and nothing came that makes it count.
    private boolean settled(String matchId, Deal deal, LocalDate performedOn) {
        PassedOver cause = passedOver.get(matchId);
        return cause != null
                && switch (cause) {
                    case SUPPLIER_NOT_KB -> true;
                    case NO_COMMITMENT ->
                            commitments.getOrDefault(deal.buyer(), List.of()).stream()
                                    .noneMatch(each -> covers(each, performedOn));
                };
    }

    private static boolean covers(CommitmentMade made, LocalDate day) {
        return made.kind() == CommitmentKind.PURCHASE
                && !day.isBefore(made.begins())
                && !day.isAfter(made.ends());
    }
}

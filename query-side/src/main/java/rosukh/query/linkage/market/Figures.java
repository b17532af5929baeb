package rosukh.query.linkage.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of the dashboard, counted over demands and matches and never kept. Money is in whole
/// rials, shares are in basis points and -1 where there is nothing to take a share of.
///
/// @param openValue expected value of the open demands
/// @param accepted proposals that both sides accepted
/// @param answered proposals that were accepted by both, declined or lapsed
/// @param acceptanceBp of those answered
/// @param medianDays from the publication of a demand to its confirmed contract, by nearest rank;
///   -1 where there is no contract
/// @param contracts confirmed by both sides, whatever became of them
/// @param repeated contracts between two firms that had one before
/// @param activeLarge large firms that published a demand or have a contract as a buyer
/// @param topBuyers the five with the most contract value
/// @param topBuyersBp their share of the value of all contracts
public record Figures(
        long openDemands,
        long openValue,
        long proposals,
        long accepted,
        long answered,
        int acceptanceBp,
        int medianDays,
        long contracts,
        long contractValue,
        long repeated,
        int repeatedBp,
        long largeFirms,
        long activeLarge,
        int activeLargeBp,
        List<Buyer> topBuyers,
        int topBuyersBp) {

    static final int TOP = 5;

    /// A buyer and the value of its contracts.
    public record Buyer(String firmId, String name, long value) {}

    public Figures {
        topBuyers = List.copyOf(topBuyers);
    }

    static Figures of(
            Collection<DemandFile> demands, Collection<MatchFile> matches, List<FirmName> large) {
        List<DemandFile> open =
                demands.stream().filter(each -> each.state() == DemandState.OPEN).toList();
        List<MatchFile> contracts = contracts(matches);
        long accepted = matches.stream().filter(Figures::accepted).count();
        long answered = matches.stream().filter(Figures::answered).count();
        long value = contracts.stream().mapToLong(Figures::value).sum();
        long repeated = repeated(contracts).size();
        long active = active(demands, contracts, large).size();
        List<Buyer> top = topBuyers(contracts);
        return new Figures(
                open.size(),
                open.stream().mapToLong(each -> each.wanted().value()).sum(),
                matches.size(),
                accepted,
                answered,
                share(accepted, answered),
                median(contracts),
                contracts.size(),
                value,
                repeated,
                share(repeated, contracts.size()),
                large.size(),
                active,
                share(active, large.size()),
                top,
                share(top.stream().mapToLong(Buyer::value).sum(), value));
    }

    static boolean accepted(MatchFile match) {
        return match.deal().accepted().size() == 2;
    }

    static boolean answered(MatchFile match) {
        return accepted(match)
                || match.state() == MatchState.DECLINED
                || match.state() == MatchState.LAPSED;
    }

    /// Matches with a confirmed contract, the one confirmed first first.
    static List<MatchFile> contracts(Collection<MatchFile> matches) {
        return matches.stream()
                .filter(each -> each.state().contracted())
                .sorted(Comparator.comparingLong(Figures::confirmedAt))
                .toList();
    }

    static long value(MatchFile match) {
        return match.deal().contract() == null ? 0 : match.deal().contract().value();
    }

    /// Contracts of two firms that had one before.
    ///
    /// @param contracts in the order of their confirmation
    static List<MatchFile> repeated(List<MatchFile> contracts) {
        Set<String> pairs = new HashSet<>();
        List<MatchFile> repeated = new ArrayList<>();
        for (MatchFile each : contracts)
            if (!pairs.add(each.buyerFirmId() + " " + each.supplierFirmId())) repeated.add(each);
        return repeated;
    }

    /// Ids of the large firms that asked for something or bought it.
    static Set<String> active(
            Collection<DemandFile> demands, Collection<MatchFile> contracts, List<FirmName> large) {
        Set<String> active = new HashSet<>();
        for (DemandFile each : demands)
            if (each.publishedOn() != null) active.add(each.buyerFirmId());
        for (MatchFile each : contracts) active.add(each.buyerFirmId());
        Set<String> ids = new HashSet<>();
        large.forEach(each -> ids.add(each.firmId()));
        active.retainAll(ids);
        return active;
    }

    static List<Buyer> topBuyers(Collection<MatchFile> contracts) {
        Map<String, Long> values = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (MatchFile each : contracts) {
            values.merge(each.buyerFirmId(), value(each), Long::sum);
            names.put(each.buyerFirmId(), each.buyerName());
        }
        return values.entrySet().stream()
                .map(each ->
                        new Buyer(
                                each.getKey(),
                                names.getOrDefault(each.getKey(), each.getKey()),
                                each.getValue()))
                .sorted(Comparator.comparingLong(Buyer::value).reversed())
                .limit(TOP)
                .toList();
    }

    /// Days from the publication of the demand to the contract; null where either is not known.
    static @Nullable Long days(MatchFile match) {
        return match.demandPublishedOn() == null || match.deal().confirmedOn() == null
                ? null
                : ChronoUnit.DAYS.between(match.demandPublishedOn(), match.deal().confirmedOn());
    }

    private static int median(List<MatchFile> contracts) {
        List<Long> days = new ArrayList<>();
        for (MatchFile each : contracts) {
            Long took = days(each);
            if (took != null) days.add(took);
        }
        days.sort(Comparator.naturalOrder());
        return days.isEmpty() ? -1 : Math.toIntExact(days.get((days.size() - 1) / 2));
    }

    private static long confirmedAt(MatchFile match) {
        return Behind.event(match, "linkage.contract-confirmed")
                .map(Happened::position)
                .orElse(Long.MAX_VALUE);
    }

    /// In basis points, rounded half up; -1 of nothing.
    private static int share(long part, long whole) {
        if (whole == 0) return -1;
        return new BigDecimal(part)
                .multiply(BigDecimal.valueOf(10_000))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}

package rosukh.events.pioneers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.rules.CanonicalJson;

/// One version of the rules of the programme, as data: who is qualified, what is granted, and what
/// a review looks at. Money in rials, shares in basis points.
///
/// @param smallestSize `MICRO`, `SMALL`, `MEDIUM` or `LARGE`
/// @param leastPurchases of the last year
/// @param leastRdSpend of the last year
/// @param leastYears of work
/// @param mostBrokenContracts in the last three years
/// @param shares one for each kind of commitment for which something is granted
/// @param reducedShare of every incentive while the grade is reduced
/// @param pioneerCap of all incentives of one pioneer in one period
/// @param keepFrom share of what was due by the day of a review and is verified, from which a
///   pioneer is kept
/// @param lowerFrom the same share, from which it is lowered; below it is ended
public record PioneerRules(
        String smallestSize,
        long leastPurchases,
        long leastRdSpend,
        int leastYears,
        int mostBrokenContracts,
        List<IncentiveShare> shares,
        int reducedShare,
        long pioneerCap,
        int keepFrom,
        int lowerFrom) {

    /// Basis points of the whole.
    public static final int WHOLE = 10_000;

    public PioneerRules {
        shares = List.copyOf(shares);
    }

    /// Every criterion measured, in their order.
    public List<Finding> findings(Figures figures) {
        return Arrays.stream(Criterion.values())
                .map(each -> {
                    long limit = limit(each);
                    long found = figures.of(each);
                    return new Finding(each, limit, found, each.met(limit, found));
                })
                .toList();
    }

    /// What is granted for a verified amount; empty for a kind that is not in the rules.
    public Optional<Entitlement> entitlement(CommitmentKind kind, long verified, Grade grade) {
        return share(kind)
                .map(each -> Entitlement.of(verified, each.share(), gradeShare(grade), each.cap()));
    }

    public Optional<IncentiveShare> share(CommitmentKind kind) {
        return shares.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /// What a review comes to by the rules: a pioneer is lowered once, then ended.
    ///
    /// @param fulfilment verified of what was due, basis points
    public ReviewOutcome outcome(int fulfilment, Grade grade) {
        if (fulfilment >= keepFrom) return ReviewOutcome.KEPT;
        return fulfilment >= lowerFrom && grade == Grade.FULL
                ? ReviewOutcome.LOWERED
                : ReviewOutcome.ENDED;
    }

    /// SHA-256, in lower-case hex, of the canonical JSON of all of it; numbers are written as
    /// texts.
    public String sha256() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("smallestSize", smallestSize);
        tree.put("leastPurchases", String.valueOf(leastPurchases));
        tree.put("leastRdSpend", String.valueOf(leastRdSpend));
        tree.put("leastYears", String.valueOf(leastYears));
        tree.put("mostBrokenContracts", String.valueOf(mostBrokenContracts));
        tree.put(
                "shares",
                shares.stream()
                        .map(each ->
                                Map.of(
                                        "kind", each.kind().name(),
                                        "share", String.valueOf(each.share()),
                                        "cap", String.valueOf(each.cap())))
                        .toList());
        tree.put("reducedShare", String.valueOf(reducedShare));
        tree.put("pioneerCap", String.valueOf(pioneerCap));
        tree.put("keepFrom", String.valueOf(keepFrom));
        tree.put("lowerFrom", String.valueOf(lowerFrom));
        return CanonicalJson.sha256(CanonicalJson.write(tree));
    }

    private long limit(Criterion criterion) {
        return switch (criterion) {
            case SIZE -> Figures.rank(smallestSize);
            case PURCHASES -> leastPurchases;
            case RD_SPEND -> leastRdSpend;
            case YEARS -> leastYears;
            case BROKEN_CONTRACTS -> mostBrokenContracts;
        };
    }

    private int gradeShare(Grade grade) {
        return switch (grade) {
            case FULL -> WHOLE;
            case REDUCED -> reducedShare;
        };
    }
}

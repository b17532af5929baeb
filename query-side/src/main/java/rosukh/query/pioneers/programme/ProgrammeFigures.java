package rosukh.query.pioneers.programme;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosukh.events.pioneers.CommitmentKind;

/// The figures of the programme, summed from the events behind them. Money in rials, shares in
/// basis points, all whole and rounded down, so that the same events give the same figures to the
/// last digit.
///
/// @param entrants firms qualified that never were pioneers before
/// @param committed by kind, in the order of the kinds
/// @param verified by kind, in the order of the kinds
/// @param suppliers knowledge-based firms of whom something counts
/// @param granted less what was clawed back
/// @param paid less what was recovered
/// @param paidPerVerified rials paid for a million rials verified
/// @param topShare of all purchases verified: those of the pioneer that has most
/// @param top its id; empty where nothing is verified
/// @param shares purchases verified by pioneer, the most first
public record ProgrammeFigures(
        long qualified,
        long entrants,
        long ended,
        Map<CommitmentKind, Long> committed,
        Map<CommitmentKind, Long> verified,
        long suppliers,
        long granted,
        long clawedBack,
        long paid,
        long paidPerVerified,
        int topShare,
        String top,
        List<Share> shares) {

    private static final long MILLION = 1_000_000;
    private static final long WHOLE = 10_000;

    /// Purchases of a pioneer that count.
    public record Share(String firmId, String name, long amount) {}

    public ProgrammeFigures {
        committed = Collections.unmodifiableMap(new TreeMap<>(committed));
        verified = Collections.unmodifiableMap(new TreeMap<>(verified));
        shares = List.copyOf(shares);
    }

    static ProgrammeFigures of(Iterable<Deed> deeds) {
        Sums sums = new Sums();
        deeds.forEach(sums::add);
        return sums.figures();
    }

    public long committed(CommitmentKind kind) {
        return committed.getOrDefault(kind, 0L);
    }

    public long verified(CommitmentKind kind) {
        return verified.getOrDefault(kind, 0L);
    }

    public long allVerified() {
        return verified.values().stream().reduce(0L, Math::addExact);
    }

    /// Adds up one event after another.
    private static final class Sums {

        private long qualified;
        private long entrants;
        private long ended;
        private long granted;
        private long clawedBack;
        private long paid;
        private final Map<CommitmentKind, Long> committed = new LinkedHashMap<>();
        private final Map<CommitmentKind, Long> verified = new LinkedHashMap<>();
        private final Map<String, Long> bySupplier = new LinkedHashMap<>();
        private final Map<String, Long> purchases = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        void add(Deed deed) {
            switch (deed.kind()) {
                case QUALIFIED -> {
                    qualified++;
                    if (deed.first()) entrants++;
                }
                case ENDED -> ended++;
                case COMMITTED -> committed.merge(kind(deed), deed.amount(), Math::addExact);
                case VERIFIED -> verified(deed);
                case GRANTED -> granted = Math.addExact(granted, deed.amount());
                case CLAWED_BACK -> clawedBack = Math.addExact(clawedBack, deed.amount());
                case PAID -> paid = Math.addExact(paid, deed.amount());
                case PASSED_OVER -> {}
            }
        }

        private void verified(Deed deed) {
            verified.merge(kind(deed), deed.amount(), Math::addExact);
            bySupplier.merge(deed.otherFirmId(), deed.amount(), Math::addExact);
            if (kind(deed) != CommitmentKind.PURCHASE) return;
            purchases.merge(deed.firmId(), deed.amount(), Math::addExact);
            names.put(deed.firmId(), deed.firmName());
        }

        private static CommitmentKind kind(Deed deed) {
            return CommitmentKind.valueOf(deed.of());
        }

        ProgrammeFigures figures() {
            List<Share> shares =
                    purchases.entrySet().stream()
                            .filter(each -> each.getValue() > 0)
                            .map(each ->
                                    new Share(
                                            each.getKey(),
                                            names.getOrDefault(each.getKey(), each.getKey()),
                                            each.getValue()))
                            .sorted(
                                    Comparator.comparingLong(Share::amount)
                                            .reversed()
                                            .thenComparing(Share::firmId))
                            .toList();
            long all = shares.stream().mapToLong(Share::amount).reduce(0, Math::addExact);
            long counted = verified.values().stream().reduce(0L, Math::addExact);
            return new ProgrammeFigures(
                    qualified,
                    entrants,
                    ended,
                    committed,
                    verified,
                    bySupplier.values().stream().filter(each -> each > 0).count(),
                    granted - clawedBack,
                    clawedBack,
                    paid,
                    part(paid, counted, MILLION),
                    shares.isEmpty() ? 0 : (int) part(shares.getFirst().amount(), all, WHOLE),
                    shares.isEmpty() ? "" : shares.getFirst().firmId(),
                    shares);
        }

        private static long part(long some, long all, long of) {
            if (all <= 0) return 0;
            return BigInteger.valueOf(some)
                    .multiply(BigInteger.valueOf(of))
                    .divide(BigInteger.valueOf(all))
                    .longValueExact();
        }
    }
}

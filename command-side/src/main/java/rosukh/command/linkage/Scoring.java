package rosukh.command.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosukh.command.linkage.Offer.KbCertificate;
import rosukh.command.linkage.ScoringRules.Weights;
import rosukh.events.linkage.Ranked;

/// Who is out of the question for a demand, and in which order the others come. It rests on its
/// inputs alone, whole numbers throughout, so the same inputs give the same order on every machine.
final class Scoring {

    private static final int RELEVANCE_MAX = 1000;
    private static final int KM_MAX = 1000;
    private static final int BASIS_POINTS = 10_000;

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::score).reversed().thenComparing(Ranked::legalId);

    /// A supplier that failed hard filters.
    ///
    /// @param failed in the order of the rules
    record Rejection(String firmId, String legalId, List<HardFilter> failed) {

        Rejection {
            failed = List.copyOf(failed);
        }
    }

    /// Everybody who was considered.
    ///
    /// @param ranked best first
    /// @param rejected by legal ID
    record Result(List<Ranked> ranked, List<Rejection> rejected) {

        Result {
            ranked = List.copyOf(ranked);
            rejected = List.copyOf(rejected);
        }
    }

    private final ScoringRules rules;

    Scoring(ScoringRules rules) {
        this.rules = rules;
    }

    Result judge(Asked asked, Iterable<Offer> offers) {
        List<Ranked> scored = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (Offer offer : offers) {
            List<HardFilter> failed = failed(asked, offer);
            if (failed.isEmpty()) scored.add(scored(asked, offer));
            else rejected.add(new Rejection(offer.firmId(), offer.legalId(), failed));
        }
        scored.sort(ORDER);
        List<Ranked> ranked = new ArrayList<>(scored.size());
        for (Ranked each : scored) ranked.add(placed(each, ranked.size() + 1));
        rejected.sort(Comparator.comparing(Rejection::legalId));
        return new Result(ranked, rejected);
    }

    /// Every hard filter that an offer fails.
    List<HardFilter> failed(Asked asked, Offer offer) {
        List<HardFilter> failed = new ArrayList<>(0);
        for (HardFilter filter : rules.hardFilters())
            if (filter.rejects(asked, offer)) failed.add(filter);
        return failed;
    }

    private Ranked scored(Asked asked, Offer offer) {
        Weights most = rules.weights();
        int wanted = asked.wantedCertificates().size();
        int valid =
                (int)
                        asked.wantedCertificates().stream()
                                .filter(code -> offer.certified(code, asked.deliveryOn()))
                                .count();
        int text = Exact.points(most.text(), offer.relevance(), RELEVANCE_MAX);
        int capacity =
                Exact.points(
                        most.capacity(),
                        Math.min(offer.freeCapacity(), asked.neededCapacity()),
                        asked.neededCapacity());
        int quality = wanted == 0 ? most.quality() : Exact.points(most.quality(), valid, wanted);
        int delivery =
                Exact.points(
                        most.delivery(), offer.deliveriesOnTime() + 1L, offer.deliveries() + 2L);
        int nearness = Exact.points(most.nearness(), Math.max(0, KM_MAX - offer.km()), KM_MAX);
        String status = status(asked, offer);
        int kbClass =
                Exact.points(
                        most.kbClass(),
                        rules.kbClassFactorBp().getOrDefault(status, 0),
                        BASIS_POINTS);
        return new Ranked(
                0,
                offer.firmId(),
                offer.legalId(),
                text + capacity + quality + delivery + nearness + kbClass,
                text,
                capacity,
                quality,
                delivery,
                nearness,
                kbClass,
                offer.relevance(),
                offer.freeCapacity(),
                valid,
                offer.deliveries(),
                offer.deliveriesOnTime(),
                offer.km(),
                status.isEmpty() ? null : status);
    }

    /// Empty without a certificate that is valid on the day.
    private static String status(Asked asked, Offer offer) {
        KbCertificate certificate = offer.kbCertificate();
        return certificate != null && certificate.validOn(asked.evaluatedOn())
                ? certificate.kbClass()
                : "";
    }

    private static Ranked placed(Ranked each, int rank) {
        return new Ranked(
                rank,
                each.firmId(),
                each.legalId(),
                each.score(),
                each.text(),
                each.capacity(),
                each.quality(),
                each.delivery(),
                each.nearness(),
                each.kbClass(),
                each.relevance(),
                each.freeCapacity(),
                each.wantedValid(),
                each.deliveries(),
                each.deliveriesOnTime(),
                each.km(),
                each.kbStatus());
    }
}

package rosukh.command.linkage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rosukh.command.linkage.Scoring.Rejection;
import rosukh.command.linkage.Scoring.Result;
import rosukh.command.linkage.SupplierBook.Pages;
import rosukh.command.linkage.SupplierBook.Standing;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Rejected;
import rosukh.events.linkage.Wanted;
import rosukh.events.rules.CanonicalJson;

/// Ranks all suppliers for a demand under the rules in force.
public final class Matchmaker {

    /// How many of the order are kept.
    static final int KEPT = 50;

    private final SupplierBook book;
    private final ScoringRules rules = ScoringFile.CURRENT;
    private final Scoring scoring = new Scoring(rules);
    private final Timer timer;

    public Matchmaker(SupplierBook book, MeterRegistry meters) {
        this.book = book;
        this.timer =
                Timer.builder("rosukh.linkage.ranking")
                        .description("Ranking all suppliers for one demand")
                        .register(meters);
    }

    /// @param open whether the demand is open to proposals
    /// @param buyerFirmId nobody supplies itself
    Ranking rank(Wanted wanted, boolean open, String buyerFirmId, LocalDate on) {
        Timer.Sample started = Timer.start();
        try (Pages pages = book.open()) {
            Asked asked = Asked.of(wanted, open, on);
            List<Offer> offers =
                    pages.offers(wanted.deliveryOn(), place(wanted), question(wanted)).stream()
                            .filter(offer -> !offer.firmId().equals(buyerFirmId))
                            .toList();
            Result result = scoring.judge(asked, offers);
            return new Ranking(
                    rules.version(),
                    pages.position(),
                    offers.size(),
                    result.ranked().size(),
                    result.ranked().stream().limit(KEPT).toList(),
                    rejected(result.rejected()),
                    sha256(asked, result.ranked()));
        } finally {
            started.stop(timer);
        }
    }

    /// What a proposal of a supplier to a demand rests on.
    Standing standing(String firmId, String demandId, Wanted wanted) {
        return book.of(firmId, demandId, wanted.deliveryOn(), place(wanted));
    }

    /// The hard filters that a supplier fails on a day.
    List<HardFilter> failed(Wanted wanted, LocalDate on, Offer offer) {
        return scoring.failed(Asked.of(wanted, true, on), offer);
    }

    private static Place place(Wanted wanted) {
        return new Place(wanted.latitude(), wanted.longitude());
    }

    private static String question(Wanted wanted) {
        String listed = wanted.kbProductCode() == null ? "" : wanted.kbProductCode();
        return String.join(
                " ", wanted.title(), wanted.description(), String.join(" ", wanted.tags()), listed);
    }

    private List<Rejected> rejected(List<Rejection> rejections) {
        Map<HardFilter, Integer> counted = new EnumMap<>(HardFilter.class);
        for (Rejection rejection : rejections)
            for (HardFilter filter : rejection.failed()) counted.merge(filter, 1, Integer::sum);
        return rules.hardFilters().stream()
                .filter(counted::containsKey)
                .map(filter -> new Rejected(filter.name(), counted.getOrDefault(filter, 0)))
                .toList();
    }

    /// Of the rules' version, the demand and every supplier that passed, in order.
    private String sha256(Asked asked, List<Ranked> ranked) {
        List<Object> inputs = new ArrayList<>();
        inputs.add(rules.version());
        inputs.add(asked.document());
        for (Ranked each : ranked) inputs.add(document(each));
        return CanonicalJson.sha256(CanonicalJson.write(inputs));
    }

    private static List<Object> document(Ranked each) {
        return List.of(
                each.firmId(),
                each.legalId(),
                each.relevance(),
                each.freeCapacity(),
                each.wantedValid(),
                each.deliveries(),
                each.deliveriesOnTime(),
                each.km(),
                each.kbStatus() == null ? "" : each.kbStatus());
    }
}

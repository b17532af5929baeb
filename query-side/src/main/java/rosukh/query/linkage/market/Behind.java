package rosukh.query.linkage.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An event behind a figure.
///
/// @param page the page of the record it belongs to
/// @param firms buyer, and the supplier where there is one
public record Behind(Happened event, String page, List<String> firms, String title) {

    private static final Set<String> OPENING =
            Set.of("linkage.demand-published", "linkage.demand-reopened");
    private static final Set<String> ANSWERS =
            Set.of("linkage.side-accepted", "linkage.proposal-declined", "linkage.proposal-lapsed");
    private static final String PROPOSED = "linkage.match-proposed";
    private static final String CONFIRMED = "linkage.contract-confirmed";
    private static final String PUBLISHED = "linkage.demand-published";

    public Behind {
        firms = List.copyOf(firms);
    }

    /// Where the event stands on its page.
    public String href() {
        return page + "#p" + event.position();
    }

    /// Every event a figure is counted from, the newest first.
    static List<Behind> of(
            Figure figure,
            Collection<DemandFile> demands,
            Collection<MatchFile> matches,
            List<FirmName> large) {
        List<MatchFile> contracts = Figures.contracts(matches);
        List<Behind> found = new ArrayList<>();
        switch (figure) {
            case OPEN_DEMAND ->
                    demands.stream()
                            .filter(each -> each.state() == DemandState.OPEN)
                            .forEach(each -> last(each, OPENING).ifPresent(found::add));
            case PROPOSALS -> matches.forEach(each -> add(each, PROPOSED, found));
            case ACCEPTANCE ->
                    matches.stream()
                            .filter(Figures::answered)
                            .forEach(each ->
                                    each.history().stream()
                                            .filter(event -> ANSWERS.contains(event.event()))
                                            .map(event -> of(each, event))
                                            .forEach(found::add));
            case DAYS_TO_CONTRACT, CONTRACTS ->
                    contracts.forEach(each -> add(each, CONFIRMED, found));
            case REPEATED ->
                    Figures.repeated(contracts).forEach(each -> add(each, CONFIRMED, found));
            case LARGE_FIRMS -> {
                Set<String> active = Figures.active(demands, contracts, large);
                demands.stream()
                        .filter(each -> active.contains(each.buyerFirmId()))
                        .forEach(each -> last(each, Set.of(PUBLISHED)).ifPresent(found::add));
                contracts.stream()
                        .filter(each -> active.contains(each.buyerFirmId()))
                        .forEach(each -> add(each, CONFIRMED, found));
            }
            case TOP_BUYERS -> {
                Set<String> top =
                        Figures.topBuyers(contracts).stream()
                                .map(Figures.Buyer::firmId)
                                .collect(Collectors.toSet());
                contracts.stream()
                        .filter(each -> top.contains(each.buyerFirmId()))
                        .forEach(each -> add(each, CONFIRMED, found));
            }
        }
        found.sort(Comparator.comparingLong((Behind each) -> each.event().position()).reversed());
        return found;
    }

    /// The event of a name in a match; the last one if there are several.
    static Optional<Happened> event(MatchFile match, String name) {
        return match.history().reversed().stream()
                .filter(each -> each.event().equals(name))
                .findFirst();
    }

    private static void add(MatchFile match, String name, List<Behind> into) {
        event(match, name).map(event -> of(match, event)).ifPresent(into::add);
    }

    private static Behind of(MatchFile match, Happened event) {
        return new Behind(
                event,
                "/linkage/matches/" + match.matchId(),
                List.of(match.buyerName(), match.supplierName()),
                match.title());
    }

    private static Optional<Behind> last(DemandFile demand, Set<String> names) {
        return demand.history().reversed().stream()
                .filter(each -> names.contains(each.event()))
                .findFirst()
                .map(event ->
                        new Behind(
                                event,
                                "/linkage/demands/" + demand.demandId(),
                                List.of(demand.buyerName()),
                                demand.wanted().title()));
    }
}

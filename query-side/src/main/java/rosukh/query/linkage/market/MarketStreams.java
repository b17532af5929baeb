package rosukh.query.linkage.market;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import rosukh.events.certification.SalesEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.SupplierEvent;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.RecordStreams;

/// The streams of a demand and its matches, with the firms on both sides and what counts as sales.
/// Which matches a demand has is asked of the view, which forgets none; what suppliers can do is no
/// part of either page.
@Component
class MarketStreams implements RecordStreams {

    private final Market market;

    MarketStreams(Market market) {
        this.market = market;
    }

    @Override
    public Set<Class<?>> roots() {
        return Set.of(
                FirmEvent.class,
                DemandEvent.class,
                MatchEvent.class,
                SupplierEvent.class,
                SalesEvent.class);
    }

    /// The demand, also of a match.
    @Override
    public Optional<String> recordOf(Map<String, String> path) {
        String matchId = path.get("matchId");
        if (matchId == null) return Optional.ofNullable(path.get("demandId"));
        return market.matches().find(matchId).map(MatchFile::demandId);
    }

    @Override
    public List<TrackedEventMessage<?>> read(String demandId, History history) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(history.stream(demandId));
        Set<String> firms = new LinkedHashSet<>();
        Set<String> suppliers = new LinkedHashSet<>();
        market.demands().find(demandId).ifPresent(each -> firms.add(each.buyerFirmId()));
        for (MatchFile match : market.matchesOf(demandId)) {
            events.addAll(history.stream(match.matchId()));
            suppliers.add(match.supplierFirmId());
        }
        firms.addAll(suppliers);
        firms.forEach(each -> events.addAll(history.stream(each)));
        suppliers.forEach(each -> events.addAll(sales(each, history)));
        return events;
    }

    /// Cases are named by their firm and number, counted from 1 without gaps (ADR 0013).
    private static List<TrackedEventMessage<?>> sales(String firmId, History history) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (int number = 1; ; number++) {
            String caseId = firmId + "." + number;
            if (history.stream(caseId).isEmpty()) return events;
            events.addAll(history.stream(SalesEvent.streamOf(caseId)));
        }
    }

    @Override
    public boolean isAbout(Map<String, String> path, String stream) {
        return stream.equals(path.getOrDefault("matchId", path.getOrDefault("demandId", "")));
    }
}

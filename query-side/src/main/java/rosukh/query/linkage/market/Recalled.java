package rosukh.query.linkage.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Folds demands and matches from their streams as the projection does, state by state.
final class Recalled {

    private Recalled() {}

    /// Every state of a demand, one for each event; none where the stream is no demand's.
    static List<DemandFile> demand(List<Told> events, Trail trail) {
        List<DemandFile> files = new ArrayList<>();
        if (events.isEmpty() || !(events.getFirst().event() instanceof DemandDrafted drafted))
            return files;
        Told first = events.getFirst();
        DemandFile file =
                DemandFile.drafted(
                        drafted,
                        nameOf(drafted.buyerFirmId(), first.position(), trail),
                        happened(first),
                        first.version());
        files.add(file);
        for (Told told : events.subList(1, events.size())) {
            file = file.after((DemandEvent) told.event(), happened(told), told.version());
            files.add(file);
        }
        return List.copyOf(files);
    }

    /// The events of a match and those by which its contract counts as sales, in the order of the
    /// log; none where the stream is no match's.
    static List<Told> ofMatch(String matchId, Trail trail) {
        List<Told> events = new ArrayList<>(trail.of(matchId));
        if (events.isEmpty() || !(events.getFirst().event() instanceof MatchProposed proposed))
            return List.of();
        // Cases are named by their firm and number, counted from 1 without gaps (ADR 0013).
        for (int number = 1; ; number++) {
            String caseId = proposed.supplierFirmId() + "." + number;
            if (trail.of(caseId).isEmpty()) break;
            for (Told told : trail.of(SalesEvent.streamOf(caseId)))
                if (told.event() instanceof SalesEvent sale && matchOf(sale).equals(matchId))
                    events.add(told);
        }
        events.sort(Comparator.comparingLong(Told::position));
        return List.copyOf(events);
    }

    /// Every state of a match, one for each event of [#ofMatch].
    static List<MatchFile> match(List<Told> events, Trail trail) {
        List<MatchFile> files = new ArrayList<>();
        if (events.isEmpty()) return files;
        Told first = events.getFirst();
        MatchFile file = proposed((MatchProposed) first.event(), first, trail);
        files.add(file);
        for (Told told : events.subList(1, events.size())) {
            file =
                    told.event() instanceof SalesEvent sale
                            ? file.in(
                                    sale instanceof SaleCounted ? sale.caseId() : null,
                                    happened(told))
                            : file.after((MatchEvent) told.event(), happened(told), told.version());
            files.add(file);
        }
        return List.copyOf(files);
    }

    private static MatchFile proposed(MatchProposed e, Told first, Trail trail) {
        long before = first.position();
        List<Told> earlier =
                trail.of(e.demandId()).stream().filter(each -> each.position() < before).toList();
        List<DemandFile> demand = demand(earlier, trail);
        return MatchFile.proposed(
                e,
                demand.isEmpty() ? null : demand.getLast(),
                nameOf(e.buyerFirmId(), before, trail),
                nameOf(e.supplierFirmId(), before, trail),
                happened(first),
                first.version());
    }

    /// What happened in words, by position.
    static Map<Long, String> words(List<Happened> history, Words words) {
        Map<Long, String> told = new HashMap<>();
        history.forEach(each -> told.put(each.position(), words.sentence(each)));
        return Map.copyOf(told);
    }

    static String matchOf(SalesEvent event) {
        return switch (event) {
            case SaleCounted e -> e.matchId();
            case SaleReversed e -> e.matchId();
        };
    }

    /// As the register had it then.
    private static String nameOf(String firmId, long before, Trail trail) {
        @Nullable String name = null;
        for (Told told : trail.of(firmId))
            if (told.position() < before && told.event() instanceof FirmRegistered e)
                name = e.name();
        return name == null ? firmId : name;
    }

    private static Happened happened(Told told) {
        MetaData said = MetaData.with("actor", told.by().actor());
        return switch (told.event()) {
            case DemandEvent e -> Telling.of(e, said, told.at(), told.position());
            case MatchEvent e -> Telling.of(e, said, told.at(), told.position());
            case SalesEvent e -> Telling.of(e, said, told.at(), told.position());
            default -> throw new IllegalArgumentException(told.type());
        };
    }
}

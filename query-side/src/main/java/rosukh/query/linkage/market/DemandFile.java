package rosukh.query.linkage.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.DemandEvent.DemandChanged;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandReturned;
import rosukh.events.linkage.DemandEvent.DemandReviewed;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Rejected;
import rosukh.events.linkage.Wanted;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// A demand with everything that has happened to it.
///
/// @param publishedOn null before
/// @param ranking the last one; null before the first
/// @param matches those whose contracts were confirmed
/// @param changedAt position of the last event
/// @param version sequence number of its last event, expected by the next command
public record DemandFile(
        String demandId,
        String buyerFirmId,
        String buyerName,
        String estateKey,
        String provinceKey,
        DemandState state,
        Wanted wanted,
        List<String> authors,
        @Nullable LocalDate publishedOn,
        @Nullable Order ranking,
        List<String> matches,
        List<Happened> history,
        long changedAt,
        long version) {

    /// A ranking as it was kept.
    public record Order(
            int ranking,
            String scoringVersion,
            long knownTo,
            int considered,
            int eligible,
            List<Ranked> ranks,
            List<Rejected> rejected,
            String inputsSha256,
            LocalDate rankedOn) {

        public Order {
            ranks = List.copyOf(ranks);
            rejected = List.copyOf(rejected);
        }

        static Order of(SuppliersRanked e) {
            return new Order(
                    e.ranking(),
                    e.scoringVersion(),
                    e.knownTo(),
                    e.considered(),
                    e.eligible(),
                    e.ranks(),
                    e.rejected(),
                    e.inputsSha256(),
                    e.rankedOn());
        }
    }

    public DemandFile {
        authors = List.copyOf(authors);
        matches = List.copyOf(matches);
        history = List.copyOf(history);
    }

    static DemandFile drafted(DemandDrafted e, String buyerName, Happened happened, long version) {
        return new DemandFile(
                e.demandId(),
                e.buyerFirmId(),
                buyerName,
                e.wanted().estateKey(),
                province(e.wanted()),
                DemandState.DRAFT,
                e.wanted(),
                List.of(e.draftedBy()),
                null,
                null,
                List.of(),
                List.of(happened),
                happened.position(),
                version);
    }

    DemandFile after(DemandEvent event, Happened happened, long now) {
        return switch (event) {
            case DemandDrafted _ -> this;
            case DemandChanged e -> changed(e, happened, now);
            case DemandReviewed _ ->
                    then(DemandState.REVIEWED, publishedOn, ranking, matches, happened, now);
            case DemandReturned _ ->
                    then(DemandState.DRAFT, publishedOn, ranking, matches, happened, now);
            case DemandPublished e ->
                    then(DemandState.OPEN, e.publishedOn(), ranking, matches, happened, now);
            case SuppliersRanked e -> then(state, publishedOn, Order.of(e), matches, happened, now);
            case DemandMatched e ->
                    then(
                            state == DemandState.OPEN ? DemandState.MATCHED : state,
                            publishedOn,
                            ranking,
                            with(matches, e.matchId()),
                            happened,
                            now);
            case DemandReopened _ ->
                    then(DemandState.OPEN, publishedOn, ranking, matches, happened, now);
            case DemandWithdrawn _ ->
                    then(DemandState.WITHDRAWN, publishedOn, ranking, matches, happened, now);
            case DemandExpired _ ->
                    then(DemandState.EXPIRED, publishedOn, ranking, matches, happened, now);
        };
    }

    private DemandFile changed(DemandChanged e, Happened happened, long now) {
        return new DemandFile(
                demandId,
                buyerFirmId,
                buyerName,
                e.wanted().estateKey(),
                province(e.wanted()),
                DemandState.DRAFT,
                e.wanted(),
                with(authors, e.changedBy()),
                publishedOn,
                ranking,
                matches,
                with(history, happened),
                happened.position(),
                now);
    }

    private DemandFile then(
            DemandState next,
            @Nullable LocalDate published,
            @Nullable Order order,
            List<String> contracts,
            Happened happened,
            long now) {
        return new DemandFile(
                demandId,
                buyerFirmId,
                buyerName,
                estateKey,
                provinceKey,
                next,
                wanted,
                authors,
                published,
                order,
                contracts,
                with(history, happened),
                happened.position(),
                now);
    }

    private static String province(Wanted wanted) {
        return Estates.find(wanted.estateKey()).map(Estate::provinceKey).orElse("");
    }

    static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        if (!more.contains(one)) more.add(one);
        return more;
    }
}

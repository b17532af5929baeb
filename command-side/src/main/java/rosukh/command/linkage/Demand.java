package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DATE_BACKWARDS;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_ENDED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_MATCHED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_NOT_DRAFT;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_NOT_MATCHED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_NOT_OPEN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_NOT_REVIEWED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_YET;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_REVIEWER_IS_AUTHOR;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.linkage.DemandCommand.ChangeDemand;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;
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
import rosukh.events.linkage.LinkageTerms;
import rosukh.events.linkage.Wanted;

/// What a buyer asks for, and how far that is.
///
/// @param authors everybody who wrote at what is asked for
/// @param publishedOn null before
/// @param ranking the last one; null before the first
/// @param matches those whose contracts were noted
/// @param latest day of the last thing that happened
record Demand(
        State state,
        String buyerFirmId,
        Wanted wanted,
        Set<String> authors,
        @Nullable LocalDate publishedOn,
        @Nullable SuppliersRanked ranking,
        Set<String> matches,
        LocalDate latest) {

    /// How far a demand is.
    enum State {
        DRAFT,
        REVIEWED,
        OPEN,
        MATCHED,
        WITHDRAWN,
        EXPIRED
    }

    Demand {
        authors = Set.copyOf(authors);
        matches = Set.copyOf(matches);
    }

    /// The demand after its events; null before the first.
    static @Nullable Demand of(List<?> stream) {
        Demand demand = null;
        for (Object event : stream) demand = after(demand, (DemandEvent) event);
        return demand;
    }

    boolean open() {
        return state == State.OPEN;
    }

    static DemandDrafted draft(DraftDemand it) {
        return new DemandDrafted(
                it.demandId(),
                it.buyerFirmId(),
                Asking.checked(it.wanted(), it.on()),
                it.by(),
                it.on());
    }

    /// @param ranked the order asked for; null for any other command
    List<DemandEvent> decide(DemandCommand command, @Nullable Ranking ranked) {
        if (command.on().isBefore(latest))
            throw LINKAGE_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return List.of(
                switch (command) {
                    case DraftDemand _ -> throw LINKAGE_DEMAND_NOT_DRAFT.because("it is written");
                    case ChangeDemand it -> changed(it);
                    case ReviewDemand it -> reviewed(it);
                    case ReturnDemand it -> returned(it);
                    case PublishDemand it -> published(it);
                    case RankSuppliers it -> ranked(it, ranked);
                    case NoteContract it -> noted(it);
                    case ReopenDemand it -> reopened(it);
                    case WithdrawDemand it -> withdrawn(it);
                    case ExpireDemand it -> expired(it);
                });
    }

    private DemandChanged changed(ChangeDemand it) {
        unpublished();
        return new DemandChanged(
                it.demandId(), Asking.checked(it.wanted(), it.on()), it.by(), it.on());
    }

    private DemandReviewed reviewed(ReviewDemand it) {
        if (state != State.DRAFT) throw LINKAGE_DEMAND_NOT_DRAFT.because("it is " + state);
        if (authors.contains(it.by()))
            throw LINKAGE_REVIEWER_IS_AUTHOR.because("a second person reviews it");
        return new DemandReviewed(it.demandId(), it.by(), it.on());
    }

    private DemandReturned returned(ReturnDemand it) {
        unpublished();
        return new DemandReturned(
                it.demandId(), buyerFirmId, Words.grounds(it.grounds()), it.by(), it.on());
    }

    private DemandPublished published(PublishDemand it) {
        if (state != State.REVIEWED) throw LINKAGE_DEMAND_NOT_REVIEWED.because("it is " + state);
        Asking.deliverable(wanted, it.on());
        return new DemandPublished(it.demandId(), buyerFirmId, wanted.value(), it.by(), it.on());
    }

    private SuppliersRanked ranked(RankSuppliers it, @Nullable Ranking order) {
        if (state != State.OPEN) throw LINKAGE_DEMAND_NOT_OPEN.because("it is " + state);
        if (order == null) throw KernelRefusal.BACKGROUND_CHANGED.because("nobody was ranked");
        return new SuppliersRanked(
                it.demandId(),
                ranking == null ? 1 : ranking.ranking() + 1,
                order.scoringVersion(),
                order.knownTo(),
                order.considered(),
                order.eligible(),
                order.first(),
                order.rejected(),
                order.inputsSha256(),
                it.by(),
                it.on());
    }

    /// A contract that was on its way when the demand ended is noted as well: it was confirmed.
    private DemandMatched noted(NoteContract it) {
        if (publishedOn == null) throw LINKAGE_DEMAND_NOT_OPEN.because("it is " + state);
        if (matches.contains(it.matchId()))
            throw LINKAGE_DEMAND_MATCHED.because("the contract was noted");
        return new DemandMatched(it.demandId(), it.matchId(), it.on());
    }

    private DemandReopened reopened(ReopenDemand it) {
        if (state != State.MATCHED) throw LINKAGE_DEMAND_NOT_MATCHED.because("it is " + state);
        if (publishedOn != null && it.on().isAfter(LinkageTerms.openUntil(publishedOn)))
            throw LINKAGE_DEMAND_ENDED.because("its twelve months are over");
        return new DemandReopened(
                it.demandId(), buyerFirmId, Words.grounds(it.grounds()), it.by(), it.on());
    }

    private DemandWithdrawn withdrawn(WithdrawDemand it) {
        if (state == State.WITHDRAWN || state == State.EXPIRED)
            throw LINKAGE_DEMAND_ENDED.because("it is " + state);
        return new DemandWithdrawn(
                it.demandId(), buyerFirmId, Words.grounds(it.grounds()), it.by(), it.on());
    }

    private DemandExpired expired(ExpireDemand it) {
        if (state != State.OPEN || publishedOn == null)
            throw LINKAGE_DEMAND_NOT_OPEN.because("it is " + state);
        LocalDate trueOn = LinkageTerms.openUntil(publishedOn).plusDays(1);
        if (it.on().isBefore(trueOn)) throw LINKAGE_NOT_YET.because("it is open before " + trueOn);
        return new DemandExpired(it.demandId(), trueOn, it.on());
    }

    private void unpublished() {
        if (state != State.DRAFT && state != State.REVIEWED)
            throw LINKAGE_DEMAND_NOT_DRAFT.because("it is " + state);
    }

    /// @param before null before the first event
    static Demand after(@Nullable Demand before, DemandEvent event) {
        if (event instanceof DemandDrafted e)
            return new Demand(
                    State.DRAFT,
                    e.buyerFirmId(),
                    e.wanted(),
                    Set.of(e.draftedBy()),
                    null,
                    null,
                    Set.of(),
                    e.draftedOn());
        if (before == null) throw new IllegalStateException("a demand begins with its draft");
        return before.evolve(event);
    }

    private Demand evolve(DemandEvent event) {
        return switch (event) {
            case DemandDrafted _ -> this;
            case DemandChanged e ->
                    new Demand(
                            State.DRAFT,
                            buyerFirmId,
                            e.wanted(),
                            with(authors, e.changedBy()),
                            publishedOn,
                            ranking,
                            matches,
                            e.changedOn());
            case DemandReviewed e -> now(State.REVIEWED, e.reviewedOn());
            case DemandReturned e -> now(State.DRAFT, e.returnedOn());
            case DemandPublished e ->
                    new Demand(
                            State.OPEN,
                            buyerFirmId,
                            wanted,
                            authors,
                            e.publishedOn(),
                            ranking,
                            matches,
                            e.publishedOn());
            case SuppliersRanked e ->
                    new Demand(
                            state,
                            buyerFirmId,
                            wanted,
                            authors,
                            publishedOn,
                            e,
                            matches,
                            e.rankedOn());
            case DemandMatched e ->
                    new Demand(
                            open() ? State.MATCHED : state,
                            buyerFirmId,
                            wanted,
                            authors,
                            publishedOn,
                            ranking,
                            with(matches, e.matchId()),
                            e.matchedOn());
            case DemandReopened e -> now(State.OPEN, e.reopenedOn());
            case DemandWithdrawn e -> now(State.WITHDRAWN, e.withdrawnOn());
            case DemandExpired e -> now(State.EXPIRED, e.noticedOn());
        };
    }

    private Demand now(State next, LocalDate on) {
        return new Demand(next, buyerFirmId, wanted, authors, publishedOn, ranking, matches, on);
    }

    private static Set<String> with(Set<String> all, String one) {
        Set<String> more = new HashSet<>(all);
        more.add(one);
        return more;
    }
}

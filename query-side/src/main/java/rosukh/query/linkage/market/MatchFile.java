package rosukh.query.linkage.market;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.MeetingArranged;
import rosukh.events.linkage.MatchEvent.MeetingHeld;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.MatchEvent.TrialConcluded;
import rosukh.events.linkage.MatchEvent.TrialOrdered;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Side;

/// A match with everything that has happened in it.
///
/// @param demandPublishedOn when the demand was published
/// @param place the supplier's place in the ranking
/// @param deal how far it is
/// @param caseId the case in which the contract counts as sales; null while in none
/// @param changedAt position of the last event
/// @param version sequence number of its last event, expected by the next command
public record MatchFile(
        String matchId,
        String demandId,
        String title,
        @Nullable LocalDate demandPublishedOn,
        String buyerFirmId,
        String buyerName,
        String supplierFirmId,
        String supplierName,
        String estateKey,
        String provinceKey,
        MatchState state,
        int ranking,
        Ranked place,
        String scoringVersion,
        LocalDate proposedOn,
        Deal deal,
        @Nullable String caseId,
        List<Happened> history,
        long changedAt,
        long version) {

    public MatchFile {
        history = List.copyOf(history);
    }

    /// What the two agreed on so far.
    ///
    /// @param meetings how many were arranged
    /// @param held how many of them were held
    /// @param tried whether a trial waits for its outcome
    /// @param confirmedOn when both sides had confirmed the contract; null before
    /// @param performedValue whole rials; 0 before, and after a reversal
    public record Deal(
            List<Side> accepted,
            int meetings,
            int held,
            boolean tried,
            @Nullable Contract contract,
            List<Side> acknowledged,
            @Nullable LocalDate confirmedOn,
            long performedValue) {

        static final Deal NONE = new Deal(List.of(), 0, 0, false, null, List.of(), null, 0);

        public Deal {
            accepted = List.copyOf(accepted);
            acknowledged = List.copyOf(acknowledged);
        }

        Deal after(MatchEvent event) {
            return switch (event) {
                case SideAccepted e ->
                        new Deal(
                                DemandFile.with(accepted, e.side()),
                                meetings,
                                held,
                                tried,
                                contract,
                                acknowledged,
                                confirmedOn,
                                performedValue);
                case MeetingArranged _ -> met(meetings + 1, held, tried);
                case MeetingHeld _ -> met(meetings, held + 1, tried);
                case TrialOrdered _ -> met(meetings, held, true);
                case TrialConcluded _ -> met(meetings, held, false);
                case ContractRegistered e -> signed(e.contract(), List.of(), null);
                case ContractAcknowledged e ->
                        signed(contract, DemandFile.with(acknowledged, e.side()), confirmedOn);
                case ContractConfirmed e -> signed(contract, acknowledged, e.confirmedOn());
                case ContractPerformed e -> performed(e.performedValue());
                case PerformanceReversed _ -> performed(0);
                case MatchProposed _,
                        ProposalDeclined _,
                        ProposalLapsed _,
                        ContractFailed _,
                        MatchAbandoned _ ->
                        this;
            };
        }

        private Deal met(int arranged, int were, boolean waiting) {
            return new Deal(
                    accepted,
                    arranged,
                    were,
                    waiting,
                    contract,
                    acknowledged,
                    confirmedOn,
                    performedValue);
        }

        private Deal signed(@Nullable Contract what, List<Side> by, @Nullable LocalDate confirmed) {
            return new Deal(accepted, meetings, held, tried, what, by, confirmed, performedValue);
        }

        private Deal performed(long value) {
            return new Deal(
                    accepted, meetings, held, tried, contract, acknowledged, confirmedOn, value);
        }
    }

    static MatchFile proposed(
            MatchProposed e,
            @Nullable DemandFile demand,
            String buyerName,
            String supplierName,
            Happened happened,
            long version) {
        return new MatchFile(
                e.matchId(),
                e.demandId(),
                demand == null ? "" : demand.wanted().title(),
                demand == null ? null : demand.publishedOn(),
                e.buyerFirmId(),
                buyerName,
                e.supplierFirmId(),
                supplierName,
                e.estateKey(),
                e.provinceKey(),
                MatchState.PROPOSED,
                e.ranking(),
                e.place(),
                e.scoringVersion(),
                e.proposedOn(),
                Deal.NONE,
                null,
                List.of(happened),
                happened.position(),
                version);
    }

    MatchFile after(MatchEvent event, Happened happened, long now) {
        Deal next = deal.after(event);
        return new MatchFile(
                matchId,
                demandId,
                title,
                demandPublishedOn,
                buyerFirmId,
                buyerName,
                supplierFirmId,
                supplierName,
                estateKey,
                provinceKey,
                state(event, next),
                ranking,
                place,
                scoringVersion,
                proposedOn,
                next,
                caseId,
                DemandFile.with(history, happened),
                happened.position(),
                now);
    }

    /// The contract counts as sales in a case, or no longer.
    MatchFile in(@Nullable String counted, Happened happened) {
        return new MatchFile(
                matchId,
                demandId,
                title,
                demandPublishedOn,
                buyerFirmId,
                buyerName,
                supplierFirmId,
                supplierName,
                estateKey,
                provinceKey,
                state,
                ranking,
                place,
                scoringVersion,
                proposedOn,
                deal,
                counted,
                DemandFile.with(history, happened),
                happened.position(),
                version);
    }

    /// The same with another telling of what happened.
    MatchFile told(List<Happened> told) {
        return new MatchFile(
                matchId,
                demandId,
                title,
                demandPublishedOn,
                buyerFirmId,
                buyerName,
                supplierFirmId,
                supplierName,
                estateKey,
                provinceKey,
                state,
                ranking,
                place,
                scoringVersion,
                proposedOn,
                deal,
                caseId,
                told,
                changedAt,
                version);
    }

    private MatchState state(MatchEvent event, Deal next) {
        return switch (event) {
            case SideAccepted _ ->
                    next.accepted().size() == Side.values().length ? MatchState.AGREED : state;
            case ProposalDeclined _ -> MatchState.DECLINED;
            case ProposalLapsed _ -> MatchState.LAPSED;
            case ContractConfirmed _ -> MatchState.CONTRACTED;
            case ContractPerformed _ -> MatchState.PERFORMED;
            case ContractFailed _ -> MatchState.FAILED;
            case PerformanceReversed _ -> MatchState.REVERSED;
            case MatchAbandoned _ -> MatchState.ABANDONED;
            case MatchProposed _,
                    MeetingArranged _,
                    MeetingHeld _,
                    TrialOrdered _,
                    TrialConcluded _,
                    ContractRegistered _,
                    ContractAcknowledged _ ->
                    state;
        };
    }
}

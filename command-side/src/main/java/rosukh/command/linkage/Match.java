package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DATE_BACKWARDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
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
import rosukh.events.linkage.Side;

/// What has happened between two firms, from the proposal to the performance. What may happen next
/// is decided by [Proposal], [Acquaintance] and [Dealing].
///
/// @param proposed how it began
/// @param accepted who accepted, by side
/// @param meetings days for which meetings were arranged
/// @param held numbers of the meetings that were held
/// @param trial the last one
/// @param contract what was registered last; null before
/// @param acknowledged who confirmed that contract, by side
/// @param performed null before, and after a reversal
record Match(
        State state,
        MatchProposed proposed,
        Map<Side, String> accepted,
        List<LocalDate> meetings,
        List<Integer> held,
        Trial trial,
        @Nullable Contract contract,
        Map<Side, String> acknowledged,
        @Nullable ContractPerformed performed,
        LocalDate latest) {

    /// How far a match is.
    enum State {
        PROPOSED,
        AGREED,
        CONTRACTED,
        PERFORMED,
        FAILED,
        REVERSED,
        DECLINED,
        LAPSED,
        ABANDONED
    }

    /// How the last trial stands.
    enum Trial {
        NONE,
        ORDERED,
        PASSED,
        FAILED
    }

    Match {
        accepted = Map.copyOf(accepted);
        meetings = List.copyOf(meetings);
        held = List.copyOf(held);
        acknowledged = Map.copyOf(acknowledged);
    }

    String id() {
        return proposed.matchId();
    }

    String firm(Side side) {
        return side == Side.BUYER ? proposed.buyerFirmId() : proposed.supplierFirmId();
    }

    /// The match after its events; null before the first.
    static @Nullable Match of(List<?> stream) {
        Match match = null;
        for (Object event : stream) match = after(match, (MatchEvent) event);
        return match;
    }

    /// @param lastToAnswer null where the calendar does not reach so far
    List<MatchEvent> decide(MatchCommand command, @Nullable LocalDate lastToAnswer) {
        if (command.on().isBefore(latest))
            throw LINKAGE_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return switch (command) {
            case ProposeMatch _ -> throw Proposal.known();
            case AcceptProposal it -> Proposal.accept(this, it, lastToAnswer);
            case DeclineProposal it -> Proposal.decline(this, it, lastToAnswer);
            case LapseProposal it -> Proposal.lapse(this, it, lastToAnswer);
            case ArrangeMeeting it -> Acquaintance.arrange(this, it);
            case RecordMeeting it -> Acquaintance.record(this, it);
            case OrderTrial it -> Acquaintance.order(this, it);
            case ConcludeTrial it -> Acquaintance.conclude(this, it);
            case AbandonMatch it -> Acquaintance.abandon(this, it);
            case RegisterContract it -> Dealing.register(this, it);
            case AcknowledgeContract it -> Dealing.acknowledge(this, it);
            case RecordPerformance it -> Dealing.perform(this, it);
            case RecordFailure it -> Dealing.fail(this, it);
            case ReversePerformance it -> Dealing.reverse(this, it);
        };
    }

    /// @param before null before the first event
    static Match after(@Nullable Match before, MatchEvent event) {
        if (event instanceof MatchProposed e)
            return new Match(
                    State.PROPOSED,
                    e,
                    Map.of(),
                    List.of(),
                    List.of(),
                    Trial.NONE,
                    null,
                    Map.of(),
                    null,
                    e.proposedOn());
        if (before == null) throw new IllegalStateException("a match begins with its proposal");
        return before.evolve(event);
    }

    private Match evolve(MatchEvent event) {
        return switch (event) {
            case MatchProposed _ -> this;
            case SideAccepted e -> accepted(e);
            case ProposalDeclined e -> now(State.DECLINED, e.declinedOn());
            case ProposalLapsed e -> now(State.LAPSED, e.noticedOn());
            case MeetingArranged e ->
                    met(with(meetings, e.meetingOn()), held, trial, e.arrangedOn());
            case MeetingHeld e -> met(meetings, with(held, e.meeting()), trial, e.heldOn());
            case TrialOrdered e -> met(meetings, held, Trial.ORDERED, e.orderedOn());
            case TrialConcluded e ->
                    met(meetings, held, e.passed() ? Trial.PASSED : Trial.FAILED, e.concludedOn());
            case ContractRegistered e -> signed(state, e.contract(), Map.of(), e.registeredOn());
            case ContractAcknowledged e ->
                    signed(
                            state,
                            contract,
                            with(acknowledged, e.side(), e.acknowledgedBy()),
                            e.acknowledgedOn());
            case ContractConfirmed e ->
                    signed(State.CONTRACTED, contract, acknowledged, e.confirmedOn());
            case ContractPerformed e -> performed(State.PERFORMED, e, e.recordedOn());
            case ContractFailed e -> now(State.FAILED, e.recordedOn());
            case PerformanceReversed e -> performed(State.REVERSED, null, e.reversedOn());
            case MatchAbandoned e -> now(State.ABANDONED, e.abandonedOn());
        };
    }

    private Match accepted(SideAccepted e) {
        Map<Side, String> by = with(accepted, e.side(), e.acceptedBy());
        return new Match(
                by.size() == Side.values().length ? State.AGREED : state,
                proposed,
                by,
                meetings,
                held,
                trial,
                contract,
                acknowledged,
                performed,
                e.acceptedOn());
    }

    private Match now(State next, LocalDate on) {
        return new Match(
                next,
                proposed,
                accepted,
                meetings,
                held,
                trial,
                contract,
                acknowledged,
                performed,
                on);
    }

    private Match met(List<LocalDate> days, List<Integer> were, Trial tried, LocalDate on) {
        return new Match(
                state,
                proposed,
                accepted,
                days,
                were,
                tried,
                contract,
                acknowledged,
                performed,
                on);
    }

    private Match signed(State next, @Nullable Contract what, Map<Side, String> by, LocalDate on) {
        return new Match(next, proposed, accepted, meetings, held, trial, what, by, performed, on);
    }

    private Match performed(State next, @Nullable ContractPerformed what, LocalDate on) {
        return new Match(
                next, proposed, accepted, meetings, held, trial, contract, acknowledged, what, on);
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static Map<Side, String> with(Map<Side, String> all, Side side, String by) {
        Map<Side, String> more = new EnumMap<>(Side.class);
        more.putAll(all);
        more.put(side, by);
        return more;
    }
}

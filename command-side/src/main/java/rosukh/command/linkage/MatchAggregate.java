package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
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
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.Side;

/// The Axon shell around [Match]: routing, replay, the guard and the reading of what a proposal and
/// its answers rest on; no rule lives here. An officer acts where it is delivered, a firm for its
/// own side only.
public class MatchAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String matchId;

    private @Nullable Match match;

    @CommandHandlerInterceptor
    void guard(MatchCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (match == null) return;
        switch (command) {
            case AcceptProposal it -> within(guard, match, it.side());
            case DeclineProposal it -> within(guard, match, it.side());
            case AcknowledgeContract it -> within(guard, match, it.side());
            case AbandonMatch it -> within(guard, match, it.side());
            case OrderTrial _, ConcludeTrial _, RecordPerformance _, RecordFailure _ ->
                    within(guard, match, Side.BUYER);
            case ArrangeMeeting _, RecordMeeting _, RegisterContract _ ->
                    within(guard, match, ownSide(guard, match));
            case ProposeMatch _, LapseProposal _, ReversePerformance _ ->
                    within(guard, match, Side.BUYER);
        }
    }

    private static void within(Guard guard, Match match, Side side) {
        guard.place(match.firm(side), match.proposed().estateKey());
    }

    /// The supplier's own account speaks for the supplier, everybody else as the buyer would.
    private static Side ownSide(Guard guard, Match match) {
        return match.firm(Side.SUPPLIER).equals(guard.reach().firmId())
                ? Side.SUPPLIER
                : Side.BUYER;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposeMatch command,
            MatchBackground background,
            @MetaDataValue(Guard.KEY) Guard guard) {
        if (match != null) throw Proposal.known();
        Demand demand = background.demand(command.demandId());
        guard.place(demand.buyerFirmId(), demand.wanted().estateKey());
        AggregateLifecycle.apply(
                Proposal.propose(command, demand, background.supply(command, demand)));
    }

    @CommandHandler
    void handle(AcceptProposal command, MatchBackground background) {
        answer(command, background);
    }

    @CommandHandler
    void handle(DeclineProposal command, MatchBackground background) {
        answer(command, background);
    }

    @CommandHandler
    void handle(LapseProposal command, MatchBackground background) {
        answer(command, background);
    }

    @CommandHandler
    void handle(ArrangeMeeting command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(RecordMeeting command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(OrderTrial command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(ConcludeTrial command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(RegisterContract command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(AcknowledgeContract command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(RecordPerformance command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(RecordFailure command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(ReversePerformance command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(AbandonMatch command) {
        decide(command, null);
    }

    private void answer(MatchCommand command, MatchBackground background) {
        Match known = known();
        decide(command, background.lastToAnswer(known));
    }

    private void decide(MatchCommand command, @Nullable LocalDate lastToAnswer) {
        List<MatchEvent> events = known().decide(command, lastToAnswer);
        events.forEach(AggregateLifecycle::apply);
    }

    private Match known() {
        if (match == null) throw KernelRefusal.NOT_FOUND.because("there is no such match");
        return match;
    }

    @EventSourcingHandler
    void on(MatchEvent event) {
        matchId = event.matchId();
        match = Match.after(match, event);
    }
}

package rosukh.command.programmes;

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
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.ProgrammeEvent;

/// The Axon shell around [Programme]: routing, replay, the guard and the reading of other streams;
/// no rule lives here. A programme is acted on by who may act in its province.
public class ProgrammeAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Programme programme = Programme.NEW;

    @CommandHandlerInterceptor
    void guard(ProgrammeCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (command instanceof DraftProgramme draft)
            guard.provinces(List.of(draft.model().provinceKey()));
        if (command instanceof ReplicateProgramme replicate)
            guard.provinces(List.of(replicate.provinceKey()));
        if (command instanceof ReviseModel revise)
            guard.provinces(List.of(revise.model().provinceKey()));
        Version newest = programme.papers().newest();
        if (newest != null) guard.provinces(List.of(newest.model().provinceKey()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftProgramme command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplicateProgramme command, ProgrammeFiles files) {
        decide(command, null, files.programme(command.originId()));
    }

    @CommandHandler
    void handle(ReviseModel command) {
        decide(command);
    }

    @CommandHandler
    void handle(OpenReview command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReviewModel command) {
        decide(command);
    }

    @CommandHandler
    void handle(SignModel command) {
        decide(command);
    }

    @CommandHandler
    void handle(StartProgramme command) {
        decide(command);
    }

    @CommandHandler
    void handle(PayContribution command) {
        decide(command);
    }

    @CommandHandler
    void handle(SpendMoney command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReachMilestone command) {
        decide(command);
    }

    @CommandHandler
    void handle(LinkOutput command, ProgrammeFiles files) {
        decide(command, files.event(command.position()).orElse(null), Programme.NEW);
    }

    @CommandHandler
    void handle(ReverseOutput command, ProgrammeFiles files) {
        decide(command, files.event(command.position()).orElse(null), Programme.NEW);
    }

    @CommandHandler
    void handle(EvaluateProgramme command) {
        decide(command);
    }

    @CommandHandler
    void handle(CloseProgramme command) {
        decide(command);
    }

    private void decide(ProgrammeCommand command) {
        decide(command, null, Programme.NEW);
    }

    private void decide(ProgrammeCommand command, @Nullable Linkable event, Programme origin) {
        programme.decide(command, event, origin).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        streamId = event.programmeId();
        programme = programme.evolve(event);
    }
}

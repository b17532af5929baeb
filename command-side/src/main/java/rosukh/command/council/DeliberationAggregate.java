package rosukh.command.council;

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
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Streams;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;

/// The Axon shell around [Deliberation]: routing, replay, the guard, the reading of the seats and
/// the streams of action items that begin; no rule lives here.
public class DeliberationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String meetingId;

    private Deliberation deliberation = Deliberation.NONE;

    @CommandHandlerInterceptor
    void guard(DeliberationCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConveneCouncil command, Streams streams) {
        streams.expectNothingNew(CouncilEvent.STREAM);
        deliberation
                .decide(command, Seats.of(streams.read(CouncilEvent.STREAM)).all())
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(PutTopic command) {
        decide(command);
    }

    @CommandHandler
    void handle(CancelMeeting command) {
        decide(command);
    }

    @CommandHandler
    void handle(OpenMeeting command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecuseFromTopic command) {
        decide(command);
    }

    @CommandHandler
    void handle(VoteOnTopic command) {
        decide(command);
    }

    @CommandHandler
    void handle(CountTopic command) throws Exception {
        for (CouncilMeetingEvent event : deliberation.decide(command, List.of())) {
            AggregateLifecycle.apply(event);
            if (event instanceof ResolutionAdopted adopted)
                for (ActionAssigned each : ActionItem.beginning(adopted, deliberation.meeting()))
                    AggregateLifecycle.createNew(
                            ActionAggregate.class, () -> new ActionAggregate(each));
        }
    }

    @CommandHandler
    void handle(DeferTopic command) {
        decide(command);
    }

    @CommandHandler
    void handle(DraftCouncilMinutes command) {
        decide(command);
    }

    @CommandHandler
    void handle(SignCouncilMinutes command) {
        decide(command);
    }

    private void decide(DeliberationCommand command) {
        deliberation.decide(command, List.of()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CouncilMeetingEvent event) {
        meetingId = event.meetingId();
        deliberation = deliberation.evolve(event);
    }
}

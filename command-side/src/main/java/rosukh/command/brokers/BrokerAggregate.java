package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.Terms;

/// The Axon shell around [Broker]: routing, replay, the guard and the reading of schemes and cases;
/// no rule lives here. Who is confined to provinces accredits for those only, and gives cases of
/// those only.
public class BrokerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Broker broker = Broker.NOBODY;

    @CommandHandlerInterceptor
    void guard(BrokerCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (command instanceof ProposeStep propose && propose.asked() != null)
            guard.provinces(propose.asked().provinces());
        if (command instanceof RateBroker rate && broker.file() != null)
            broker.file().seats().stream()
                    .filter(each -> each.caseId().equals(rate.caseId()))
                    .forEach(each -> guard.place(each.firmId(), null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnrolBroker command, Accounts accounts) {
        List<BrokerEvent> enrolled = broker.decide(command, Known.NOTHING);
        accounts.expect("account", List.of(command.account()), "broker");
        apply(enrolled);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeBody command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordAttendance command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordExam command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CompleteBridging command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequireBridging command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LimitAccreditation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeStep command, CasesToPlace cases) {
        decide(
                command,
                new Known(
                        command.asked() == null
                                ? Map.of()
                                : cases.schemes(command.asked().schemes()),
                        null));
    }

    /// A second person agrees to what was seen, whoever sends it.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveStep command, CasesToPlace cases) {
        Long now = AggregateLifecycle.getVersion();
        if (now == null || now != command.seenVersion()) throw Refused.stale(now);
        decide(command, new Known(cases.schemes(proposed()), null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclineStep command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareConflict command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawConflict command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignCase command, CasesToPlace cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, placed(command.caseId(), command.on(), cases, guard));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteBlocked command, CasesToPlace cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, placed(command.caseId(), command.on(), cases, guard));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseCase command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterFee command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RateBroker command) {
        decide(command);
    }

    private static Known placed(String caseId, LocalDate on, CasesToPlace cases, Guard guard) {
        CaseToPlace file = cases.find(caseId, on);
        guard.place(file.firmId(), file.estateKey());
        return new Known(Map.of(), file);
    }

    /// Ids of the schemes that the proposed step is about.
    private List<String> proposed() {
        if (broker.file() == null || broker.file().proposal() == null) return List.of();
        Terms terms = broker.file().proposal().terms();
        return terms == null ? List.of() : terms.schemes();
    }

    private void decide(BrokerCommand command) {
        decide(command, Known.NOTHING);
    }

    private void decide(BrokerCommand command, Known known) {
        apply(broker.decide(command, known));
    }

    private static void apply(List<BrokerEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BrokerEvent event) {
        streamId = BrokerEvent.streamOf(event.account());
        broker = broker.evolve(event);
    }
}

package rosukh.command.assessors;

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
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.events.assessors.AssessorEvent;

/// The Axon shell around [Pool]: routing, replay, the guard and the reading of the case; no rule
/// lives here. Who is confined to provinces keeps the register of those only, and assigns cases of
/// those only.
public class AssessorAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Pool pool = Pool.EMPTY;

    @CommandHandlerInterceptor
    void guard(AssessorCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        switch (command) {
            case EnrolAssessor enrol -> guard.provinces(enrol.provinces());
            case ChangeAssessor change -> {
                guard.provinces(change.provinces());
                known(change.account(), guard);
            }
            case StandDown down -> known(down.account(), guard);
            case ReturnToService back -> known(back.account(), guard);
            // A conflict is declared wherever somebody works; a case is looked at when it is read.
            case DeclareConflict _, WithdrawConflict _ -> {}
            case AssignAssessor _, ReassignAssessor _, ReleaseAssignment _ -> {}
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnrolAssessor command, Accounts accounts) {
        List<AssessorEvent> enrolled = pool.decide(command, null);
        accounts.expect("account", List.of(command.account()), "assessor");
        apply(enrolled);
    }

    @CommandHandler
    void handle(ChangeAssessor command) {
        decide(command);
    }

    @CommandHandler
    void handle(StandDown command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReturnToService command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareConflict command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawConflict command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignAssessor command, CasesOnFile cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, read(command.caseId(), cases, guard));
    }

    @CommandHandler
    void handle(
            ReassignAssessor command, CasesOnFile cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, read(command.caseId(), cases, guard));
    }

    @CommandHandler
    void handle(ReleaseAssignment command) {
        decide(command);
    }

    private void known(String account, Guard guard) {
        Enrolled enrolled = pool.assessors().get(account);
        if (enrolled != null) guard.provinces(enrolled.provinces());
    }

    private static CaseOnFile read(String caseId, CasesOnFile cases, Guard guard) {
        CaseOnFile file = cases.find(caseId);
        guard.place(file.firmId(), file.estateKey());
        return file;
    }

    private void decide(AssessorCommand command) {
        apply(pool.decide(command, null));
    }

    private void decide(AssessorCommand command, CaseOnFile file) {
        apply(pool.decide(command, file));
    }

    private static void apply(List<AssessorEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AssessorEvent event) {
        streamId = AssessorEvent.STREAM;
        pool = pool.evolve(event);
    }
}

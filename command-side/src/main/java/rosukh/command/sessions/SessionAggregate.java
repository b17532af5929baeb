package rosukh.command.sessions;

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
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent;

/// The Axon shell around [Session]: routing, replay, the guard and the reading of the case that a
/// command is about; no rule lives here.
public class SessionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String sessionId;

    private Session session = Session.NONE;

    @CommandHandlerInterceptor
    void guard(SessionCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConveneSession command, Accounts accounts) {
        List<? extends SessionEvent> convened =
                session.decide(command, null, Principal.ofCommand());
        accounts.expect(
                "members", command.members().stream().map(Member::account).toList(), "committee");
        accounts.expect(
                "secretary", List.of(command.secretary().account()), "officer", "committee");
        convened.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(AddItem command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, command.caseId(), cases, guard);
    }

    @CommandHandler
    void handle(StrikeItem command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, session.caseOf(command.item()), cases, guard);
    }

    @CommandHandler
    void handle(CancelSession command) {
        decide(command);
    }

    @CommandHandler
    void handle(OpenSession command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecuseMember command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, session.caseOf(command.item()), cases, guard);
    }

    @CommandHandler
    void handle(CastVote command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, session.caseOf(command.item()), cases, guard);
    }

    @CommandHandler
    void handle(ConcludeItem command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, session.caseOf(command.item()), cases, guard);
    }

    @CommandHandler
    void handle(DeferItem command, AgendaCases cases, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, session.caseOf(command.item()), cases, guard);
    }

    @CommandHandler
    void handle(NoteExecution command) {
        decide(command);
    }

    @CommandHandler
    void handle(NoteFailure command) {
        decide(command);
    }

    @CommandHandler
    void handle(DraftMinutes command) {
        decide(command);
    }

    @CommandHandler
    void handle(SignMinutes command) {
        decide(command);
    }

    private void decide(SessionCommand command) {
        session.decide(command, null, Principal.ofCommand()).forEach(AggregateLifecycle::apply);
    }

    private void decide(
            SessionCommand command, @Nullable String caseId, AgendaCases cases, Guard guard) {
        CaseRecord known = caseId == null ? null : cases.find(caseId).orElse(null);
        if (known != null) guard.place(known.firmId(), known.estateKey());
        session.decide(command, known, Principal.ofCommand()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        sessionId = event.sessionId();
        session = session.evolve(event);
    }
}

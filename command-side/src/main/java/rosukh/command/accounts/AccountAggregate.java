package rosukh.command.accounts;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.accounts.AccountCommand.NoteAccount;
import rosukh.events.accounts.AccountEvent;

/// The Axon shell around [Account]: routing and replay, no rule lives here.
public class AccountAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Account account = Account.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteAccount command) {
        AggregateLifecycle.apply(account.decide(command));
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        streamId = AccountEvent.streamOf(event.account());
        account = account.evolve(event);
    }
}

package rosukh.command.letters;

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
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.command.letters.Correspondence.Addressed;
import rosukh.events.letters.ContactEvent;

/// The Axon shell around [Contact]: routing, replay and the guard, no rule lives here. The firm
/// must be there and within reach.
public class ContactAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Contact contact = Contact.none();

    @CommandHandlerInterceptor
    void guard(ContactCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        Long version = AggregateLifecycle.getVersion();
        guard.version(version);
        if (version != null && guard.expectedVersion() == null && !(command instanceof MarkFailing))
            throw LetterRefusal.CONTACT_VERSION_MISSING.because(
                    "say which version you saw, it is at " + version);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            NameContact command,
            Correspondence correspondence,
            @MetaDataValue(Guard.KEY) Guard guard) {
        place(command, correspondence, guard);
        AggregateLifecycle.apply(contact.decide(command, isErased(command, correspondence)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RemoveContact command,
            Correspondence correspondence,
            @MetaDataValue(Guard.KEY) Guard guard) {
        place(command, correspondence, guard);
        AggregateLifecycle.apply(contact.decide(command, false));
    }

    @CommandHandler
    void handle(MarkFailing command, Correspondence correspondence) {
        AggregateLifecycle.apply(contact.decide(command, isErased(command, correspondence)));
    }

    private static void place(ContactCommand command, Correspondence correspondence, Guard guard) {
        Addressed firm = correspondence.firm(command.firmId());
        guard.place(firm.firmId(), firm.estateKey());
    }

    /// As it stays until what is decided is stored.
    private boolean isErased(ContactCommand command, Correspondence correspondence) {
        correspondence.expectNoErasure(command.firmId(), contact);
        return correspondence.isErased(command.firmId(), contact);
    }

    @EventSourcingHandler
    void on(ContactEvent event) {
        streamId = ContactEvent.streamOf(event.firmId());
        contact = contact.evolve(event);
    }
}

package rosukh.command.listing;

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
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesEvent;

/// The Axon shell around [Ruling]. The rules are national, so no one's reach ends before them.
public class ListingRulesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private ListingRulesBook book = ListingRulesBook.NONE;

    @CommandHandlerInterceptor
    void guard(ListingRulesCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftListingRules command) {
        AggregateLifecycle.apply(Ruling.decide(book, command));
    }

    @CommandHandler
    void handle(PublishListingRules command) {
        AggregateLifecycle.apply(Ruling.decide(book, command));
    }

    @EventSourcingHandler
    void on(ListingRulesEvent event) {
        streamId = ListingRulesEvent.STREAM;
        book = book.after(event);
    }
}

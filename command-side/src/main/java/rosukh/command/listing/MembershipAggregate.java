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
import rosukh.command.listing.MembershipCommand.AcceptItem;
import rosukh.command.listing.MembershipCommand.AdmitMembership;
import rosukh.command.listing.MembershipCommand.AnswerSupplement;
import rosukh.command.listing.MembershipCommand.DeliverItem;
import rosukh.command.listing.MembershipCommand.FileDossier;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.OpenDossier;
import rosukh.command.listing.MembershipCommand.RejectItem;
import rosukh.command.listing.MembershipCommand.RenewMembership;
import rosukh.command.listing.MembershipCommand.RequestSupplement;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.command.listing.MembershipCommand.WithdrawMembership;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipEvent;

/// The Axon shell around [Membership]: routing, replay, the guard and the reading of the rules. The
/// organisation is one, so no one's reach ends before it.
public class MembershipAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private MembershipBook book = MembershipBook.NONE;

    @CommandHandlerInterceptor
    void guard(MembershipCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenDossier command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(DeliverItem command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(AcceptItem command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(RejectItem command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(FileDossier command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(RequestSupplement command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(AnswerSupplement command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(AdmitMembership command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(SetObligation command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(MeetObligation command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(RenewMembership command, ListingFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(WithdrawMembership command, ListingFiles files) {
        decide(command, files);
    }

    private void decide(MembershipCommand command, ListingFiles files) {
        AggregateLifecycle.apply(new Membership(book, files.rules()).decide(command));
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        streamId = MembershipEvent.STREAM;
        book = book.after(event);
    }
}

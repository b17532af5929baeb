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
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RaiseListingReview;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.RejectFacts;
import rosukh.command.listing.ListingCommand.ResumeCandidate;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.command.listing.ListingFiles.Live;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;

/// The Axon shell around [Listing]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. A firm is acted on by who may act where it works.
public class ListingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private @Nullable ListingBook book;

    @CommandHandlerInterceptor
    void guard(ListingCommand command, ListingFiles files, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.place(command.firmId(), files.estateOf(command.firmId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeUpCandidate command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(RecordFacts command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(VerifyFacts command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(RejectFacts command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(SuspendCandidate command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(ResumeCandidate command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(LodgeApplication command, ListingFiles files) {
        decide(command, files, files.live(command.firmId()));
    }

    @CommandHandler
    void handle(AdmitFirm command, ListingFiles files) {
        decide(command, files, files.live(command.firmId()));
    }

    @CommandHandler
    void handle(RecordCapital command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(RaiseListingReview command, ListingFiles files) {
        decide(command, files, files.live(command.firmId()));
    }

    @CommandHandler
    void handle(CloseListingReview command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    @CommandHandler
    void handle(WithdrawCandidate command, ListingFiles files) {
        decide(command, files, Live.NONE);
    }

    private void decide(ListingCommand command, ListingFiles files, Live live) {
        ListingBook now = book == null ? ListingBook.none(command.firmId()) : book;
        AggregateLifecycle.apply(
                new Listing(now, files.rules(), live.certificates(), live.exposure())
                        .decide(command));
    }

    @EventSourcingHandler
    void on(ListingEvent event) {
        streamId = ListingEvent.streamOf(event.firmId());
        ListingBook was = book == null ? ListingBook.none(event.firmId()) : book;
        book = was.after(event);
    }
}

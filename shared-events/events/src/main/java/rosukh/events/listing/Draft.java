package rosukh.events.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Recording;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;

/// A book that is being written on.
final class Draft {

    int application;
    Stage stage;
    boolean suspended;
    String board;
    int rulesVersion;
    final List<Recording> entries;
    @Nullable String submittedBy;
    @Nullable Reference lodged;
    @Nullable Reference admitted;
    @Nullable LocalDate admittedOn;
    @Nullable String certificateNumber;
    long raised;
    int raisings;
    int reviews;
    @Nullable ListingReviewRaised open;
    final List<String> losses;

    Draft(ListingBook was) {
        application = was.application();
        stage = was.stage();
        suspended = was.suspended();
        board = was.board();
        rulesVersion = was.rulesVersion();
        entries = new ArrayList<>(was.entries());
        submittedBy = was.submittedBy();
        lodged = was.lodged();
        admitted = was.admitted();
        admittedOn = was.admittedOn();
        certificateNumber = was.certificateNumber();
        raised = was.raised();
        raisings = was.raisings();
        reviews = was.reviews();
        open = was.open();
        losses = new ArrayList<>(was.losses());
    }

    void entry(int number, EntryState state) {
        entries.replaceAll(each -> each.number() == number ? each.now(state) : each);
    }

    ListingBook book(String firmId) {
        return new ListingBook(
                firmId,
                application,
                stage,
                suspended,
                board,
                rulesVersion,
                entries,
                submittedBy,
                lodged,
                admitted,
                admittedOn,
                certificateNumber,
                raised,
                raisings,
                reviews,
                open,
                losses);
    }
}

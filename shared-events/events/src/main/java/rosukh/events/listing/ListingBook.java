package rosukh.events.listing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.CandidateResumed;
import rosukh.events.listing.ListingEvent.CandidateSuspended;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.CandidateWithdrawn;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.FactsRecorded;
import rosukh.events.listing.ListingEvent.FactsRejected;
import rosukh.events.listing.ListingEvent.FactsVerified;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewClosed;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;

/// A firm's last application as its stream tells it; both sides read it by this code.
///
/// @param application its number, 0 before the first
/// @param entries what was recorded, in order, the first is number 1
/// @param certificateNumber on which the admission rests
/// @param raised rials raised on the board
/// @param reviews how many were raised
/// @param losses certificates for whose loss a review was raised: number and first day
public record ListingBook(
        String firmId,
        int application,
        Stage stage,
        boolean suspended,
        String board,
        int rulesVersion,
        List<Recording> entries,
        @Nullable String submittedBy,
        @Nullable Reference lodged,
        @Nullable Reference admitted,
        @Nullable LocalDate admittedOn,
        @Nullable String certificateNumber,
        long raised,
        int raisings,
        int reviews,
        @Nullable ListingReviewRaised open,
        List<String> losses) {

    /// How far an application is.
    public enum Stage {
        NONE,
        PREPARING,
        LODGED,
        ADMITTED,
        DELISTED,
        WITHDRAWN
    }

    /// How what was recorded stands.
    public enum EntryState {
        RECORDED,
        VERIFIED,
        REJECTED
    }

    /// Values from one document.
    public record Recording(
            int number,
            List<Fact> facts,
            String documentSha256,
            String recordedBy,
            LocalDate recordedOn,
            EntryState state) {

        public Recording {
            facts = List.copyOf(facts);
        }

        Recording now(EntryState state) {
            return new Recording(number, facts, documentSha256, recordedBy, recordedOn, state);
        }
    }

    public ListingBook {
        entries = List.copyOf(entries);
        losses = List.copyOf(losses);
    }

    public static ListingBook none(String firmId) {
        return new ListingBook(
                firmId,
                0,
                Stage.NONE,
                false,
                "",
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                List.of());
    }

    public static ListingBook of(String firmId, List<?> history) {
        ListingBook book = none(firmId);
        for (Object event : history) book = book.after((ListingEvent) event);
        return book;
    }

    /// It is on its way or admitted.
    public boolean running() {
        return stage == Stage.PREPARING || stage == Stage.LODGED || stage == Stage.ADMITTED;
    }

    /// One entry by its number; null where there is none.
    public @Nullable Recording entry(int number) {
        return number < 1 || number > entries.size() ? null : entries.get(number - 1);
    }

    /// Verified values by field; of several the one recorded last.
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Recording entry : entries)
            if (entry.state() == EntryState.VERIFIED)
                entry.facts().forEach(fact -> facts.put(fact.field(), fact.value()));
        return facts;
    }

    public ListingBook after(ListingEvent event) {
        Draft next = new Draft(this);
        switch (event) {
            case CandidateTakenUp e -> {
                next = new Draft(none(firmId));
                next.application = e.application();
                next.stage = Stage.PREPARING;
                next.board = e.board();
                next.rulesVersion = e.rulesVersion();
            }
            case FactsRecorded e ->
                    next.entries.add(
                            new Recording(
                                    e.entry(),
                                    e.facts(),
                                    e.documentSha256(),
                                    e.recordedBy(),
                                    e.recordedOn(),
                                    EntryState.RECORDED));
            case FactsVerified e -> next.entry(e.entry(), EntryState.VERIFIED);
            case FactsRejected e -> next.entry(e.entry(), EntryState.REJECTED);
            case CandidateSuspended _ -> next.suspended = true;
            case CandidateResumed _ -> next.suspended = false;
            case ApplicationLodged e -> {
                next.stage = Stage.LODGED;
                next.lodged = e.reference();
                next.submittedBy = e.submittedBy();
            }
            case FirmAdmitted e -> {
                next.stage = Stage.ADMITTED;
                next.admitted = e.reference();
                next.admittedOn = e.admittedOn();
                next.certificateNumber = e.certificateNumber();
            }
            case CapitalRaised e -> {
                next.raised = Math.addExact(raised, e.amount());
                next.raisings = e.raising();
            }
            case ListingReviewRaised e -> {
                next.reviews = e.review();
                next.open = e;
                next.losses.add(loss(e.certificateNumber(), e.lostOn()));
            }
            case ListingReviewClosed e -> {
                next.open = null;
                if (e.outcome() == ListingReviewOutcome.DELISTED) next.stage = Stage.DELISTED;
            }
            case CandidateWithdrawn _ -> next.stage = Stage.WITHDRAWN;
        }
        return next.book(firmId);
    }

    /// One loss of one certificate.
    public static String loss(String certificateNumber, LocalDate lostOn) {
        return certificateNumber + " " + lostOn;
    }
}

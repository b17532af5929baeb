package rosukh.command.listing;

import static rosukh.command.listing.ListingRefusal.LISTING_ADMITTED;
import static rosukh.command.listing.ListingRefusal.LISTING_AMOUNT_RANGE;
import static rosukh.command.listing.ListingRefusal.LISTING_BOARD_UNKNOWN;
import static rosukh.command.listing.ListingRefusal.LISTING_ENTRY_NOT_OPEN;
import static rosukh.command.listing.ListingRefusal.LISTING_FACTS_MALFORMED;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_ADMITTED;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_RUNNING;
import static rosukh.command.listing.ListingRefusal.LISTING_NOT_SUSPENDED;
import static rosukh.command.listing.ListingRefusal.LISTING_REVIEW_NONE;
import static rosukh.command.listing.ListingRefusal.LISTING_RUNNING;
import static rosukh.command.listing.ListingRefusal.LISTING_SECOND_PERSON;
import static rosukh.command.listing.ListingRefusal.LISTING_SUSPENDED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.command.kernel.Violation;
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
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Recording;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.CandidateResumed;
import rosukh.events.listing.ListingEvent.CandidateSuspended;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.CandidateWithdrawn;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.FactsRecorded;
import rosukh.events.listing.ListingEvent.FactsRejected;
import rosukh.events.listing.ListingEvent.FactsVerified;
import rosukh.events.listing.ListingEvent.ListingReviewClosed;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRules.Board;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.events.listing.LiveFacts;

/// The rules of a firm's way to a board.
///
/// @param certificates of the firm as they stand; read only where a rule asks for them
/// @param exposure rials the guarantee fund has reserved and outstanding; read only there, too
record Listing(
        ListingBook book,
        ListingRulesBook versions,
        List<KbCertificate> certificates,
        long exposure) {

    private static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    ListingEvent decide(ListingCommand command) {
        return switch (command) {
            case TakeUpCandidate c -> takeUp(c);
            case RecordFacts c -> enter(c);
            case VerifyFacts c -> {
                open(c.entry(), c.by());
                yield new FactsVerified(c.firmId(), book.application(), c.entry(), c.by(), c.on());
            }
            case RejectFacts c -> {
                open(c.entry(), c.by());
                Membership.grounds(c.grounds());
                yield new FactsRejected(
                        c.firmId(), book.application(), c.entry(), c.grounds(), c.by(), c.on());
            }
            case SuspendCandidate c -> {
                onItsWay();
                Membership.grounds(c.grounds());
                yield new CandidateSuspended(
                        c.firmId(), book.application(), c.grounds(), c.by(), c.on());
            }
            case ResumeCandidate c -> resume(c);
            case LodgeApplication c -> new Admitting(this).lodge(c);
            case AdmitFirm c -> new Admitting(this).admit(c);
            case RecordCapital c -> raise(c);
            case RaiseListingReview c -> new Admitting(this).review(c);
            case CloseListingReview c -> close(c);
            case WithdrawCandidate c -> withdraw(c);
        };
    }

    private CandidateTakenUp takeUp(TakeUpCandidate command) {
        if (book.running())
            throw LISTING_RUNNING.because("application " + book.application() + " is not over");
        Version version = Ruling.inForce(versions, command.on());
        if (Ruling.rules(version).board(command.board()).isEmpty())
            throw LISTING_BOARD_UNKNOWN.because("there is no board " + command.board());
        return new CandidateTakenUp(
                command.firmId(),
                book.application() + 1,
                command.board(),
                version.number(),
                version.sha256(),
                command.by(),
                command.on());
    }

    private FactsRecorded enter(RecordFacts command) {
        if (!book.running()) throw LISTING_NOT_RUNNING.because("the firm is not on its way");
        rests();
        List<Violation> flaws = flaws(rules(), command.facts());
        if (!flaws.isEmpty())
            throw LISTING_FACTS_MALFORMED.because(flaws.size() + " values are wrong", flaws);
        return new FactsRecorded(
                command.firmId(),
                book.application(),
                book.entries().size() + 1,
                command.facts(),
                Referenced.document(command.documentSha256()),
                command.by(),
                command.on());
    }

    static List<Violation> flaws(ListingRules rules, List<Fact> facts) {
        List<Violation> flaws = new ArrayList<>();
        if (facts.isEmpty()) flaws.add(flaw("facts", "are at least one"));
        Map<String, String> seen = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String field = fact.field();
            if (LiveFacts.FIELDS.contains(field))
                flaws.add(flaw(field, "is read from other records and never recorded"));
            else if (!rules.recordable().containsKey(field))
                flaws.add(flaw(field, "is asked for by no gate"));
            else if (rules.boards().stream()
                    .filter(each -> each.gates().fields().containsKey(field))
                    .noneMatch(each -> each.gates().typed(field, fact.value()).isPresent()))
                flaws.add(flaw(field, "is not of its kind: " + fact.value()));
            if (seen.put(field, fact.value()) != null) flaws.add(flaw(field, "is there once"));
        }
        return flaws;
    }

    private static Violation flaw(String field, String message) {
        return new Violation(field, LISTING_FACTS_MALFORMED.name(), field + " " + message);
    }

    private void open(int number, String by) {
        if (!book.running()) throw LISTING_NOT_RUNNING.because("the firm is not on its way");
        rests();
        Recording entry = book.entry(number);
        if (entry == null || entry.state() != EntryState.RECORDED)
            throw LISTING_ENTRY_NOT_OPEN.because("entry " + number + " waits for nobody");
        if (entry.recordedBy().equals(by))
            throw LISTING_SECOND_PERSON.because("whoever recorded it does not decide on it");
    }

    private CandidateResumed resume(ResumeCandidate command) {
        if (!book.running() || !book.suspended())
            throw LISTING_NOT_SUSPENDED.because("the application does not rest");
        Membership.grounds(command.grounds());
        return new CandidateResumed(
                command.firmId(),
                book.application(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private CapitalRaised raise(RecordCapital command) {
        if (book.stage() != Stage.ADMITTED)
            throw LISTING_NOT_ADMITTED.because("the firm is not admitted");
        if (command.amount() < 1 || command.amount() > AMOUNT_MAX)
            throw LISTING_AMOUNT_RANGE.because("an amount is above zero, at most " + AMOUNT_MAX);
        return new CapitalRaised(
                command.firmId(),
                book.application(),
                book.raisings() + 1,
                command.amount(),
                command.reference().by(command.on()),
                command.by(),
                command.on());
    }

    private ListingReviewClosed close(CloseListingReview command) {
        ListingReviewRaised open = book.open();
        if (book.stage() != Stage.ADMITTED || open == null)
            throw LISTING_REVIEW_NONE.because("no review is open");
        Membership.grounds(command.grounds());
        return new ListingReviewClosed(
                command.firmId(),
                book.application(),
                open.review(),
                command.outcome(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private CandidateWithdrawn withdraw(WithdrawCandidate command) {
        if (book.stage() == Stage.ADMITTED)
            throw LISTING_ADMITTED.because("an admitted firm has no application to withdraw");
        if (!book.running()) throw LISTING_NOT_RUNNING.because("the firm is not on its way");
        Membership.grounds(command.grounds());
        return new CandidateWithdrawn(
                command.firmId(),
                book.application(),
                command.grounds(),
                command.by(),
                command.on());
    }

    ListingRules rules() {
        return Ruling.rules(versions, book.rulesVersion());
    }

    Board board() {
        return rules().board(book.board())
                .orElseThrow(
                        () -> LISTING_BOARD_UNKNOWN.because("there is no board " + book.board()));
    }

    void onItsWay() {
        if (book.stage() != Stage.PREPARING && book.stage() != Stage.LODGED)
            throw LISTING_NOT_RUNNING.because("the firm is not on its way");
        rests();
    }

    private void rests() {
        if (book.suspended()) throw LISTING_SUSPENDED.because("the application rests");
    }
}

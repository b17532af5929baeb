package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.listing.Listed.DAY;
import static rosukh.command.listing.Listed.FIRM;
import static rosukh.command.listing.Listed.GROWTH;
import static rosukh.command.listing.Listed.KB;
import static rosukh.command.listing.Listed.SHA;
import static rosukh.command.listing.Listed.VALID;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
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
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.events.listing.ListingRulesBook;

/// Where the rules of a firm's way begin and end.
class ListingLimitsTest {

    private static final Referenced PAPER = Listed.reference();
    private static final Referenced TOMORROW = new Referenced("F-1", DAY.plusDays(1), SHA);

    private static Refused refused(String code, Listed firm, ListingCommand command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> firm.tell(command));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private static RecordFacts record(Fact... facts) {
        return new RecordFacts(FIRM, List.of(facts), SHA, "omid", DAY);
    }

    private static List<String> faults(Fact... facts) {
        return refused("LISTING_FACTS_MALFORMED", new Listed().takenUp(GROWTH), record(facts))
                .violations()
                .stream()
                .map(Violation::message)
                .toList();
    }

    private static Listed admitted(String board) {
        Listed firm = new Listed().takenUp(board).verified(Listed.facts()).lodged();
        firm.tell(Listed.admission());
        return firm;
    }

    private static KbCertificate lost(CertificateLoss cause, int days) {
        return new KbCertificate(
                VALID.number(), VALID.from(), VALID.to(), DAY.minusDays(days), cause);
    }

    private static RaiseListingReview raise(String number, int days) {
        return new RaiseListingReview(
                FIRM, number, CertificateLoss.SUSPENDED, DAY.minusDays(days), "p", DAY);
    }

    @Test
    void every_wrong_value_is_told_by_its_field() {
        assertThat(faults()).containsExactly("facts are at least one");
        assertThat(
                        faults(
                                new Fact("guaranteeExposureRial", "0"),
                                new Fact("colour", "red"),
                                new Fact("trustedAuditor", "perhaps"),
                                new Fact("holders", "200"),
                                new Fact("holders", "201")))
                .containsExactly(
                        "guaranteeExposureRial is read from other records and never recorded",
                        "colour is asked for by no gate",
                        "trustedAuditor is not of its kind: perhaps",
                        "holders is there once");
        refused(
                "LISTING_DOCUMENT_MALFORMED",
                new Listed().takenUp(GROWTH),
                new RecordFacts(FIRM, Listed.facts(), SHA.toUpperCase(Locale.ROOT), "omid", DAY));
    }

    @Test
    void an_entry_is_decided_once_by_somebody_else_while_the_firm_is_on_its_way() {
        Listed firm = new Listed().takenUp(GROWTH);
        firm.tell(record(new Fact("holders", "200")));
        for (int entry : new int[] {0, 2})
            refused("LISTING_ENTRY_NOT_OPEN", firm, new VerifyFacts(FIRM, entry, "mina", DAY));
        refused("LISTING_SECOND_PERSON", firm, new RejectFacts(FIRM, 1, "no", "omid", DAY));
        refused("LISTING_GROUNDS_MISSING", firm, new RejectFacts(FIRM, 1, " ", "mina", DAY));
        firm.tell(new SuspendCandidate(FIRM, "waits", "omid", DAY));
        refused("LISTING_SUSPENDED", firm, new VerifyFacts(FIRM, 1, "mina", DAY));
        refused("LISTING_SUSPENDED", firm, record(new Fact("holders", "201")));
        firm.tell(new ResumeCandidate(FIRM, "goes on", "omid", DAY));
        firm.tell(new VerifyFacts(FIRM, 1, "mina", DAY));
        assertThat(firm.book.entries().getFirst().state()).isEqualTo(EntryState.VERIFIED);
        firm.tell(record(new Fact("holders", "202")));
        firm.tell(new WithdrawCandidate(FIRM, "no", "omid", DAY));
        refused("LISTING_NOT_RUNNING", firm, new VerifyFacts(FIRM, 2, "mina", DAY));
        refused("LISTING_NOT_RUNNING", firm, new RejectFacts(FIRM, 2, "no", "mina", DAY));
    }

    @Test
    void an_application_rests_and_ends_with_grounds() {
        Listed firm = new Listed().takenUp(GROWTH);
        refused("LISTING_GROUNDS_MISSING", firm, new SuspendCandidate(FIRM, " ", "omid", DAY));
        firm.tell(new SuspendCandidate(FIRM, "waits", "omid", DAY));
        refused("LISTING_SUSPENDED", firm, new SuspendCandidate(FIRM, "waits", "omid", DAY));
        refused("LISTING_GROUNDS_MISSING", firm, new ResumeCandidate(FIRM, " ", "omid", DAY));
        refused("LISTING_GROUNDS_MISSING", firm, new WithdrawCandidate(FIRM, " ", "omid", DAY));
        firm.tell(new WithdrawCandidate(FIRM, "no", "omid", DAY));
        assertThat(firm.book.stage()).isEqualTo(Stage.WITHDRAWN);
        refused("LISTING_NOT_RUNNING", firm, new WithdrawCandidate(FIRM, "no", "omid", DAY));
        refused("LISTING_NOT_SUSPENDED", firm, new ResumeCandidate(FIRM, "on", "omid", DAY));
        refused(
                "LISTING_NOT_RUNNING",
                new Listed(),
                new WithdrawCandidate(FIRM, "no", "omid", DAY));
        refused(
                "LISTING_NOT_RUNNING",
                admitted(GROWTH),
                new SuspendCandidate(FIRM, "waits", "omid", DAY));
    }

    @Test
    void it_is_lodged_once_under_a_dated_reference_and_then_admitted() {
        Listed firm = new Listed().takenUp(GROWTH).verified(Listed.facts());
        refused("LISTING_NOT_LODGED", firm, Listed.admission());
        refused(
                "LISTING_REFERENCE_FUTURE",
                firm,
                new LodgeApplication(FIRM, TOMORROW, "omid", DAY));
        refused(
                "LISTING_REFERENCE_MISSING",
                firm,
                new LodgeApplication(FIRM, new Referenced(" ", DAY, SHA), "omid", DAY));
        refused(
                "LISTING_REFERENCE_MISSING",
                firm,
                new LodgeApplication(FIRM, new Referenced("F-1", null, SHA), "omid", DAY));
        refused(
                "LISTING_DOCUMENT_MALFORMED",
                firm,
                new LodgeApplication(FIRM, new Referenced("F-1", DAY, null), "omid", DAY));
        firm.lodged();
        refused("LISTING_LODGED", firm, new LodgeApplication(FIRM, PAPER, "omid", DAY));
        firm.tell(new SuspendCandidate(FIRM, "waits", "omid", DAY));
        refused("LISTING_SUSPENDED", firm, Listed.admission());
        firm.tell(new ResumeCandidate(FIRM, "goes on", "omid", DAY));
        FirmAdmitted event = (FirmAdmitted) firm.tell(Listed.admission());
        assertThat(event.certificateNumber()).as("the board asks for none").isNull();
        refused("LISTING_NOT_RUNNING", firm, new AdmitFirm(FIRM, PAPER, "mina", DAY));
    }

    @Test
    void an_amount_goes_from_one_rial_to_a_thousand_trillion() {
        Listed firm = admitted(GROWTH);
        long max = 1_000_000_000_000_000L;
        for (long amount : new long[] {-1, 0, max + 1})
            refused(
                    "LISTING_AMOUNT_RANGE",
                    firm,
                    new RecordCapital(FIRM, amount, PAPER, "omid", DAY));
        refused(
                "LISTING_REFERENCE_FUTURE",
                firm,
                new RecordCapital(FIRM, 1, TOMORROW, "omid", DAY));
        firm.tell(new RecordCapital(FIRM, 1, PAPER, "omid", DAY));
        firm.tell(new RecordCapital(FIRM, max, PAPER, "omid", DAY));
        assertThat(firm.book.raised()).isEqualTo(max + 1);
        assertThat(firm.book.raisings()).isEqualTo(2);
    }

    @Test
    void a_review_is_of_the_certificate_the_admission_rests_on_and_of_its_loss() {
        Listed firm = admitted(KB);
        firm.certificates = List.of(lost(CertificateLoss.SUSPENDED, 3));
        refused("LISTING_CERTIFICATE_STANDS", firm, raise("KB-2", 3));
        refused("LISTING_CERTIFICATE_STANDS", firm, raise("KB-1", 2));
        refused(
                "LISTING_NOT_ADMITTED",
                new Listed().takenUp(KB).verified(Listed.facts()),
                raise("KB-1", 3));
        ListingReviewRaised first = (ListingReviewRaised) firm.tell(raise("KB-1", 3));
        assertThat(first.cause()).isEqualTo(CertificateLoss.SUSPENDED);
        assertThat(first.review()).isOne();
        firm.certificates = List.of(lost(CertificateLoss.REVOKED, 1));
        refused("LISTING_REVIEW_RAISED", firm, raise("KB-1", 1));
        firm.tell(new CloseListingReview(FIRM, ListingReviewOutcome.KEPT, "seen", "mina", DAY));
        ListingReviewRaised second = (ListingReviewRaised) firm.tell(raise("KB-1", 1));
        assertThat(second.review()).isEqualTo(2);
        assertThat(second.cause()).isEqualTo(CertificateLoss.REVOKED);
    }

    @Test
    void who_is_delisted_may_begin_again() {
        Listed firm = admitted(KB);
        firm.certificates = List.of(lost(CertificateLoss.REVOKED, 0));
        firm.tell(raise("KB-1", 0));
        refused(
                "LISTING_GROUNDS_MISSING",
                firm,
                new CloseListingReview(FIRM, ListingReviewOutcome.KEPT, " ", "mina", DAY));
        firm.tell(new CloseListingReview(FIRM, ListingReviewOutcome.DELISTED, "no", "mina", DAY));
        assertThat(firm.book.stage()).isEqualTo(Stage.DELISTED);
        refused("LISTING_NOT_ADMITTED", firm, new RecordCapital(FIRM, 1, PAPER, "omid", DAY));
        firm.takenUp(GROWTH);
        assertThat(firm.book.application()).isEqualTo(2);
        assertThat(firm.book.raised()).isZero();
    }

    @Test
    void a_draft_is_drafted_anew_until_it_is_published_and_then_comes_another() {
        ListingRulesBook book = ListingRulesBook.NONE;
        DraftListingRules draft = new DraftListingRules(Listed.document(), "dara", DAY);
        book = book.after(Ruling.decide(book, draft));
        Map<String, Object> changed = new LinkedHashMap<>(Listed.document());
        changed.put("version", "2");
        DraftListingRules other = new DraftListingRules(changed, "sara", DAY);
        book = book.after(Ruling.decide(book, other));
        assertThat(book.versions()).as("the same version").hasSize(1);
        String sha256 = book.versions().getFirst().sha256();
        for (String drafter : List.of("dara", "sara")) {
            ListingRulesBook now = book;
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    Ruling.decide(
                                            now,
                                            new PublishListingRules(1, sha256, DAY, drafter, DAY)));
            assertThat(refused.code()).isEqualTo("LISTING_SECOND_PERSON");
        }
        book =
                book.after(
                        Ruling.decide(book, new PublishListingRules(1, sha256, DAY, "mina", DAY)));
        book = book.after(Ruling.decide(book, other));
        assertThat(book.versions()).as("another version").hasSize(2);
        assertThat(book.inForceOn(DAY).orElseThrow().number()).isOne();
    }
}

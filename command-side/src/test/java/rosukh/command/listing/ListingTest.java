package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.listing.Listed.DAY;
import static rosukh.command.listing.Listed.FIRM;
import static rosukh.command.listing.Listed.GROWTH;
import static rosukh.command.listing.Listed.KB;
import static rosukh.command.listing.Listed.SHA;
import static rosukh.command.listing.Listed.VALID;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.events.listing.ListingRulesBook;

/// The rules of a firm's way to a board.
class ListingTest {

    private static Refused refused(String code, ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private static List<String> codes(Refused refused) {
        return refused.violations().stream().map(Violation::code).toList();
    }

    private static KbCertificate revoked() {
        return new KbCertificate(
                VALID.number(), VALID.from(), VALID.to(), DAY, CertificateLoss.REVOKED);
    }

    private static Listed admitted() {
        Listed firm = new Listed().takenUp(KB).verified(Listed.facts()).lodged();
        firm.tell(Listed.admission());
        return firm;
    }

    @Test
    void a_firm_that_meets_every_gate_is_admitted_by_a_dated_reference() {
        Listed firm = new Listed().takenUp(KB).verified(Listed.facts()).lodged();
        FirmAdmitted event = (FirmAdmitted) firm.tell(Listed.admission());
        assertThat(event.certificateNumber()).isEqualTo("KB-1");
        assertThat(event.reference().date()).isEqualTo(DAY);
        assertThat(event.facts()).contains(new Fact("hasKbCertificate", "true"));
    }

    @Test
    void nobody_is_admitted_without_a_dated_reference_whatever_else_is_broken() {
        Listed firm = new Listed().takenUp(KB).verified(Listed.facts()).lodged();
        assertThat(
                        codes(
                                refused(
                                        "LISTING_NOT_READY",
                                        () -> firm.tell(new AdmitFirm(FIRM, null, "mina", DAY)))))
                .containsExactly("D_NO_REFERENCE");
        firm.certificates = List.of(revoked());
        Referenced tomorrow = new Referenced("F-1", DAY.plusDays(1), SHA);
        assertThat(
                        codes(
                                refused(
                                        "LISTING_NOT_READY",
                                        () ->
                                                firm.tell(
                                                        new AdmitFirm(
                                                                FIRM, tomorrow, "mina", DAY)))))
                .containsExactly("L_KB_CERTIFICATE", "D_REFERENCE_FUTURE");
    }

    @Test
    void the_certificate_is_read_and_never_recorded() {
        Listed firm = new Listed().takenUp(KB);
        refused(
                "LISTING_FACTS_MALFORMED",
                () ->
                        firm.tell(
                                new RecordFacts(
                                        FIRM,
                                        List.of(new Fact("hasKbCertificate", "true")),
                                        SHA,
                                        "omid",
                                        DAY)));
        firm.verified(Listed.facts());
        firm.certificates = List.of();
        assertThat(
                        codes(
                                refused(
                                        "LISTING_NOT_READY",
                                        () ->
                                                firm.tell(
                                                        new LodgeApplication(
                                                                FIRM,
                                                                Listed.reference(),
                                                                "omid",
                                                                DAY)))))
                .containsExactly("L_KB_CERTIFICATE");
    }

    @Test
    void values_count_once_a_second_person_verified_them() {
        Listed firm = new Listed().takenUp(GROWTH);
        firm.tell(new RecordFacts(FIRM, Listed.facts(), SHA, "omid", DAY));
        refused("LISTING_SECOND_PERSON", () -> firm.tell(new VerifyFacts(FIRM, 1, "omid", DAY)));
        Refused waiting =
                refused(
                        "LISTING_NOT_READY",
                        () ->
                                firm.tell(
                                        new LodgeApplication(
                                                FIRM, Listed.reference(), "omid", DAY)));
        assertThat(codes(waiting)).startsWith("M:legalForm").hasSize(7);
        firm.tell(new RejectFacts(FIRM, 1, "another amount", "mina", DAY));
        refused("LISTING_ENTRY_NOT_OPEN", () -> firm.tell(new VerifyFacts(FIRM, 1, "mina", DAY)));
        firm.verified(Listed.facts()).lodged();
        assertThat(firm.book.stage()).isEqualTo(Stage.LODGED);
    }

    @Test
    void whoever_lodged_it_does_not_admit_the_firm() {
        Listed firm = new Listed().takenUp(GROWTH).verified(Listed.facts()).lodged();
        refused(
                "LISTING_SECOND_PERSON",
                () -> firm.tell(new AdmitFirm(FIRM, Listed.reference(), "omid", DAY)));
    }

    @Test
    void an_application_that_rests_goes_nowhere_until_it_goes_on() {
        Listed firm = new Listed().takenUp(GROWTH).verified(Listed.facts());
        firm.tell(new SuspendCandidate(FIRM, "owners change", "omid", DAY));
        refused("LISTING_SUSPENDED", firm::lodged);
        firm.tell(new ResumeCandidate(FIRM, "settled", "omid", DAY));
        refused(
                "LISTING_NOT_SUSPENDED",
                () -> firm.tell(new ResumeCandidate(FIRM, "settled", "omid", DAY)));
        firm.lodged();
    }

    @Test
    void a_loss_is_reviewed_once_and_may_delist() {
        Listed firm = admitted();
        RaiseListingReview raise =
                new RaiseListingReview(FIRM, "KB-1", CertificateLoss.REVOKED, DAY, "p", DAY);
        refused("LISTING_CERTIFICATE_STANDS", () -> firm.tell(raise));
        firm.certificates = List.of(revoked());
        firm.tell(raise);
        refused("LISTING_REVIEW_RAISED", () -> firm.tell(raise));
        firm.tell(new CloseListingReview(FIRM, ListingReviewOutcome.KEPT, "appealed", "mina", DAY));
        refused("LISTING_REVIEW_RAISED", () -> firm.tell(raise));
        refused(
                "LISTING_REVIEW_NONE",
                () ->
                        firm.tell(
                                new CloseListingReview(
                                        FIRM, ListingReviewOutcome.KEPT, "x", "mina", DAY)));
    }

    @Test
    void capital_is_raised_by_an_admitted_firm_under_a_reference() {
        Listed waiting = new Listed().takenUp(GROWTH);
        refused(
                "LISTING_NOT_ADMITTED",
                () -> waiting.tell(new RecordCapital(FIRM, 5, Listed.reference(), "omid", DAY)));
        Listed firm = admitted();
        refused(
                "LISTING_AMOUNT_RANGE",
                () -> firm.tell(new RecordCapital(FIRM, 0, Listed.reference(), "omid", DAY)));
        firm.tell(new RecordCapital(FIRM, 40, Listed.reference(), "omid", DAY));
        firm.tell(new RecordCapital(FIRM, 2, Listed.reference(), "omid", DAY));
        assertThat(firm.book.raised()).isEqualTo(42);
        refused(
                "LISTING_ADMITTED",
                () -> firm.tell(new WithdrawCandidate(FIRM, "no", "omid", DAY)));
    }

    @Test
    void a_firm_is_taken_up_once_and_again_after_it_withdrew() {
        Listed firm = new Listed().takenUp(GROWTH);
        refused("LISTING_RUNNING", () -> firm.takenUp(KB));
        firm.tell(new WithdrawCandidate(FIRM, "next year", "omid", DAY));
        refused("LISTING_NOT_RUNNING", () -> firm.verified(Listed.facts()));
        firm.takenUp(KB);
        assertThat(firm.book.application()).isEqualTo(2);
        refused(
                "LISTING_BOARD_UNKNOWN",
                () -> new Listed().tell(new TakeUpCandidate(FIRM, "NONE", "omid", DAY)));
    }

    @Test
    void a_version_that_limits_guarantees_reads_the_exposure_of_the_firm() {
        Map<String, Object> document = new LinkedHashMap<>(Listed.document());
        Map<?, ?> growth = (Map<?, ?>) ((List<?>) document.get("boards")).getFirst();
        Map<String, Object> board = new LinkedHashMap<>();
        growth.forEach((key, value) -> board.put(String.valueOf(key), value));
        List<Object> gates = new ArrayList<>((List<?>) growth.get("rules"));
        gates.add(
                Map.of(
                        "code", "E1",
                        "label", Map.of("en", "Guarantees", "fa", "ضمانت‌ها"),
                        "op", "MAX",
                        "field", "guaranteeExposureRial",
                        "value", 1_000,
                        "refusal", "L_CAPITAL"));
        board.put("rules", gates);
        document.put("boards", List.of(board));
        ListingRulesBook rules = ListingRulesBook.NONE;
        rules = rules.after(Ruling.decide(rules, new DraftListingRules(document, "dara", DAY)));
        rules =
                rules.after(
                        Ruling.decide(
                                rules,
                                new PublishListingRules(
                                        1,
                                        rules.versions().getFirst().sha256(),
                                        DAY,
                                        "mina",
                                        DAY)));
        Listed firm = new Listed().takenUp(GROWTH).verified(Listed.facts());
        ListingRulesBook limited = rules;
        LodgeApplication lodge = new LodgeApplication(FIRM, Listed.reference(), "omid", DAY);
        assertThat(new Listing(firm.book, limited, List.of(), 1_000).decide(lodge)).isNotNull();
        refused(
                "LISTING_NOT_READY",
                () -> new Listing(firm.book, limited, List.of(), 1_001).decide(lodge));
    }

    @Test
    void rules_are_published_by_a_second_person_exactly_as_drafted() {
        ListingRulesBook none = ListingRulesBook.NONE;
        refused(
                "LISTING_RULES_FLAWED",
                () -> Ruling.decide(none, new DraftListingRules(Map.of(), "dara", DAY)));
        DraftListingRules draft = new DraftListingRules(Listed.document(), "dara", DAY);
        ListingRulesBook book = none.after(Ruling.decide(none, draft));
        String sha256 = book.versions().getFirst().sha256();
        refused("LISTING_RULES_UNCHANGED", () -> Ruling.decide(book, draft));
        refused(
                "LISTING_SECOND_PERSON",
                () -> Ruling.decide(book, new PublishListingRules(1, sha256, DAY, "dara", DAY)));
        refused(
                "LISTING_RULES_DIFFER",
                () -> Ruling.decide(book, new PublishListingRules(1, "x", DAY, "mina", DAY)));
        refused(
                "LISTING_RULES_BACKDATED",
                () ->
                        Ruling.decide(
                                book,
                                new PublishListingRules(1, sha256, DAY.minusDays(1), "mina", DAY)));
        refused(
                "LISTING_RULES_UNKNOWN",
                () -> Ruling.decide(book, new PublishListingRules(2, sha256, DAY, "mina", DAY)));
        refused(
                "LISTING_RULES_PUBLISHED",
                () ->
                        Ruling.decide(
                                Listed.published(),
                                new PublishListingRules(1, sha256, DAY, "sara", DAY)));
        refused(
                "LISTING_RULES_NONE",
                () ->
                        new Listing(new Listed().book, none, List.of(), 0)
                                .decide(new TakeUpCandidate(FIRM, GROWTH, "omid", DAY)));
    }
}

package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.listing.Listed.DAY;
import static rosukh.command.listing.Listed.SHA;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
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
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipBook.Stage;
import rosukh.events.listing.ObligationKind;

/// The rules of the organisation's own membership.
class MembershipTest {

    private static final List<String> MANDATORY =
            List.of(
                    "APPLICATION_FORM",
                    "STATUTE",
                    "BOARD_RESOLUTION",
                    "FINANCIAL_STATEMENTS",
                    "REPRESENTATIVE",
                    "COMPLIANCE_UNDERTAKING",
                    "MEMBERSHIP_FEE");

    private final ListingRulesBook rules = Listed.published();
    private MembershipBook book = MembershipBook.NONE;

    private void tell(MembershipCommand command) {
        book = book.after(new Membership(book, rules).decide(command));
    }

    private static Refused refused(String code, ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private void accepted(List<String> items) {
        for (String each : items) {
            tell(new DeliverItem(each, SHA, "omid", DAY));
            tell(new AcceptItem(each, "mina", DAY));
        }
    }

    private void member() {
        tell(new OpenDossier("omid", DAY));
        accepted(MANDATORY);
        tell(new FileDossier(Listed.reference(), "omid", DAY));
        tell(new AdmitMembership(Listed.reference(), DAY.plusYears(1), "mina", DAY));
    }

    @Test
    void a_document_counts_once_a_second_person_accepted_it() {
        refused("MEMBERSHIP_NO_DOSSIER", () -> tell(new DeliverItem("STATUTE", SHA, "omid", DAY)));
        tell(new OpenDossier("omid", DAY));
        refused("MEMBERSHIP_RUNNING", () -> tell(new OpenDossier("omid", DAY)));
        refused("MEMBERSHIP_ITEM_UNKNOWN", () -> tell(new DeliverItem("X", SHA, "omid", DAY)));
        refused(
                "LISTING_DOCUMENT_MALFORMED",
                () -> tell(new DeliverItem("STATUTE", "no", "omid", DAY)));
        tell(new DeliverItem("STATUTE", SHA, "omid", DAY));
        refused("LISTING_SECOND_PERSON", () -> tell(new AcceptItem("STATUTE", "omid", DAY)));
        tell(new RejectItem("STATUTE", "unsigned", "mina", DAY));
        refused("MEMBERSHIP_ITEM_NOT_PENDING", () -> tell(new AcceptItem("STATUTE", "mina", DAY)));
        accepted(List.of("STATUTE"));
        refused(
                "MEMBERSHIP_ITEM_ACCEPTED",
                () -> tell(new DeliverItem("STATUTE", SHA, "omid", DAY)));
    }

    @Test
    void an_admission_names_every_rule_it_breaks() {
        tell(new OpenDossier("omid", DAY));
        refused(
                "MEMBERSHIP_NOT_FILED",
                () -> tell(new AdmitMembership(Listed.reference(), DAY.plusYears(1), "mina", DAY)));
        accepted(MANDATORY.subList(0, 6));
        tell(new FileDossier(Listed.reference(), "omid", DAY));
        refused("MEMBERSHIP_FILED", () -> tell(new FileDossier(Listed.reference(), "omid", DAY)));
        Refused broken =
                refused(
                        "MEMBERSHIP_NOT_ADMISSIBLE",
                        () ->
                                tell(
                                        new AdmitMembership(
                                                new Referenced("F-1", DAY.plusDays(1), SHA),
                                                DAY.plusYears(1),
                                                "mina",
                                                DAY)));
        assertThat(broken.violations())
                .extracting(Violation::code)
                .containsExactly("D_INCOMPLETE", "D_REFERENCE_FUTURE");
        assertThat(
                        refused(
                                        "MEMBERSHIP_NOT_ADMISSIBLE",
                                        () ->
                                                tell(
                                                        new AdmitMembership(
                                                                null,
                                                                DAY.plusYears(1),
                                                                "mina",
                                                                DAY)))
                                .violations())
                .extracting(Violation::code)
                .containsExactly("D_INCOMPLETE", "D_NO_REFERENCE");
    }

    @Test
    void a_supplement_is_answered_before_the_admission() {
        tell(new OpenDossier("omid", DAY));
        accepted(MANDATORY);
        tell(new FileDossier(Listed.reference(), "omid", DAY));
        refused(
                "LISTING_DAYS_RANGE",
                () -> tell(new RequestSupplement("more", 0, Listed.reference(), "omid", DAY)));
        tell(new RequestSupplement("more", 10, Listed.reference(), "omid", DAY));
        refused(
                "MEMBERSHIP_SUPPLEMENT_OPEN",
                () -> tell(new AdmitMembership(Listed.reference(), DAY.plusYears(1), "mina", DAY)));
        tell(new AnswerSupplement(1, SHA, "omid", DAY));
        refused(
                "MEMBERSHIP_SUPPLEMENT_NONE",
                () -> tell(new AnswerSupplement(1, SHA, "omid", DAY)));
        refused(
                "MEMBERSHIP_UNTIL_BACKWARDS",
                () -> tell(new AdmitMembership(Listed.reference(), DAY, "mina", DAY)));
        tell(new AdmitMembership(Listed.reference(), DAY.plusYears(1), "mina", DAY));
        assertThat(book.stage()).isEqualTo(Stage.ADMITTED);
    }

    @Test
    void a_member_owes_meets_renews_and_leaves() {
        SetObligation fee = new SetObligation(ObligationKind.FEE, "fee", 5, DAY, 20, "omid", DAY);
        refused("MEMBERSHIP_NOT_ADMITTED", () -> tell(fee));
        member();
        refused(
                "LISTING_AMOUNT_RANGE",
                () -> tell(new SetObligation(ObligationKind.REPORT, "r", 5, DAY, 20, "omid", DAY)));
        tell(fee);
        tell(new MeetObligation(1, Listed.reference(), "omid", DAY));
        refused(
                "MEMBERSHIP_OBLIGATION_NONE",
                () -> tell(new MeetObligation(1, Listed.reference(), "omid", DAY)));
        refused(
                "MEMBERSHIP_UNTIL_BACKWARDS",
                () -> tell(new RenewMembership(Listed.reference(), DAY.plusYears(1), "mina", DAY)));
        tell(new RenewMembership(Listed.reference(), DAY.plusYears(2), "mina", DAY));
        refused(
                "LISTING_REFERENCE_MISSING",
                () ->
                        tell(
                                new WithdrawMembership(
                                        "leaving", new Referenced(null, null, null), "mina", DAY)));
        refused(
                "LISTING_GROUNDS_MISSING",
                () -> tell(new WithdrawMembership(" ", Listed.reference(), "mina", DAY)));
        tell(new WithdrawMembership("leaving", Listed.reference(), "mina", DAY));
        refused(
                "MEMBERSHIP_NO_DOSSIER",
                () -> tell(new WithdrawMembership("x", Listed.reference(), "mina", DAY)));
        tell(new OpenDossier("omid", DAY));
        assertThat(book.dossier()).isEqualTo(2);
    }
}

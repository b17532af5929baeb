package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.listing.Listed.DAY;
import static rosukh.command.listing.Listed.SHA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
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
import rosukh.events.listing.ItemState;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipBook.Stage;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.events.listing.ObligationKind;

/// Where the rules of the membership begin and end.
class MembershipLimitsTest {

    private static final Referenced PAPER = Listed.reference();
    private static final Referenced TOMORROW = new Referenced("F-1", DAY.plusDays(1), SHA);
    private static final LocalDate UNTIL = DAY.plusYears(1);

    private final ListingRulesBook rules = Listed.published();
    private MembershipBook book = MembershipBook.NONE;

    private MembershipEvent tell(MembershipCommand command) {
        MembershipEvent event = new Membership(book, rules).decide(command);
        book = book.after(event);
        return event;
    }

    private void refused(String code, MembershipCommand command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> tell(command));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    private void filed() {
        tell(new OpenDossier("omid", DAY));
        for (ListingRules.Item each : Ruling.rules(rules, 1).items())
            if (each.mandatory()) {
                tell(new DeliverItem(each.code(), SHA, "omid", DAY));
                tell(new AcceptItem(each.code(), "mina", DAY));
            }
        tell(new FileDossier(PAPER, "omid", DAY));
    }

    private void member() {
        filed();
        tell(new AdmitMembership(PAPER, UNTIL, "mina", DAY));
    }

    private static RequestSupplement asked(int days) {
        return new RequestSupplement("more", days, PAPER, "omid", DAY);
    }

    private static SetObligation owed(ObligationKind kind, long amount, int days) {
        return new SetObligation(kind, "owed", amount, DAY, days, "omid", DAY);
    }

    @Test
    void working_days_go_from_one_to_two_hundred_and_fifty() {
        filed();
        for (int days : new int[] {0, 251}) refused("LISTING_DAYS_RANGE", asked(days));
        for (int days : new int[] {1, 250}) tell(asked(days));
        assertThat(book.supplements()).hasSize(2);
        tell(new AnswerSupplement(1, SHA, "omid", DAY));
        tell(new AnswerSupplement(2, SHA, "omid", DAY));
        tell(new AdmitMembership(PAPER, UNTIL, "mina", DAY));
        for (int days : new int[] {0, 251})
            refused("LISTING_DAYS_RANGE", owed(ObligationKind.FEE, 1, days));
        for (int days : new int[] {1, 250}) tell(owed(ObligationKind.FEE, 1, days));
        assertThat(book.obligations()).hasSize(2);
    }

    @Test
    void a_fee_is_above_zero_and_a_report_costs_nothing() {
        member();
        refused("LISTING_AMOUNT_RANGE", owed(ObligationKind.FEE, 0, 20));
        refused("LISTING_AMOUNT_RANGE", owed(ObligationKind.FEE, -1, 20));
        refused("LISTING_AMOUNT_RANGE", owed(ObligationKind.REPORT, -1, 20));
        refused("LISTING_AMOUNT_RANGE", owed(ObligationKind.REPORT, 1, 20));
        tell(owed(ObligationKind.FEE, 1, 20));
        tell(owed(ObligationKind.REPORT, 0, 20));
        refused(
                "LISTING_GROUNDS_MISSING",
                new SetObligation(ObligationKind.REPORT, " ", 0, DAY, 20, "omid", DAY));
        assertThat(book.obligations()).hasSize(2);
    }

    @Test
    void what_is_answered_or_met_has_a_number_and_waits() {
        filed();
        tell(asked(10));
        for (int number : new int[] {0, 2})
            refused("MEMBERSHIP_SUPPLEMENT_NONE", new AnswerSupplement(number, SHA, "omid", DAY));
        refused("LISTING_DOCUMENT_MALFORMED", new AnswerSupplement(1, "x", "omid", DAY));
        refused("LISTING_GROUNDS_MISSING", new RequestSupplement(" ", 10, PAPER, "omid", DAY));
        refused(
                "LISTING_REFERENCE_FUTURE",
                new RequestSupplement("more", 10, TOMORROW, "omid", DAY));
        tell(new AnswerSupplement(1, SHA, "omid", DAY));
        tell(new AdmitMembership(PAPER, UNTIL, "mina", DAY));
        refused("MEMBERSHIP_NOT_FILED", asked(10));
        refused("MEMBERSHIP_NOT_FILED", new AnswerSupplement(1, SHA, "omid", DAY));
        tell(owed(ObligationKind.FEE, 1, 20));
        for (int number : new int[] {0, 2})
            refused("MEMBERSHIP_OBLIGATION_NONE", new MeetObligation(number, PAPER, "omid", DAY));
        refused("LISTING_REFERENCE_FUTURE", new MeetObligation(1, TOMORROW, "omid", DAY));
    }

    @Test
    void a_document_waits_until_somebody_else_decides() {
        tell(new OpenDossier("omid", DAY));
        refused("MEMBERSHIP_ITEM_NOT_PENDING", new AcceptItem("STATUTE", "mina", DAY));
        tell(new DeliverItem("STATUTE", SHA, "omid", DAY));
        refused("LISTING_SECOND_PERSON", new RejectItem("STATUTE", "unsigned", "omid", DAY));
        refused("LISTING_GROUNDS_MISSING", new RejectItem("STATUTE", " ", "mina", DAY));
        tell(new RejectItem("STATUTE", "unsigned", "mina", DAY));
        assertThat(book.states()).containsEntry("STATUTE", ItemState.REJECTED);
        refused("MEMBERSHIP_ITEM_NOT_PENDING", new RejectItem("STATUTE", "again", "mina", DAY));
        tell(new DeliverItem("STATUTE", SHA, "omid", DAY));
        assertThat(book.states()).containsEntry("STATUTE", ItemState.PENDING);
    }

    @Test
    void documents_may_still_come_while_the_dossier_lies_with_the_exchange() {
        filed();
        tell(new DeliverItem("SUPPORT_LETTER", SHA, "omid", DAY));
        tell(new AcceptItem("SUPPORT_LETTER", "mina", DAY));
        MembershipAdmitted admitted =
                (MembershipAdmitted) tell(new AdmitMembership(PAPER, UNTIL, "mina", DAY));
        assertThat(admitted.acceptedMandatory()).as("of the mandatory ones").isEqualTo(7);
        assertThat(admitted.mandatory()).isEqualTo(7);
        refused("MEMBERSHIP_NO_DOSSIER", new DeliverItem("IT_CONNECTION", SHA, "omid", DAY));
        refused("MEMBERSHIP_NO_DOSSIER", new AcceptItem("IT_CONNECTION", "mina", DAY));
        refused("MEMBERSHIP_NO_DOSSIER", new FileDossier(PAPER, "omid", DAY));
    }

    @Test
    void one_dossier_runs_at_a_time() {
        tell(new OpenDossier("omid", DAY));
        refused("LISTING_REFERENCE_FUTURE", new FileDossier(TOMORROW, "omid", DAY));
        tell(new FileDossier(PAPER, "omid", DAY));
        refused("MEMBERSHIP_RUNNING", new OpenDossier("omid", DAY));
        tell(new WithdrawMembership("another way", PAPER, "mina", DAY));
        assertThat(book.stage()).isEqualTo(Stage.WITHDRAWN);
        member();
        refused("MEMBERSHIP_RUNNING", new OpenDossier("omid", DAY));
        assertThat(book.dossier()).isEqualTo(2);
    }

    @Test
    void a_membership_lasts_beyond_the_day_and_a_renewal_beyond_its_end() {
        filed();
        refused("MEMBERSHIP_UNTIL_BACKWARDS", new AdmitMembership(PAPER, DAY, "mina", DAY));
        tell(new AdmitMembership(PAPER, DAY.plusDays(1), "mina", DAY));
        LocalDate end = DAY.plusDays(1);
        refused("MEMBERSHIP_UNTIL_BACKWARDS", new RenewMembership(PAPER, end, "mina", DAY));
        refused(
                "LISTING_REFERENCE_FUTURE",
                new RenewMembership(TOMORROW, end.plusDays(1), "mina", DAY));
        tell(new RenewMembership(PAPER, end.plusDays(1), "mina", DAY));
        assertThat(book.until()).isEqualTo(end.plusDays(1));
    }

    @Test
    void what_is_not_there_is_not_kept_nor_left() {
        for (MembershipCommand each :
                List.<MembershipCommand>of(
                        new RenewMembership(PAPER, UNTIL, "mina", DAY),
                        new MeetObligation(1, PAPER, "omid", DAY)))
            refused("MEMBERSHIP_NOT_ADMITTED", each);
        refused("MEMBERSHIP_NO_DOSSIER", new WithdrawMembership("no", PAPER, "mina", DAY));
        refused("MEMBERSHIP_NO_DOSSIER", new FileDossier(PAPER, "omid", DAY));
        tell(new OpenDossier("omid", DAY));
        refused("LISTING_REFERENCE_FUTURE", new WithdrawMembership("no", TOMORROW, "mina", DAY));
    }
}

package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.LodgeApplication;
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
import rosukh.command.listing.Referenced;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingReviewOutcome;
import rosukh.events.listing.ObligationKind;

/// The forms of firms on their way, of the dossier and of the rules send what was typed.
class ListingFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);
    private static final LocalDate DATE = LocalDate.of(2026, 4, 20);
    private static final Referenced PAPER = new Referenced("F-12", DATE, SHA);
    static final String[] REFERENCE = {
        "number", "F-12", "date", "۱۴۰۵/۰۱/۳۱", "documentSha256", SHA
    };
    private static final String FIRM = "/forms/listings/f-1/";
    private static final String DOSSIER = "/forms/listing-membership/";

    private void sends(Object command, String role, String page, String path, String... fields)
            throws Exception {
        commands.clear();
        String done = command.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done.toLowerCase(Locale.ROOT)));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    private void firm(Object command, String role, String step, String... fields) throws Exception {
        sends(command, role, "/listing/firms/f-1", FIRM + step, fields);
    }

    private void dossier(Object command, String role, String step, String... fields)
            throws Exception {
        sends(command, role, "/listing/membership", DOSSIER + step, fields);
    }

    static String[] and(String... more) {
        return Stream.concat(Stream.of(REFERENCE), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void take_a_firm_up_record_and_verify() throws Exception {
        sends(
                new TakeUpCandidate("f-1", "NOAFARIN_KB", "ali", today()),
                "officer",
                "/listing/firms/f-1",
                "/forms/listings",
                "firmId",
                "f-1",
                "board",
                "NOAFARIN_KB");
        firm(
                new RecordFacts(
                        "f-1",
                        List.of(
                                new Fact("namedShares", "true"),
                                new Fact("registeredCapitalRial", "120000000000")),
                        SHA,
                        "ali",
                        today()),
                "officer",
                "facts",
                "fact-namedShares",
                "true",
                "fact-registeredCapitalRial",
                "۱۲۰٬۰۰۰٬۰۰۰٬۰۰۰",
                "fact-legalForm",
                " ",
                "documentSha256",
                SHA);
        firm(new VerifyFacts("f-1", 2, "ali", today()), "manager", "facts/2/verification");
        firm(
                new RejectFacts("f-1", 2, "another amount", "ali", today()),
                "committee",
                "facts/2/rejection",
                "grounds",
                "another amount");
    }

    @Test
    void lead_an_application_on_or_let_it_rest() throws Exception {
        firm(
                new SuspendCandidate("f-1", "owners", "ali", today()),
                "manager",
                "suspension",
                "grounds",
                "owners");
        firm(
                new ResumeCandidate("f-1", "settled", "ali", today()),
                "officer",
                "resumption",
                "grounds",
                "settled");
        firm(
                new WithdrawCandidate("f-1", "next year", "ali", today()),
                "officer",
                "withdrawal",
                "grounds",
                "next year");
        firm(new LodgeApplication("f-1", PAPER, "ali", today()), "officer", "lodgement", REFERENCE);
        firm(new AdmitFirm("f-1", PAPER, "ali", today()), "manager", "admission", REFERENCE);
    }

    @Test
    void record_what_was_raised_and_decide_a_review() throws Exception {
        firm(
                new RecordCapital("f-1", 40_000_000_000L, PAPER, "ali", today()),
                "officer",
                "raisings",
                and("amount", "40,000,000,000"));
        firm(
                new CloseListingReview(
                        "f-1", ListingReviewOutcome.DELISTED, "no certificate", "ali", today()),
                "committee",
                "review",
                "outcome",
                "DELISTED",
                "grounds",
                "no certificate");
    }

    @Test
    void bring_the_dossier_to_the_exchange() throws Exception {
        dossier(new OpenDossier("ali", today()), "officer", "dossiers");
        dossier(
                new DeliverItem("STATUTE", SHA, "ali", today()),
                "officer",
                "items/STATUTE/documents",
                "documentSha256",
                SHA);
        dossier(new AcceptItem("STATUTE", "ali", today()), "committee", "items/STATUTE/acceptance");
        dossier(
                new RejectItem("STATUTE", "unsigned", "ali", today()),
                "manager",
                "items/STATUTE/rejection",
                "grounds",
                "unsigned");
        dossier(new FileDossier(PAPER, "ali", today()), "officer", "filing", REFERENCE);
        dossier(
                new RequestSupplement("statements", 10, PAPER, "ali", today()),
                "officer",
                "supplements",
                and("asked", "statements", "workingDays", "۱۰"));
        dossier(
                new AnswerSupplement(1, SHA, "ali", today()),
                "officer",
                "supplements/1/answer",
                "documentSha256",
                SHA);
    }

    @Test
    void keep_the_membership() throws Exception {
        LocalDate until = LocalDate.of(2027, 11, 20);
        dossier(
                new AdmitMembership(PAPER, until, "ali", today()),
                "manager",
                "admission",
                and("until", "2027-11-20"));
        dossier(
                new SetObligation(ObligationKind.FEE, "fee", 900, DATE, 20, "ali", today()),
                "officer",
                "obligations",
                "kind",
                "FEE",
                "title",
                "fee",
                "amount",
                "۹۰۰",
                "begins",
                "2026-04-20",
                "workingDays",
                "20");
        dossier(
                new SetObligation(ObligationKind.REPORT, "report", 0, DATE, 5, "ali", today()),
                "officer",
                "obligations",
                "kind",
                "REPORT",
                "title",
                "report",
                "amount",
                "",
                "begins",
                "2026-04-20",
                "workingDays",
                "5");
        dossier(
                new MeetObligation(3, PAPER, "ali", today()),
                "officer",
                "obligations/3/fulfilment",
                REFERENCE);
        dossier(
                new RenewMembership(PAPER, until, "ali", today()),
                "manager",
                "renewals",
                and("until", "2027-11-20"));
        dossier(
                new WithdrawMembership("another body", PAPER, "ali", today()),
                "committee",
                "withdrawal",
                and("grounds", "another body"));
    }

    @Test
    void draft_and_publish_rules() throws Exception {
        sends(
                new DraftListingRules(Map.of("boards", List.of()), "ali", today()),
                "officer",
                "/listing/rules",
                "/forms/listing-rules/drafts",
                "document",
                "{\"boards\": []}");
        sends(
                new PublishListingRules(2, SHA, LocalDate.of(2027, 3, 21), "ali", today()),
                "manager",
                "/listing/rules",
                "/forms/listing-rules/versions/2/publication",
                "sha256",
                SHA,
                "from",
                "2027-03-21");
    }
}

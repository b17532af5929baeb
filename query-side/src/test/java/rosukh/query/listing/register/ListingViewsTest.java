package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.listing.register.Boards.DAY;
import static rosukh.query.listing.register.Boards.REFERENCE;
import static rosukh.query.listing.register.Boards.SHA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.SupplementRequested;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// What the pages say of firms on their way and of the dossier, and what is behind every number.
@ViewTest
class ListingViewsTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Boards boards;
    Browser officer;
    Browser manager;
    Browser auditor;

    @BeforeEach
    void an_admitted_firm_a_blocked_one_and_a_dossier() {
        log.clear();
        log.by("omid", "officer", "isipo");
        boards = new Boards(log);
        String sha256 = boards.rules();
        boards.firm("f-1", "پیشگام یک");
        boards.firm("f-2", "پیشگام دو");
        boards.certified("f-1");
        boards.candidate("f-1", Boards.KB, 200_000_000_000L);
        boards.candidate("f-2", Boards.GROWTH, 99_999_999_999L);
        boards.admitted("f-1", Boards.KB, "KB-f-1");
        log.append(
                new CapitalRaised("f-1", 1, 1, 40_000_000_000L, REFERENCE, "omid", DAY),
                new DossierOpened(1, 1, sha256, "omid", DAY),
                new ItemDelivered(1, "STATUTE", SHA, "omid", DAY),
                new ItemAccepted(1, "STATUTE", SHA, "mina", DAY),
                new ItemDelivered(1, "APPLICATION_FORM", SHA, "omid", DAY),
                new DossierFiled(1, REFERENCE, "omid", DAY),
                new SupplementRequested(1, 1, "more", 10, REFERENCE, "omid", DAY));
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
        auditor = new Browser(mvc, "sina", "ROLE_auditor");
    }

    @Test
    void the_list_says_what_blocks_a_firm_in_both_languages() throws Exception {
        assertThat(officer.fa("/listing")).contains("پیشگام دو", "سرمایه کافی نیست");
        assertThat(officer.en("/listing")).contains("Capital too small", "Admitted");
        assertThat(officer.en("/listing?outcome=BLOCKED"))
                .contains("listing-f-2")
                .doesNotContain("listing-f-1");
    }

    @Test
    void a_firm_shows_its_gates_with_what_was_read_for_each() throws Exception {
        assertThat(officer.en("/listing/firms/f-2"))
                .contains(
                        "gate-G1", "Registered capital: 99,999,999,999 rials", "Capital too small")
                .contains("Guarantees in use", "Values verified");
        assertThat(officer.fa("/listing/firms/f-1")).contains("پذیرفته‌شده", "KB-f-1");
    }

    @Test
    void a_certificate_revoked_now_blocks_at_once() throws Exception {
        boards.firm("f-3", "پیشگام سه");
        boards.candidate("f-3", Boards.KB, 200_000_000_000L);
        boards.certified("f-3");
        assertThat(officer.en("/listing?outcome=READY")).contains("listing-f-3");
        log.append(
                new CertificateRevoked(
                        "KB-f-3", RevocationReason.values()[0], "found", "sara", "body", DAY));
        assertThat(officer.en("/listing?blocked=L_KB_CERTIFICATE")).contains("listing-f-3");
    }

    @Test
    void every_figure_opens_into_its_events() throws Exception {
        String page = auditor.en("/listing/figures");
        assertThat(page)
                .contains("14.29", "event=firm-admitted", "blocked=L_CAPITAL", "40,000,000,000");
        assertThat(auditor.en("/listing/deeds?event=firm-admitted"))
                .contains("Firm admitted", "/audit/events/")
                .doesNotContain("Values recorded");
        assertThat(auditor.en("/listing/deeds?blocked=L_CAPITAL"))
                .contains("Values verified", "پیشگام دو")
                .doesNotContain("پیشگام یک");
        assertThat(officer.answer("/listing/deeds.csv?event=capital-raised").getContentAsString())
                .contains("40000000000");
    }

    @Test
    void the_dossier_shows_what_is_accepted_and_what_is_due() throws Exception {
        assertThat(officer.en("/listing/membership"))
                .contains("item-STATUTE", "Accepted", "more", "Overdue");
        assertThat(manager.fa("/listing/membership"))
                .contains("عضویت سازمان", "پذیرش مدرک", "۱۴٫۲۹٪");
        assertThat(officer.answer("/api/v1/listing-membership").getContentAsString())
                .contains("\"completeness\":\"14.29\"", "\"what\":\"SUPPLEMENT\"");
    }

    @Test
    void rules_stand_with_their_boards_and_the_files_hold_every_firm() throws Exception {
        assertThat(officer.en("/listing/rules"))
                .contains("Version 1", "In force", "Trusted auditor");
        assertThat(officer.answer("/listing/export.csv").getContentAsString())
                .contains("f-1", "f-2");
        assertThat(officer.answer("/listing/export.ndjson").getContentAsString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("L_CAPITAL"));
        assertThat(officer.answer("/api/v1/listings?stage=ADMITTED").getContentAsString())
                .contains("f-1")
                .doesNotContain("f-2");
        assertThat(officer.en("/listing/new")).contains("NOAFARIN_KB");
    }

    /// The same fields that the forms of the command side read.
    @Test
    void a_page_offers_the_forms_of_whoever_reads_it_with_their_fields() throws Exception {
        String page = officer.en("/listing/firms/f-2");
        assertThat(form(page, "/forms/listings/f-2/facts"))
                .contains("name=\"fact-trustedAuditor\"", "value=\"true\">yes")
                .contains("name=\"fact-registeredCapitalRial\"", "name=\"documentSha256\"");
        assertThat(form(page, "/forms/listings/f-2/lodgement"))
                .contains("name=\"number\"", "name=\"date\"", "name=\"documentSha256\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(form(officer.en("/listing/firms/f-1"), "/forms/listings/f-1/raisings"))
                .contains("name=\"amount\"", "name=\"number\"");
        assertThat(
                        form(
                                officer.en("/listing/membership"),
                                "/forms/listing-membership/supplements/1/answer"))
                .contains("name=\"documentSha256\"");
        assertThat(form(manager.en("/listing/membership"), "/forms/listing-membership/admission"))
                .contains("name=\"until\"", "name=\"number\"", "name=\"date\"");
        assertThat(auditor.en("/listing/firms/f-2") + auditor.en("/listing/membership"))
                .doesNotContain("action=\"/forms/listing");
    }

    private static String form(String page, String path) {
        int from = page.indexOf("action=\"" + path + "\"");
        assertThat(from).as(path).isPositive();
        return page.substring(from, page.indexOf("</form>", from));
    }
}

package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.FactsRecorded;
import rosukh.events.listing.ListingEvent.FactsVerified;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesDrafted;
import rosukh.events.listing.ListingRulesEvent.ListingRulesPublished;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.SupplementRequested;
import rosukh.events.listing.Reference;
import rosukh.events.rules.CanonicalJson;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the pages say of firms on their way and of the dossier, and what is behind every number.
@ViewTest
class ListingViewsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String SHA = "a".repeat(64);
    private static final Reference REFERENCE = new Reference("F-1405-12", DAY, SHA);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Listings listings;
    Browser officer;
    Browser manager;
    Browser auditor;

    @BeforeEach
    void an_admitted_firm_a_blocked_one_and_a_dossier() throws Exception {
        log.clear();
        log.by("omid", "officer", "isipo");
        String document =
                CanonicalJson.write(
                        new JsonMapper()
                                .readValue(
                                        Files.readString(
                                                Path.of(
                                                        "src/test/resources/listing/farabourse.json")),
                                        new TypeReference<Map<String, Object>>() {}));
        String sha256 = CanonicalJson.sha256(document);
        log.append(
                new ListingRulesDrafted(1, sha256, document, "dara", DAY),
                new ListingRulesPublished(1, sha256, DAY, "mina", DAY));
        firm("f-1", "پیشگام یک");
        firm("f-2", "پیشگام دو");
        log.append(new CertificateIssued("f-1.1", "KB-1", "NOPA", DAY.minusYears(1), null, DAY));
        candidate("f-1", "NOAFARIN_KB", "200000000000");
        candidate("f-2", "NOAFARIN_GROWTH", "99999999999");
        log.append(
                new ApplicationLodged("f-1", 1, "NOAFARIN_KB", REFERENCE, "omid", DAY),
                new FirmAdmitted(
                        "f-1", 1, "NOAFARIN_KB", 1, "KB-1", List.of(), REFERENCE, "mina", DAY),
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

    private void firm(String id, String name) {
        log.append(
                new FirmRegistered(id, "1" + id, name, "METAL", 25, "SMALL", DAY),
                new PlaceOfWorkRecorded(id, "KRM-P01", "KRM", DAY));
    }

    private void candidate(String id, String board, String capital) {
        log.append(
                new CandidateTakenUp(id, 1, board, 1, SHA, "omid", DAY),
                new FactsRecorded(
                        id,
                        1,
                        1,
                        List.of(
                                new Fact("legalForm", "PUBLIC_JOINT_STOCK"),
                                new Fact("trustedAuditor", "true"),
                                new Fact("majorityConsent", "true"),
                                new Fact("article141", "false"),
                                new Fact("namedShares", "true"),
                                new Fact("adviserContract", "true"),
                                new Fact("registeredCapitalRial", capital)),
                        SHA,
                        "omid",
                        DAY),
                new FactsVerified(id, 1, 1, "mina", DAY));
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
                .contains("gate-G1", "registeredCapitalRial = 99999999999", "Capital too small")
                .contains("Guarantees in use", "Values verified");
        assertThat(officer.fa("/listing/firms/f-1")).contains("پذیرفته‌شده", "KB-1");
    }

    @Test
    void a_certificate_revoked_now_blocks_at_once() throws Exception {
        candidate("f-3", "NOAFARIN_KB", "200000000000");
        log.append(new CertificateIssued("f-3.1", "KB-3", "NOPA", DAY.minusYears(1), null, DAY));
        assertThat(officer.en("/listing?outcome=READY")).contains("listing-f-3");
        log.append(
                new CertificateRevoked(
                        "KB-3", RevocationReason.values()[0], "found", "sara", "body", DAY));
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
        assertThat(manager.fa("/listing/membership")).contains("عضویت سازمان", "پذیرش مدرک");
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
}

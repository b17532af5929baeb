package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.listing.register.Boards.DAY;
import static rosukh.query.listing.register.Boards.KB;
import static rosukh.query.listing.register.Boards.REFERENCE;
import static rosukh.query.listing.register.Boards.SHA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A firm on its way and the dossier as they once were, and what changed since.
@ViewTest
class ListingPastTest {

    private static final String FIRM = "/api/v1/listings/f-1";
    private static final String DOSSIER = "/api/v1/listing-membership";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;
    private long prepared;
    private long filed;

    @BeforeEach
    void an_admitted_firm_and_a_member() {
        log.clear();
        log.by("omid", "officer", "isipo");
        Boards boards = new Boards(log);
        String sha256 = boards.rules();
        boards.firm("f-1", "پیشگام یک");
        boards.firm("f-2", "پیشگام دو");
        boards.certified("f-1");
        boards.candidate("f-1", KB, 200_000_000_000L);
        prepared = log.head();
        boards.admitted("f-1", KB, "KB-f-1");
        log.append(
                new CapitalRaised("f-1", 1, 1, 40_000_000_000L, REFERENCE, "omid", DAY),
                new DossierOpened(1, 1, sha256, "omid", DAY),
                new ItemDelivered(1, "STATUTE", SHA, "omid", DAY),
                new ItemAccepted(1, "STATUTE", SHA, "mina", DAY),
                new DossierFiled(1, REFERENCE, "omid", DAY));
        filed = log.head();
        log.append(new MembershipAdmitted(1, REFERENCE, 7, 7, DAY.plusYears(2), "mina", DAY));
        officer = Browser.officer(mvc);
    }

    @Test
    void page_and_answer_show_what_was_known() throws Exception {
        assertThat(stage(FIRM + "?asOf=" + prepared)).isEqualTo("PREPARING");
        assertThat(stage(FIRM + "?asKnownAt=" + (prepared + 1))).isEqualTo("LODGED");
        assertThat(stage(FIRM)).isEqualTo("ADMITTED");
        assertThat(stage(DOSSIER + "?asOf=" + filed)).isEqualTo("FILED");
        assertThat(stage(DOSSIER)).isEqualTo("ADMITTED");
        assertThat(json("/api/v1/listing-figures?asOf=" + prepared).path("ready").asInt()).isOne();
        assertThat(json("/api/v1/listing-figures?asOf=" + prepared).path("raised").asLong())
                .isZero();
        assertThat(
                        json("/api/v1/listings?asOf=" + prepared + "&stage=ADMITTED")
                                .path("total")
                                .asInt())
                .isZero();
        for (String page :
                List.of(
                        "/listing",
                        "/listing/figures",
                        "/listing/deeds",
                        "/listing/firms/f-1",
                        "/listing/membership",
                        "/listing/obligations",
                        "/listing/rules"))
            assertThat(officer.en(page + "?asOf=" + filed))
                    .as(page)
                    .contains("id=\"past\"")
                    .contains("href=\"/listing?asOf=" + filed + "\"")
                    .as("nothing can be done in the past")
                    .doesNotContain("action=\"/forms/listing", "/listing/new", "/differences");
    }

    @Test
    void what_changed_is_what_the_events_set() throws Exception {
        JsonNode firm = json(FIRM + "/differences?from=" + prepared);
        assertThat(paths(firm)).contains("/stage", "/raised", "/certificateNumber", "/admitted");
        assertThat(changed(firm, "/raised").path("after").asLong()).isEqualTo(40_000_000_000L);
        assertThat(changed(firm, "/stage").path("before").asString()).isEqualTo("PREPARING");
        JsonNode dossier = json(DOSSIER + "/differences?from=" + filed);
        assertThat(paths(dossier)).containsExactlyInAnyOrder("/stage", "/admitted", "/until");
        assertThat(dossier.path("events").path(0).path("event").asString())
                .isEqualTo("listing.membership-admitted");
    }

    @Test
    void every_past_state_of_the_book_is_the_one_the_view_had() throws Exception {
        JsonNode whole = json(FIRM + "/differences?from=" + (prepared + 1));
        for (JsonNode change : whole.path("changes")) {
            String name = change.path("path").asString().substring(1);
            if (name.contains("/")) continue;
            assertThat(json(FIRM).path("file").path("book").path(name))
                    .as(name)
                    .isEqualTo(change.path("after"));
            assertThat(
                            json(FIRM + "?asKnownAt=" + (prepared + 1))
                                    .path("file")
                                    .path("book")
                                    .path(name))
                    .as(name)
                    .isEqualTo(change.path("before"));
        }
        assertThat(whole.path("changes")).isNotEmpty();
    }

    @Test
    void what_changed_is_told_in_both_languages() throws Exception {
        assertThat(officer.en("/listing/firms/f-1")).contains("/listing/firms/f-1/differences");
        assertThat(officer.en("/listing/firms/f-1/differences?from=" + prepared))
                .contains("What changed in", "Capital raised", "href=\"/listing/firms/f-1\"")
                .contains("/api/v1/listings/f-1/differences?");
        assertThat(officer.fa("/listing/membership")).contains("/listing/membership/differences");
        assertThat(officer.fa("/listing/membership/differences?from=" + filed))
                .contains(
                        "تغییرات",
                        "عضویت سازمان",
                        "عضو تا",
                        "سازمان پذیرفته شد",
                        "href=\"/listing/membership\"");
    }

    @Test
    void what_is_none_or_out_of_reach_has_no_past() throws Exception {
        assertThat(officer.answer("/api/v1/listings/f-2/differences").getStatus()).isEqualTo(404);
        assertThat(officer.answer("/listing/firms/f-9/differences").getStatus()).isEqualTo(404);
        Browser elsewhere = new Browser(mvc, "nima", "ROLE_officer", "PROVINCE_FRS");
        assertThat(elsewhere.answer(FIRM + "/differences").getStatus()).isEqualTo(404);
        Browser there = new Browser(mvc, "nima", "ROLE_officer", "PROVINCE_KRM");
        assertThat(there.answer(FIRM + "/differences").getStatus()).isEqualTo(200);
        log.clear();
        assertThat(officer.answer(DOSSIER + "/differences").getStatus()).isEqualTo(404);
    }

    private String stage(String address) throws Exception {
        return json(address).path("file").path("book").path("stage").asString();
    }

    private static List<String> paths(JsonNode differences) {
        List<String> paths = new ArrayList<>();
        differences.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        return paths;
    }

    private static JsonNode changed(JsonNode differences, String path) {
        for (JsonNode each : differences.path("changes"))
            if (each.path("path").asString().equals(path)) return each;
        throw new AssertionError(path + " did not change: " + differences);
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}

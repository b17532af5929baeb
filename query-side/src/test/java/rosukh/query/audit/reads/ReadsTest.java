package rosukh.query.audit.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.audit.Read;
import rosukh.events.audit.ReadEvent.ReadsRecorded;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class ReadsTest {

    private static final String API = "/api/v1/audit/reads";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser auditor;

    @BeforeEach
    void nothing_read() {
        log.clear();
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void reads_are_found_by_person_subject_firm_kind_day_and_text() throws Exception {
        log.append(
                batch(
                        read("omid", "2026-11-01T10:00:00Z", "/cases/{caseId}", "cases", "f-1.1"),
                        read("sara", "2026-11-02T10:00:00Z", "/cases/{caseId}", "cases", "f-2.1")),
                batch(
                        read(
                                "omid",
                                "2026-11-03T20:31:00Z",
                                "/firms/{firmId}/contact",
                                "contact",
                                "f-1")));
        assertThat(accounts("")).containsExactly("omid", "sara", "omid");
        assertThat(accounts("?account=sara")).containsExactly("sara");
        assertThat(accounts("?subject=f-1")).containsExactly("omid", "omid");
        assertThat(accounts("?subject=f-2.1")).containsExactly("sara");
        assertThat(accounts("?kind=contact")).containsExactly("omid");
        assertThat(accounts("?from=2026-11-02&to=2026-11-03")).containsExactly("sara");
        assertThat(accounts("?from=2026-11-04")).as("after midnight in Tehran").hasSize(1);
        assertThat(accounts("?text=KERMAN")).hasSize(3);
        assertThat(accounts("?text=yazd")).isEmpty();
        assertThat(auditor.answer(API + "?from=2026-11-04&to=2026-11-01").getStatus())
                .isEqualTo(400);
        assertThat(auditor.answer(API + "?to=never").getStatus()).isEqualTo(400);
    }

    @Test
    void every_entry_is_listed_once_however_it_is_paged_and_handed_over() throws Exception {
        Random random = new Random(9);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Read> reads = new ArrayList<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                String account = "a" + expected.size();
                expected.add(account);
                reads.add(read(account, "2026-11-01T10:00:00Z", "/cases", "cases", "x"));
            }
            log.append(batch(reads.toArray(Read[]::new)));
        }
        List<String> paged = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonNode page = json(API + "?limit=7" + after);
            page.path("items").forEach(each -> paged.add(each.path("account").asString()));
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(expected);
        String live = log.digest(ReadsView.COLLECTION);
        log.handOverAgain(ReadsProjection.GROUP);
        assertThat(log.digest(ReadsView.COLLECTION)).isEqualTo(live);
        log.rebuild(ReadsProjection.GROUP);
        assertThat(log.digest(ReadsView.COLLECTION)).isEqualTo(live);
    }

    @Test
    void pages_and_file_tell_it_in_words() throws Exception {
        log.append(
                batch(read("omid", "2026-11-01T10:00:00Z", "/cases/{caseId}", "cases", "f-1.1")));
        assertThat(auditor.en("/audit/reads"))
                .contains("omid · Officer · isipo", "/audit/people/omid", "f-1.1", "Complaint 12");
        assertThat(auditor.fa("/audit/reads")).contains("پرونده", "کارشناس");
        assertThat(auditor.en("/audit/reads?account=nobody")).contains("Nothing was read");
        String csv =
                auditor.answer("/audit/reads.csv?lang=en")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("omid,officer,isipo", "/cases/{caseId}");
    }

    @Test
    void a_firm_learns_the_office_and_role_but_no_name() throws Exception {
        log.append(
                batch(
                        read(
                                "zq-omid",
                                "2026-11-01T10:00:00Z",
                                "/cases/{caseId}",
                                "cases",
                                "f-1.1"),
                        read(
                                "zq-omid",
                                "2026-11-01T10:00:00Z",
                                "/cases/{caseId}",
                                "cases",
                                "f-2.1"),
                        new Read(
                                "2026-11-01T10:00:00Z",
                                "zq-fatima",
                                List.of("firm"),
                                "press-works",
                                null,
                                "/cases/{caseId}",
                                "cases",
                                List.of("f-1.1"),
                                List.of(),
                                null,
                                1,
                                null,
                                200,
                                true)));
        Browser firm = new Browser(mvc, "fatima", "ROLE_firm", "FIRM_f-1");
        JsonNode own =
                new JsonMapper().readTree(firm.answer("/api/v1/my/reads").getContentAsByteArray());
        assertThat(own.path("total").asLong()).isEqualTo(1);
        assertThat(own.at("/items/0/organisation").asString()).isEqualTo("isipo");
        assertThat(own.at("/items/0/subject").asString()).isEqualTo("f-1.1");
        assertThat(own.toString()).doesNotContain("zq-", "Complaint 12");
        assertThat(firm.en("/my/reads")).contains("Officer", "isipo").doesNotContain("zq-", "f-2");
        assertThat(firm.fa("/my/reads")).contains("کارشناس");
        Browser other = new Browser(mvc, "x", "ROLE_firm", "FIRM_f-3");
        assertThat(other.en("/my/reads")).contains("No office has read");
        Browser none = new Browser(mvc, "x", "ROLE_firm");
        assertThat(none.answer("/api/v1/my/reads").getContentAsString()).contains("\"total\":0");
    }

    private static ReadsRecorded batch(Read... reads) {
        return new ReadsRecorded("b-" + reads[0].account() + reads[0].at(), List.of(reads));
    }

    private static Read read(
            String account, String at, String endpoint, String kind, String subject)
            throws Exception {
        return new Read(
                at,
                account,
                List.of("officer"),
                "isipo",
                null,
                endpoint,
                kind,
                List.of(subject),
                List.of("q"),
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest("kerman".getBytes(StandardCharsets.UTF_8))),
                1,
                "Complaint 12",
                200,
                true);
    }

    private List<String> accounts(String query) throws Exception {
        List<String> accounts = new ArrayList<>();
        json(API + query)
                .path("items")
                .forEach(each -> accounts.add(each.path("account").asString()));
        return accounts;
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(auditor.answer(address).getContentAsByteArray());
    }
}

package rosukh.query.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.certificates.register.Issue.NUMBER;
import static rosukh.query.certificates.register.Issue.TODAY;
import static rosukh.query.certificates.register.Issue.declined;
import static rosukh.query.certificates.register.Issue.ended;
import static rosukh.query.certificates.register.Issue.granted;
import static rosukh.query.certificates.register.Issue.issued;
import static rosukh.query.certificates.register.Issue.proposed;
import static rosukh.query.certificates.register.Issue.reinstated;
import static rosukh.query.certificates.register.Issue.revoked;
import static rosukh.query.certificates.register.Issue.suspended;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certificates.EntitlementKind;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class CertificateRegisterTest {

    private static final String OTHER = "KB-1404-000002";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;

    @BeforeEach
    void two_certificates() {
        Issue.two(log);
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "kamran", "ROLE_committee", "ORG_working-group");
    }

    @Nested
    class the_list {

        @Test
        void shows_number_firm_class_validity_and_standing_in_both_languages() throws Exception {
            assertThat(officer.en("/certificates"))
                    .contains(NUMBER, "Yazd Ceramics", "Valid from", "renewable");
            assertThat(officer.fa("/certificates")).contains("فولاد سازان کرمان", "معتبر");
        }

        @Test
        void counts_every_standing_and_each_figure_opens_what_it_counts() throws Exception {
            log.append(suspended(9), issued("f-1.2", "KB-1404-000003", "NOPA", TODAY));
            String html = officer.en("/certificates");
            for (Standing each : List.of(Standing.VALID, Standing.SUSPENDED, Standing.REVOKED)) {
                Matcher stat =
                        Pattern.compile(
                                        "href=\"([^\"]*standing="
                                                + each
                                                + ")\".*?stat-value\">(\\d+)<")
                                .matcher(html.replace("\n", " "));
                assertThat(stat.find()).as(each.name()).isTrue();
                assertThat(numbers(stat.group(1).replaceFirst(".*\\?", "?")))
                        .hasSize(Integer.parseInt(stat.group(2)));
            }
            assertThat(numbers("?standing=SUSPENDED")).containsExactly(NUMBER);
        }

        @Test
        void filters_by_words_class_place_and_day() throws Exception {
            assertThat(numbers("?q=ceram")).containsExactly(OTHER);
            assertThat(numbers("?q=kb-1404-000001")).containsExactly(NUMBER);
            assertThat(numbers("?class=NOAVAR")).containsExactly(OTHER);
            assertThat(numbers("?province=KRM&estate=KRM-P01")).containsExactly(NUMBER);
            assertThat(numbers("?standing=EXPIRED&on=" + TODAY.plusDays(21)))
                    .containsExactly(OTHER);
            assertThat(numbers("?standing=NOT_YET&on=1390-01-01")).hasSize(2);
        }

        @Test
        void finds_what_expires_soon_the_next_first() throws Exception {
            log.append(issued("f-1.2", "KB-1404-000003", "NOPA", TODAY.plusDays(30)));
            assertThat(numbers("?expiring=30&sort=lastDay"))
                    .containsExactly(OTHER, "KB-1404-000003");
            assertThat(numbers("?expiring=90&sort=lastDay&on=" + TODAY.plusDays(21)))
                    .containsExactly("KB-1404-000003");
            assertThat(numbers("?renewal=true")).containsExactly("KB-1404-000003", OTHER);
        }

        @Test
        void refuses_what_it_does_not_know() throws Exception {
            for (String query :
                    List.of(
                            "standing=GOOD",
                            "expiring=31",
                            "renewal=no",
                            "on=soon",
                            "on=2026-13-01",
                            "sort=words"))
                assertThat(officer.answer("/api/v1/certificates?" + query).getContentAsString())
                        .as(query)
                        .contains("PARAMETER_INVALID");
        }

        @Test
        void stays_within_the_reach() throws Exception {
            Browser yazd = new Browser(mvc, "o", "ROLE_officer", "PROVINCE_YAZ");
            assertThat(yazd.en("/certificates")).contains(OTHER).doesNotContain(NUMBER);
            assertThat(yazd.answer("/certificates/" + NUMBER).getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/certificates/" + NUMBER).getStatus()).isEqualTo(404);
        }

        @Test
        void is_a_file_too() throws Exception {
            assertThat(officer.answer("/certificates/export.csv?lang=en").getContentAsString())
                    .startsWith("\uFEFFNumber,Firm,Legal ID,")
                    .contains("\r\n" + OTHER + ",Yazd Ceramics,10100000002,");
        }
    }

    @Nested
    class the_expiry_calendar {

        @Test
        void lists_the_next_90_days_and_opens_each_part() throws Exception {
            assertThat(officer.en("/certificates/expiry"))
                    .contains(OTHER, "Within 30 days", "expiring=30", "renewal=true")
                    .doesNotContain(NUMBER);
            assertThat(officer.fa("/certificates/expiry")).contains("تا ۳۰ روز", "بازه‌ی تمدید");
            assertThat(officer.en("/certificates/expiry?on=" + TODAY.plusDays(21)))
                    .contains("No certificate expires within 90 days.");
        }
    }

    @Nested
    class a_certificates_page {

        @Test
        void offers_what_the_reader_may_do() throws Exception {
            assertThat(officer.en("/certificates/" + NUMBER + "?do=SUSPEND"))
                    .contains("/suspensions", "Report or change not filed", "do=PROPOSE")
                    .doesNotContain("do=REVOKE", "do=REINSTATE", "name=\"version\"");
            log.append(suspended(9));
            assertThat(committee.fa("/certificates/" + NUMBER + "?do=REINSTATE"))
                    .contains("/reinstatements", "name=\"version\" value=\"0\"", "رفع تعلیق")
                    .doesNotContain("do=SUSPEND", "do=PROPOSE", "do=ENTITLE");
        }

        @Test
        void shows_a_proposal_and_lets_only_another_body_decide() throws Exception {
            log.append(proposed());
            assertThat(officer.en("/certificates/" + NUMBER))
                    .contains("Proposed revocation", "The press is bought in", "omid · isipo")
                    .doesNotContain("do=REVOKE", "do=PROPOSE");
            for (String action : List.of("REVOKE", "DECLINE"))
                assertThat(committee.en("/certificates/" + NUMBER + "?do=" + action))
                        .contains("do=REVOKE", "do=DECLINE", "name=\"version\" value=\"0\"");
            Browser same = new Browser(mvc, "other", "ROLE_committee", "ORG_isipo");
            assertThat(same.en("/certificates/" + NUMBER)).doesNotContain("do=REVOKE");
            log.append(declined());
            assertThat(officer.en("/certificates/" + NUMBER))
                    .contains("do=PROPOSE", "declined")
                    .doesNotContain("Proposed revocation");
        }

        @Test
        void shows_entitlements_and_whether_they_are_in_force() throws Exception {
            log.append(
                    granted(1, EntitlementKind.TAX, -90, 90),
                    granted(2, EntitlementKind.CUSTOMS, 10, 90),
                    granted(3, EntitlementKind.FINANCE, -90, 90),
                    ended(3, 50));
            String html = officer.en("/certificates/" + NUMBER + "?do=END_ENTITLEMENT");
            assertThat(html)
                    .contains("Tax relief", "in force", "to come", ">over<", "name=\"entitlement\"")
                    .contains("tax-office", "L-1");
            log.append(suspended(9));
            assertThat(officer.en("/certificates/" + NUMBER))
                    .contains("not while the certificate does not count")
                    .doesNotContain(">in force<");
        }

        @Test
        void tells_its_history_newest_first_and_links_the_firms_others() throws Exception {
            log.by("omid", "officer", "isipo").append(suspended(9), reinstated(8), revoked());
            log.append(issued("f-1.2", "KB-1404-000003", "NOPA", TODAY));
            String html = officer.en("/certificates/" + NUMBER);
            assertThat(html)
                    .containsSubsequence("Revoked: False", "suspension ended", "Suspended: Report")
                    .contains("omid · Officer · isipo", "KB-1404-000003", "The certificate was")
                    .doesNotContain("do=");
            JsonNode lines = json(officer.answer("/api/v1/certificates/" + NUMBER + "/timeline"));
            assertThat(lines.size()).isEqualTo(4);
            assertThat(lines.path(3).path("event").asString())
                    .isEqualTo("certification.certificate-issued");
            assertThat(lines.path(0).path("title").path("fa").asString()).startsWith("باطل شد");
        }

        @Test
        void names_the_version_only_once_something_has_happened() throws Exception {
            assertThat(officer.answer("/api/v1/certificates/" + NUMBER).getHeader("ETag")).isNull();
            log.append(suspended(9));
            MockHttpServletResponse answer = officer.answer("/api/v1/certificates/" + NUMBER);
            assertThat(answer.getHeader("ETag")).isEqualTo("\"0\"");
            JsonNode told = json(answer);
            assertThat(told.path("label").path("en").asString()).isNotBlank().isNotEqualTo("NOPA");
            assertThat(told.has("words")).isFalse();
        }
    }

    @Nested
    class replaying {

        @Test
        void gives_the_same_documents_and_nothing_happens_twice() {
            log.append(granted(1, EntitlementKind.TAX, -90, 90), suspended(9), ended(1, 8));
            log.append(reinstated(8), proposed(), revoked());
            String live = log.digest(CertificateRegister.COLLECTION);
            log.handOverAgain(CertificateRegister.GROUP);
            assertThat(log.digest(CertificateRegister.COLLECTION)).isEqualTo(live);
            log.rebuild(CertificateRegister.GROUP);
            assertThat(log.digest(CertificateRegister.COLLECTION)).isEqualTo(live);
        }
    }

    private List<String> numbers(String query) throws Exception {
        MockHttpServletResponse answer = officer.answer("/api/v1/certificates" + query);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        json(answer)
                .path("items")
                .forEach(each -> numbers.add(each.path("certificateNumber").asString()));
        return numbers;
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString());
    }
}

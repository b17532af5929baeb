package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.worksIn;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.http.ReadsInterceptor;

/// Every page that reads views shows its past, and nothing on it acts.
@ViewTest
class PastPagesTest {

    static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired RequestMappingHandlerMapping handlers;
    Browser officer;

    @BeforeEach
    void a_case_on_its_way() {
        log.clear();
        log.by("officer", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان کرمان"),
                        worksIn("f-1", "KRM-P01"),
                        opened("f-1", "KRM-P01"));
        log.append(helped(CASE));
        log.append(submitted(CASE), eligible(CASE), granted(CASE));
        officer = Browser.officer(mvc);
    }

    @Test
    void that_reads_views_shows_its_past_and_nothing_that_acts() throws Exception {
        List<String> shown = new ArrayList<>();
        for (String address : addresses()) {
            for (String moment : List.of("asOf=8", "asOf=" + OPENED.plusDays(11))) {
                MockHttpServletResponse answer =
                        officer.answer(address + (address.contains("?") ? "&" : "?") + moment);
                if (answer.getStatus() == 404) continue;
                if (answer.getStatus() == 302) continue;
                String body = answer.getContentAsString();
                assertThat(answer.getStatus()).as(address + "\n" + body).isEqualTo(200);
                assertThat(answer.getHeader("X-Past-Position")).as(address).isNotNull();
                if (!body.startsWith("<!DOCTYPE html>")) continue;
                shown.add(address);
                assertThat(body).contains("id=\"past\"");
                assertThat(body.replaceAll("action=\"/logout\" method=\"post\"", ""))
                        .as(address)
                        .doesNotContain("method=\"post\"")
                        .doesNotContain("?do=")
                        .doesNotContain("&amp;do=")
                        .doesNotContain("sse-connect");
            }
        }
        assertThat(shown)
                .contains("/cases/f-1.1", "/firms/f-1", "/pipeline", "/cases", "/deadlines");
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        handlers.getHandlerMethods()
                .forEach((info, method) -> {
                    if (!reads(method)) return;
                    for (String pattern : info.getPatternValues()) {
                        String address =
                                pattern.replace("{caseId}", CASE)
                                        .replace("{firmId}", "f-1")
                                        .replaceFirst(
                                                "/brokers/events(.*)",
                                                "/brokers/events$1?of=DECIDED");
                        if (!address.contains("{")) addresses.add(address);
                    }
                });
        assertThat(addresses).hasSizeGreaterThan(20);
        return addresses;
    }

    private static boolean reads(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("rosukh.query")
                && !ReadsInterceptor.groupsOf(method).isEmpty();
    }

    @Test
    void leads_along_the_events_of_its_record_and_back_to_now() throws Exception {
        for (String page :
                List.of(officer.en("/cases/f-1.1?asOf=5"), officer.fa("/cases/f-1.1?asOf=5"))) {
            assertThat(page)
                    .contains("href=\"/cases/f-1.1?asOf=4\"", "href=\"/cases/f-1.1?asOf=6\"")
                    .contains("href=\"/cases/f-1.1?asOf=11\"")
                    .contains("href=\"/cases/f-1.1\"")
                    .contains("href=\"/firms?asOf=5\"")
                    .doesNotContain("certification.status-granted");
        }
        assertThat(officer.en("/cases/f-1.1?asOf=5")).contains("<bdi>Status granted</bdi> <time");
        assertThat(officer.fa("/cases/f-1.1?asOf=5")).contains("<bdi>اعطای وضعیت</bdi> <time");
        assertThat(officer.en("/cases/f-1.1")).contains("/cases/f-1.1?asOf=11", "See the past");
    }

    @Test
    void can_be_slid_along_from_the_first_event_to_the_last() throws Exception {
        assertThat(officer.en("/cases/f-1.1?asOf=5&lang=en"))
                .containsPattern(
                        "<input type=\"range\"[^>]* min=\"3\" max=\"11\" value=\"5\" list=\"past-stops\"")
                .contains("<option value=\"3\"></option>", "<option value=\"11\"></option>");
        assertThat(officer.en("/cases?asOf=5&stage=GRANTED"))
                .containsPattern("<input type=\"range\"[^>]* min=\"0\" max=\"11\" value=\"5\"")
                .contains("<input type=\"hidden\" name=\"stage\" value=\"GRANTED\">")
                .doesNotContain("past-stops");
    }

    @Test
    void of_a_dashboard_leads_along_the_days() throws Exception {
        String day = OPENED.plusDays(40).toString();
        assertThat(officer.en("/pipeline?asOf=" + day))
                .contains("asOf=" + OPENED.plusDays(39), "asOf=" + OPENED.plusDays(41))
                .contains("Only what had taken effect by");
        assertThat(officer.fa("/pipeline?asOf=" + day)).contains("گذشته را می‌بینید");
    }
}

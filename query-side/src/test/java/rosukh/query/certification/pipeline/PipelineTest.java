package rosukh.query.certification.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.query.certification.Period;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class PipelineTest {

    static final String EVENTS = "/events?view=certification.pipeline";

    static final Pattern LINKED =
            Pattern.compile("<a [^>]*?href=\"(/cases[^\"]*)\"[^>]*>([0-9,]+)</a>");
    static final Pattern STAT =
            Pattern.compile("<a class=\"stat\" href=\"(/cases[^\"]*)\">.*?stat-value\">([0-9,]+)<");

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void four_cases() {
        log.clear();
        log.append(published("ir-kb-1402-02-18"));
        for (int i = 1; i <= 4; i++)
            log.append(
                    registered("f-" + i, "1010000000" + i, "Firm " + i),
                    opened("f-" + i, i < 3 ? "KRM-P01" : "YAZ-P01"));
        log.append(helped("f-1.1"));
        log.append(submitted("f-1.1"), eligible("f-1.1"), granted("f-1.1"), certified("f-1.1"));
        log.append(helped("f-2.1"));
        log.append(submitted("f-2.1"), notEligible("f-2.1"), refused("f-2.1"));
        log.append(identified("f-3.1"));
        officer = Browser.officer(mvc);
    }

    @Nested
    class the_figures {

        @Test
        void count_every_case_that_came_so_far() throws Exception {
            JsonNode all = figures("");
            assertThat(all.path("funnel").toString())
                    .isEqualTo(
                            "{\"cases\":4,\"identified\":3,\"helped\":2,\"submitted\":2,"
                                    + "\"decided\":2,\"granted\":1,\"refused\":1,\"withdrawn\":0}");
            assertThat(all.path("provinces").path(0).path("key").asString()).isEqualTo("KRM");
            assertThat(all.path("classes").toString())
                    .isEqualTo("[{\"schemeId\":\"ir-kb\",\"kbClass\":\"NOPA\",\"cases\":1}]");
            assertThat(figures("?province=YAZ").path("funnel").path("cases").asInt()).isEqualTo(2);
            assertThat(figures("?estate=KRM-P01").path("estates")).hasSize(1);
        }

        @Test
        void never_grow_along_the_path_even_if_a_case_skips_a_milestone() throws Exception {
            log.append(submitted("f-3.1"), submitted("f-4.1"), notEligible("f-4.1"));
            log.append(refused("f-4.1"));
            JsonNode funnel = figures("").path("funnel");
            assertThat(funnel.toString())
                    .isEqualTo(
                            "{\"cases\":4,\"identified\":4,\"helped\":4,\"submitted\":4,"
                                    + "\"decided\":3,\"granted\":1,\"refused\":2,\"withdrawn\":0}");
            String html = officer.en("/pipeline");
            assertThat(html).contains("/cases?reached=HELPED").doesNotContain("200%", "133%");
            assertThat(total("/cases?reached=HELPED")).isEqualTo("4");
        }

        @Test
        void leave_out_and_count_what_the_calendar_does_not_cover() throws Exception {
            LocalDate before = LocalDate.of(2020, 5, 2);
            log.append(
                    new CaseOpened("f-4.2", "f-4", 2, "ir-kb", "YAZ-P01", "YAZ", before),
                    new TalentIdentified("f-4.2", "MACHINERY", "early", before.plusDays(9)));
            JsonNode intake = figures("").path("durations").path(0);
            assertThat(intake.path("period").asString()).isEqualTo("INTAKE");
            assertThat(intake.path("measured").asInt()).isEqualTo(3);
            assertThat(intake.path("leftOut").asInt()).isEqualTo(1);
            assertThat(officer.en("/pipeline")).contains("/cases?period=INTAKE&amp;covered=false");
        }

        @Test
        void stay_within_the_reach() throws Exception {
            Browser yazd = new Browser(mvc, "y", "ROLE_manager", "PROVINCE_YAZ");
            assertThat(yazd.answer("/api/v1/pipeline").getContentAsString())
                    .contains("\"cases\":2,\"identified\":1")
                    .doesNotContain("KRM");
        }
    }

    @Nested
    class durations {

        @Test
        void are_taken_by_nearest_rank() {
            List<PipelineCase> cases = new ArrayList<>();
            for (int days = 1; days <= 10; days++)
                cases.add(
                        PipelineCase.opened(opened("f-" + days, "KRM-P01"))
                                .evolve(
                                        new TalentIdentified(
                                                "f-" + days + ".1",
                                                "MACHINERY",
                                                "x",
                                                OPENED.plusDays(days))));
            Pipeline.Duration intake =
                    Pipeline.of(
                                    cases,
                                    (_, from, to) ->
                                            OptionalInt.of(
                                                    (int) (to.toEpochDay() - from.toEpochDay())))
                            .durations()
                            .getFirst();
            assertThat(intake).isEqualTo(new Pipeline.Duration(Period.INTAKE, 10, 0, 5, 9));
        }

        @Test
        void of_nothing_are_shown_as_none() {
            assertThat(Pipeline.of(List.of(), (_, _, _) -> OptionalInt.empty()).durations())
                    .allMatch(each -> each.median() == -1 && each.measured() == 0);
        }
    }

    @Nested
    class the_page {

        @Test
        void shows_charts_with_tables_in_both_languages() throws Exception {
            String en = officer.en("/pipeline");
            assertThat(en)
                    .contains("<svg", "Where the cases are now", "start-up (nopa)", "Median")
                    .contains(
                            "As of", "sse-connect=\"" + EVENTS + "&amp;since=" + log.head() + "\"")
                    .contains("aria-pressed", "role=\"status\"");
            assertThat(officer.fa("/pipeline"))
                    .contains(
                            "پرونده‌ها تا کجا می‌رسند", "صدک نودم", "نوپا", "کرمان", "شناسایی‌شده");
        }

        @Test
        void opens_behind_every_number_exactly_the_cases_it_counts() throws Exception {
            String html = officer.en("/pipeline");
            int opened = 0;
            for (Pattern number : new Pattern[] {LINKED, STAT}) {
                Matcher link = number.matcher(html);
                while (link.find()) {
                    String list = link.group(1).replace("&amp;", "&");
                    if (list.contains("covered=true")) continue; // days over the cases of the list
                    assertThat(total(list)).as(list).isEqualTo(link.group(2));
                    opened++;
                }
            }
            assertThat(opened).isGreaterThan(40);
            assertThat(html).contains("/cases?province=KRM&amp;outcome=RUNNING");
            assertThat(total("/cases?outcome=RUNNING")).isEqualTo("2");
        }

        @Test
        void leaves_no_number_of_cases_without_its_list() throws Exception {
            assertThat(officer.en("/pipeline"))
                    .doesNotContainPattern("<td class=\"num\">\\s*[0-9,]+\\s*</td>")
                    .doesNotContainPattern("class=\"bar-value\">\\s*[0-9,]+\\s*<");
        }

        @Test
        void opens_behind_every_measured_stretch_the_cases_it_was_taken_over() throws Exception {
            for (JsonNode each : figures("").path("durations")) {
                String list = "/cases?period=" + each.path("period").asString() + "&covered=";
                assertThat(total(list + true)).isEqualTo(each.path("measured").asString());
                assertThat(total(list + false)).isEqualTo(each.path("leftOut").asString());
            }
        }

        @Test
        void says_what_to_do_while_there_is_no_case() throws Exception {
            log.clear();
            assertThat(officer.en("/pipeline")).contains("No case has been opened yet.");
            assertThat(officer.fa("/pipeline")).contains("هنوز پرونده‌ای گشوده نشده است.");
        }

        @Test
        void is_where_those_start_who_oversee() throws Exception {
            assertThat(new Browser(mvc, "m", "ROLE_manager").answer("/").getRedirectedUrl())
                    .isEqualTo("/overview");
        }
    }

    @Nested
    class replaying {

        @Test
        void changes_nothing_and_rebuilds_the_same() {
            String live = log.digest(PipelineCases.COLLECTION);
            log.handOverAgain(PipelineProjection.GROUP);
            assertThat(log.digest(PipelineCases.COLLECTION)).isEqualTo(live);
            log.rebuild(PipelineProjection.GROUP);
            assertThat(log.digest(PipelineCases.COLLECTION)).isEqualTo(live);
        }
    }

    private String total(String list) throws Exception {
        String api = list.replace("/cases", "/api/v1/cases");
        return new JsonMapper()
                .readTree(officer.answer(api).getContentAsByteArray())
                .path("total")
                .asString();
    }

    private JsonNode figures(String query) throws Exception {
        return new JsonMapper()
                .readTree(officer.answer("/api/v1/pipeline" + query).getContentAsByteArray());
    }
}

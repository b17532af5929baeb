package rosukh.query.certification.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.submitted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.query.harness.Browser;

class WorkListTest extends FourCases {

    @Nested
    class the_scope {

        @Test
        void is_what_is_assigned_to_the_reader_unless_asked_otherwise() throws Exception {
            assertThat(ids("/work")).isEmpty();
            assertThat(officer.en("/work")).contains("Nothing is waiting here.");
            log.append(claimed("f-2.1", "officer", 1, "officer"));
            assertThat(ids("/work")).containsExactly("f-2.1");
            assertThat(ids("/work?scope=QUEUE")).containsExactly("f-1.1");
            assertThat(ids("/work?scope=ROLE")).containsExactly("f-1.1", "f-2.1");
            assertThat(ids("/work?scope=ALL"))
                    .containsExactlyInAnyOrder("f-1.1", "f-2.1", "f-3.1", "f-4.1");
        }

        @Test
        void is_everything_for_who_has_no_part_in_cases() throws Exception {
            Browser manager = new Browser(mvc, "m", "ROLE_manager", "ORG_isipo");
            assertThat(manager.en("/work"))
                    .contains("f-1.1", "f-2.1", "f-3.1", "f-4.1")
                    .doesNotContain("Assigned to me</a>");
        }

        @Test
        void of_a_role_is_its_own_queue() throws Exception {
            Browser assessor = new Browser(mvc, "azar", "ROLE_assessor", "ORG_lab");
            assertThat(assessor.en("/work?scope=QUEUE"))
                    .contains("f-4.1")
                    .doesNotContain("f-1.1", "f-3.1");
        }

        @Test
        void of_a_broker_is_what_its_own_body_helps() throws Exception {
            Browser own = new Browser(mvc, "b", "ROLE_broker", "ORG_broker-one");
            Browser other = new Browser(mvc, "c", "ROLE_broker", "ORG_broker-two");
            assertThat(own.en("/work?scope=QUEUE")).contains("f-3.1").doesNotContain("f-1.1");
            assertThat(other.en("/work?scope=QUEUE")).doesNotContain("f-3.1");
            assertThat(other.en("/work?scope=ALL")).doesNotContain("f-3.1", "f-1.1");
        }

        @Test
        void leaves_out_what_is_closed_and_what_is_out_of_reach() throws Exception {
            log.append(new CaseWithdrawn("f-1.1", "g", "firm", OPENED.plusDays(1)));
            assertThat(ids("/work?scope=ALL")).doesNotContain("f-1.1").hasSize(3);
            Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YZD");
            assertThat(yazd.en("/work?scope=ALL")).contains("f-4.1").doesNotContain("f-2.1");
        }

        @Test
        void passes_on_with_the_turn_and_leaves_the_claim_behind() throws Exception {
            log.append(claimed("f-1.1", "officer", 1, "officer"));
            assertThat(ids("/work")).containsExactly("f-1.1");
            log.append(submitted("f-1.1"));
            assertThat(ids("/work")).isEmpty();
            assertThat(ids("/work?scope=ALL&role=assessor"))
                    .containsExactlyInAnyOrder("f-1.1", "f-4.1");
        }
    }

    @Nested
    class a_filter {

        @ParameterizedTest
        @CsvSource({
            "province=YZD, f-4.1",
            "stage=SUBMITTED, f-4.1",
            "role=broker, f-3.1",
            "q=firm%203, f-3.1",
            "q=10100000001, f-1.1",
            "q=f-4, f-4.1",
            "person=ali, f-1.1",
            "followup=SET, f-2.1"
        })
        void narrows_the_list(String filter, String expected) throws Exception {
            log.append(claimed("f-1.1", "officer", 1, "ali"));
            log.append(new FollowUpSet("f-2.1", OPENED.plusDays(9), "o", OPENED));
            assertThat(ids("/work?scope=ALL&" + filter)).containsExactly(expected);
        }

        @Test
        void finds_a_persian_name_however_it_is_typed() throws Exception {
            String typed = URLEncoder.encode("کویر", StandardCharsets.UTF_8);
            assertThat(ids("/work?scope=ALL&q=" + typed)).containsExactly("f-2.1");
        }

        @Test
        void of_follow_up_days_knows_what_has_come() throws Exception {
            log.append(new FollowUpSet("f-1.1", LocalDate.of(2060, 1, 1), "o", OPENED));
            log.append(new FollowUpSet("f-2.1", OPENED.plusDays(1), "o", OPENED));
            assertThat(ids("/work?scope=ALL&followup=DUE")).containsExactly("f-2.1");
            assertThat(ids("/work?scope=ALL&followup=NONE"))
                    .containsExactlyInAnyOrder("f-3.1", "f-4.1");
            log.append(new FollowUpSet("f-2.1", null, "o", OPENED));
            assertThat(ids("/work?scope=ALL&followup=DUE")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "scope=SOME",
                    "role=king",
                    "urgency=PANIC",
                    "stage=LUNCH",
                    "followup=MAYBE",
                    "after=x",
                    "after=a&before=b"
                })
        void that_is_no_choice_is_refused(String query) throws Exception {
            assertThat(officer.answer("/work?" + query).getStatus()).isEqualTo(400);
            assertThat(officer.answer("/api/v1/work?" + query).getStatus()).isEqualTo(400);
        }
    }

    @Test
    void the_page_is_there_in_both_languages_and_offers_what_the_role_may_do() throws Exception {
        assertThat(officer.en("/work?scope=ALL"))
                .contains("Take", "Stop the clock", "f-1.1~0~-1", "/forms/work/batches", "All 4");
        assertThat(officer.fa("/work?scope=ALL")).contains("سپرده به من", "برداشتن", "کرمان");
        Browser assessor = new Browser(mvc, "azar", "ROLE_assessor", "ORG_lab");
        assertThat(assessor.en("/work?scope=ALL"))
                .contains("Take")
                .doesNotContain("Stop the clock");
        Browser auditor = new Browser(mvc, "au", "ROLE_auditor");
        assertThat(auditor.en("/work")).contains("f-1.1").doesNotContain("/forms/work/batches");
    }

    @Test
    void the_list_is_had_as_a_file_with_the_same_filters() throws Exception {
        String file =
                officer.answer("/work/export.csv?scope=ALL&role=officer&lang=en")
                        .getContentAsString();
        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("f-1.1,Firm 1,Opened,Officer").doesNotContain("f-3.1");
    }

    @Test
    void a_rebuilt_view_equals_the_live_one() {
        log.append(claimed("f-1.1", "officer", 1, "ali"));
        String before = log.digest(WorkCases.COLLECTION);
        log.handOverAgain(WorkProjection.GROUP);
        assertThat(log.digest(WorkCases.COLLECTION)).isEqualTo(before);
        log.rebuild(WorkProjection.GROUP);
        assertThat(log.digest(WorkCases.COLLECTION)).isEqualTo(before);
    }
}

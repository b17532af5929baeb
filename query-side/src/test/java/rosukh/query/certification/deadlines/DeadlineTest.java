package rosukh.query.certification.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case of Tehran, opened on Saturday 2 May 2026; the intake has five working days.
@ViewTest
class DeadlineTest {

    static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void an_open_case() {
        log.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان تهران"),
                        opened("f-1", "TEH-P01"));
        officer = Browser.officer(mvc);
    }

    @Nested
    class an_explanation {

        @Test
        void names_every_input_and_every_day_that_did_not_count() throws Exception {
            JsonNode intake = stage(0);
            assertThat(intake.path("stage").asString()).isEqualTo("INTAKE");
            assertThat(intake.path("dueDate").asString()).isEqualTo("2026-05-09");
            assertThat(intake.path("budgetDays").asInt()).isEqualTo(5);
            assertThat(intake.path("schemeVersion").asString()).isEqualTo("1402-02-18");
            JsonNode started = intake.path("inputs").path(0);
            assertThat(started.path("role").asString()).isEqualTo("STARTED");
            assertThat(started.path("event").asString()).isEqualTo("certification.case-opened");
            assertThat(started.path("position").asLong()).isEqualTo(2);
            assertThat(started.path("on").asString()).isEqualTo(OPENED.toString());
            assertThat(started.path("by").asString()).isEqualTo("omid");
            assertThat(intake.path("daysOff")).hasSize(2);
            assertThat(intake.path("daysOff").path(0).path("reason").asString())
                    .isEqualTo("WEEKLY");
            assertThat(intake.path("moves")).hasSize(1);
        }

        @Test
        void names_the_closure_that_moved_the_date_and_the_one_who_declared_it() throws Exception {
            log.append(closure("c-1", OPENED.plusDays(1)));
            JsonNode intake = stage(0);
            assertThat(intake.path("dueDate").asString()).isEqualTo("2026-05-10");
            JsonNode closed = intake.path("daysOff").path(0);
            assertThat(closed.path("reason").asString()).isEqualTo("CLOSURE");
            assertThat(closed.path("because").path("event").asString())
                    .isEqualTo("calendars.closure-declared");
            assertThat(closed.path("because").path("source").asString()).isEqualTo("Circular c-1");
            assertThat(closed.path("because").path("position").asLong()).isEqualTo(3);
            JsonNode move = intake.path("moves").path(1);
            assertThat(move.path("before").asString()).isEqualTo("2026-05-09");
            assertThat(move.path("after").asString()).isEqualTo("2026-05-10");
            assertThat(move.path("by").asString()).isEqualTo("sara");
        }

        @Test
        void keeps_the_history_when_a_closure_is_lifted() throws Exception {
            log.append(closure("c-1", OPENED.plusDays(1)));
            log.append(new ClosureLifted("c-1", OPENED.plusDays(1), "Order", "sara", OPENED));
            assertThat(stage(0).path("dueDate").asString()).isEqualTo("2026-05-09");
            assertThat(stage(0).path("moves")).hasSize(3);
            assertThat(stage(0).path("moves").path(2).path("event").asString())
                    .isEqualTo("calendars.closure-lifted");
        }

        @Test
        void is_not_touched_by_closures_elsewhere() throws Exception {
            log.append(
                    new ClosureDeclared(
                            "c-1",
                            List.of("KRM"),
                            OPENED.plusDays(1),
                            OPENED.plusDays(1),
                            ClosureCause.COLD,
                            "Circular",
                            "sara",
                            OPENED));
            assertThat(stage(0).path("moves")).hasSize(1);
        }

        @Test
        void tells_a_stage_done_in_time_from_one_done_late() throws Exception {
            log.append(identified(CASE));
            assertThat(stage(0).path("state").asString()).isEqualTo("DONE_IN_TIME");
            log.append(submitted(CASE));
            assertThat(stage(1).path("stage").asString()).isEqualTo("NEEDS");
            assertThat(stage(1).path("state").asString()).isEqualTo("DONE_LATE");
            log.append(eligible(CASE));
            assertThat(stage(4).path("stage").asString()).isEqualTo("DECISION");
            assertThat(stage(4).path("state").asString()).isEqualTo("OVERDUE");
        }

        @Test
        void names_who_stopped_the_clock_and_who_gave_more_time() throws Exception {
            log.append(new ClockSuspended(CASE, "COURT_ORDER", "g", "omid", OPENED.plusDays(1)));
            assertThat(stage(0).path("state").asString()).isEqualTo("SUSPENDED");
            assertThat(stage(0).path("dueDate").isNull()).isTrue();
            log.append(
                    new ClockResumed(CASE, "g", "omid", OPENED.plusDays(3)),
                    new DeadlineExtended(CASE, "INTAKE", 2, "g", "omid", OPENED.plusDays(3)));
            JsonNode intake = stage(0);
            assertThat(intake.path("dueDate").asString()).isEqualTo("2026-05-13");
            assertThat(intake.path("inputs").valueStream().map(each -> each.path("role")))
                    .extracting(JsonNode::asString)
                    .containsExactly("STARTED", "SUSPENDED", "RESUMED", "EXTENDED");
            JsonNode suspended = intake.path("daysOff").path(0);
            assertThat(suspended.path("reason").asString()).isEqualTo("SUSPENDED");
            assertThat(suspended.path("because").path("event").asString())
                    .isEqualTo("certification.clock-suspended");
            assertThat(intake.path("moves").valueStream().map(each -> each.path("after")))
                    .extracting(each -> each.asString("none"))
                    .containsExactly("2026-05-09", "none", "2026-05-11", "2026-05-13");
            assertThat(officer.en("/cases/" + CASE + "/deadlines"))
                    .contains("stopped the clock", "gave 2 working days more", "no date");
        }

        @Test
        void tells_what_ended_with_the_case_from_what_was_done() throws Exception {
            log.append(new CaseWithdrawn(CASE, "g", "omid", OPENED.plusDays(1)));
            assertThat(stage(0).path("state").asString()).isEqualTo("CLOSED");
            assertThat(officer.en("/cases/" + CASE + "/deadlines")).contains("ended with the case");
        }

        @Test
        void shows_what_was_raised_of_it() throws Exception {
            LocalDate due = LocalDate.of(2026, 5, 9);
            log.append(
                    new WarningRaised(CASE, "INTAKE", 1, due, OPENED.plusDays(2), due),
                    new BreachRaised(CASE, "INTAKE", 1, due, due.plusDays(1), due.plusDays(1)));
            assertThat(stage(0).path("notices")).hasSize(2);
            assertThat(officer.en("/cases/" + CASE + "/deadlines?calendar=gregorian"))
                    .contains("Warned of the due date 9 May 2026: so since 4 May 2026, noticed on")
                    .contains("Due date 9 May 2026 missed on 10 May 2026.");
        }
    }

    @Nested
    class the_page {

        @Test
        void says_in_one_sentence_why_and_links_every_event() throws Exception {
            log.append(closure("c-1", OPENED.plusDays(1)));
            String en = officer.en("/cases/" + CASE + "/deadlines?calendar=gregorian");
            assertThat(en)
                    .contains("5 working days, counted from 2 May 2026; 3 days in between did not")
                    .contains("due 10 May 2026")
                    .contains("/cases/f-1.1#p2", "/calendar#p3", "Circular c-1")
                    .contains("Moved from 9 May 2026 to 10 May 2026");
            assertThat(officer.fa("/cases/" + CASE + "/deadlines"))
                    .contains("پذیرش", "تعطیلی اداره‌ها", "وعده برای");
        }

        @Test
        void is_linked_from_the_case() throws Exception {
            assertThat(officer.en("/cases/" + CASE)).contains("/cases/f-1.1/deadlines");
        }

        @Test
        void is_not_there_for_others() throws Exception {
            Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YZD");
            assertThat(yazd.answer("/cases/" + CASE + "/deadlines").getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/cases/" + CASE + "/deadlines").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void replaying_changes_nothing_and_rebuilds_the_same() {
        log.append(identified(CASE), submitted(CASE));
        log.append(new WarningRaised(CASE, "NEEDS", 1, OPENED, OPENED, OPENED));
        String live = log.digest(DeadlineFiles.COLLECTION);
        log.handOverAgain(DeadlineProjection.GROUP);
        assertThat(log.digest(DeadlineFiles.COLLECTION)).isEqualTo(live);
        log.rebuild(DeadlineProjection.GROUP);
        assertThat(log.digest(DeadlineFiles.COLLECTION)).isEqualTo(live);
    }

    private JsonNode stage(int index) throws Exception {
        byte[] answer =
                officer.answer("/api/v1/cases/" + CASE + "/deadlines").getContentAsByteArray();
        return new JsonMapper().readTree(answer).path("stages").path(index);
    }

    private static ClosureDeclared closure(String id, LocalDate day) {
        return new ClosureDeclared(
                id,
                List.of("TEH"),
                day,
                day,
                ClosureCause.AIR_POLLUTION,
                "Circular " + id,
                "sara",
                OPENED);
    }
}

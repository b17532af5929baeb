package rosukh.query.certification.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.Terms;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.query.certification.WorkingDays;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From events to the register, the figures and the events behind them.
@ViewTest
class BrokerViewTest {

    private static final LocalDate DAY = OPENED.minusMonths(3);
    private static final LocalDate DECIDED = OPENED.plusDays(30);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Brokers brokers;
    @Autowired WorkingDays calendar;
    Browser officer;

    @BeforeEach
    void an_accredited_broker_and_one_who_learns() {
        log.clear();
        log.by("omid", "officer", "isipo").append(published("ir-kb-1402-02-18"));
        career("hadi");
        log.append(
                new BrokerEnrolled("sara", "others", "omid", DAY),
                new AttendanceRecorded("sara", "RULES", 8, "omid", DAY),
                new ExamTaken("sara", 1, 55, false, "omid", DAY));
        officer = Browser.officer(mvc);
    }

    @Nested
    class the_register {

        @Test
        void shows_who_is_accredited_for_what_in_both_languages() throws Exception {
            assertThat(officer.en("/brokers"))
                    .contains("hadi", "Accredited", "0 of 6", "sara", "Enrolled", "Kerman");
            assertThat(officer.fa("/brokers")).contains("کارگزاران", "دارای اعتبار", "کرمان");
        }

        @Test
        void is_filtered_and_had_as_a_file() throws Exception {
            assertThat(officer.en("/brokers?standing=ACCREDITED&province=KRM&field=MACHINERY"))
                    .contains("hadi")
                    .doesNotContain("/brokers/sara");
            assertThat(officer.en("/brokers?organisation=others")).doesNotContain("/brokers/hadi");
            assertThat(officer.answer("/brokers/export.csv?standing=ENROLLED").getContentAsString())
                    .contains("sara")
                    .doesNotContain("hadi");
            assertThat(officer.answer("/brokers?standing=KING").getStatus()).isEqualTo(400);
        }

        @Test
        void is_told_by_the_api_page_by_page() throws Exception {
            JsonNode first = json(officer.answer("/api/v1/brokers?limit=1"));
            assertThat(first.path("total").asInt()).isEqualTo(2);
            assertThat(first.path("items").path(0).path("account").asString()).isEqualTo("hadi");
            JsonNode next =
                    json(
                            officer.answer(
                                    "/api/v1/brokers?limit=1&after="
                                            + first.path("next").asString()));
            assertThat(next.path("items").path(0).path("account").asString()).isEqualTo("sara");
        }

        @Test
        void has_the_forms_to_enrol_and_import() throws Exception {
            assertThat(officer.en("/brokers?do=enrol")).contains("action=\"/forms/brokers\"");
            assertThat(officer.en("/brokers/attendance-import"))
                    .contains("action=\"/forms/brokers/attendance-import\"");
        }
    }

    @Nested
    class a_broker {

        @Test
        void has_a_history_and_a_version() throws Exception {
            assertThat(officer.en("/brokers/hadi"))
                    .contains(
                            "Accredited, Grade 3",
                            "Proposed: Accredit",
                            "fit for it",
                            "Exam, try 1: 80 points, passed");
            assertThat(officer.fa("/brokers/hadi")).contains("اعتبار گرفت");
            MockHttpServletResponse answer = officer.answer("/api/v1/brokers/hadi");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"9\"");
            assertThat(json(answer).path("accreditation").path("validTo").asString())
                    .isEqualTo(DAY.plusMonths(24).minusDays(1).toString());
            assertThat(officer.answer("/api/v1/brokers/nobody").getStatus()).isEqualTo(404);
        }

        @Test
        void shows_a_form_for_whatever_can_be_done() throws Exception {
            for (String action : List.of("PROPOSE", "ATTENDANCE", "EXAM", "CONFLICT", "BODY"))
                assertThat(officer.en("/brokers/hadi?do=" + action))
                        .contains("action=\"/forms/brokers/hadi/");
            assertThat(officer.en("/brokers/hadi?do=FEE")).doesNotContain("/forms/brokers/hadi");
            helped("f-1", true, 0);
            log.append(
                    new ConflictDeclared(
                            "hadi", "f-9", BrokerConflict.SERVICE, "AUDIT", null, "hadi", DAY),
                    new BridgingRequired(
                            "hadi", "ir-kb", "1406-01-01", DAY, DAY.plusDays(90), DAY));
            for (String action : List.of("FEE", "WITHDRAW", "BRIDGING"))
                assertThat(officer.en("/brokers/hadi?do=" + action))
                        .contains("action=\"/forms/brokers/hadi/");
            assertThat(officer.en("/brokers/hadi?do=WITHDRAW"))
                    .contains("value=\"f-9 SERVICE AUDIT\"");
        }

        @Test
        void asks_a_second_person_and_not_the_first() throws Exception {
            log.append(
                    new StepProposed(
                            "hadi", AccreditationStep.SUSPEND, null, "late", "officer", DAY));
            assertThat(officer.en("/brokers/hadi"))
                    .contains("do=DECLINE")
                    .doesNotContain("APPROVE");
            Browser mina = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
            assertThat(mina.en("/brokers/hadi?do=APPROVE"))
                    .contains("/forms/brokers/hadi/proposals/approval", "value=\"10\"");
        }

        @Test
        void sees_itself_and_nobody_else() throws Exception {
            Browser hadi = new Browser(mvc, "hadi", "ROLE_broker", "ORG_helpers");
            assertThat(hadi.en("/brokers/hadi"))
                    .contains("do=CONFLICT")
                    .doesNotContain("do=PROPOSE", "do=EXAM");
            assertThat(hadi.answer("/brokers/sara").getStatus()).isEqualTo(404);
            assertThat(hadi.answer("/api/v1/brokers/sara").getStatus()).isEqualTo(404);
        }
    }

    @Nested
    class the_figures {

        @Test
        void count_training_exams_and_accreditations() throws Exception {
            JsonNode figures = figures();
            assertThat(figures.path("trained").asInt()).isEqualTo(1);
            assertThat(figures.path("sat").asInt()).isEqualTo(2);
            assertThat(figures.path("passed").asInt()).isEqualTo(1);
            assertThat(figures.path("passRate").asString()).isEqualTo("50.00");
            assertThat(figures.path("accredited").asInt()).isEqualTo(1);
            assertThat(figures.path("accreditedByField").path("MACHINERY").asInt()).isEqualTo(1);
            assertThat(figures.path("accreditedByProvince").path("KRM").asInt()).isEqualTo(1);
            log.append(new BrokerSuspended("hadi", "omid", "mina", 9, DAY));
            assertThat(figures().path("accredited").asInt()).isZero();
        }

        @Test
        void tell_what_expires_within_60_days_and_what_has() throws Exception {
            LocalDate today = LocalDate.now();
            accredited("nima", today.minusMonths(24).plusDays(61));
            assertThat(figures().path("expiringIn60Days").asInt()).isEqualTo(1);
            accredited("roya", today.minusMonths(24).plusDays(62));
            accredited("taha", today.minusMonths(24).minusDays(1));
            assertThat(figures().path("expiringIn60Days").asInt()).isEqualTo(1);
            assertThat(figures().path("accredited").asInt()).isEqualTo(3);
            assertThat(officer.en("/brokers")).contains("Expired");
        }

        @Test
        void tell_the_load_and_what_a_conflict_blocked() throws Exception {
            given("f-1");
            given("f-2");
            log.append(
                    new AssignmentBlocked(
                            "hadi",
                            "f-3.1",
                            "f-3",
                            BrokerRole.HELP,
                            List.of("B_CONFLICT_LINK"),
                            "omid",
                            DAY));
            assertThat(figures().path("averageLoad").asString()).isEqualTo("2.0");
            assertThat(figures().path("blocked").asInt()).isEqualTo(1);
            assertThat(officer.en("/brokers/events?of=BLOCKED"))
                    .contains("f-3.1", "Owner, employee or family link");
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            new BrokerMeters(
                            brokers,
                            calendar,
                            new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class))
                    .measure(registry, LocalDate.now());
            assertThat(registry.get("rosukh.brokers").tag("what", "open-cases").gauge().value())
                    .isEqualTo(2);
        }

        @Test
        void hide_shares_of_fewer_than_five_decided_cases() throws Exception {
            for (int i = 1; i <= 4; i++) helped("f-" + i, true, 0);
            JsonNode one = figures().path("outcomes").path(0);
            assertThat(one.path("decided").asInt()).isEqualTo(4);
            assertThat(one.path("success").isMissingNode() || one.path("success").isNull())
                    .isTrue();
            assertThat(officer.en("/brokers/figures")).contains("fewer than 5 decided cases");
        }

        @Test
        void show_them_from_five_on_with_wilsons_interval() throws Exception {
            for (int i = 1; i <= 5; i++) helped("f-" + i, i == 1, i <= 3 ? 0 : 4);
            JsonNode one = figures().path("outcomes").path(0);
            // Wilson for 1 of 5 at 95 %: 3.62 to 62.45 %.
            assertThat(one.path("success").path("percent").asString()).isEqualTo("20.00");
            assertThat(one.path("success").path("low").asString()).isEqualTo("3.62");
            assertThat(one.path("success").path("high").asString()).isEqualTo("62.45");
            assertThat(one.path("firstPass").asString()).isEqualTo("100.00");
            assertThat(one.path("ratings").asInt()).isEqualTo(2);
            assertThat(one.path("medianWorkingDays").isNumber()).isTrue();
            assertThat(officer.en("/brokers/figures")).contains("20.00 % (3.62 to 62.45 %)");
            assertThat(officer.fa("/brokers/figures")).contains("۲۰");
        }

        @Test
        void open_into_exactly_the_events_they_count() throws Exception {
            for (int i = 1; i <= 3; i++) helped("f-" + i, true, 0);
            JsonNode decided = json(officer.answer("/api/v1/brokers/events?of=DECIDED"));
            assertThat(decided.path("total").asInt())
                    .isEqualTo(figures().path("all").path("decided").asInt())
                    .isEqualTo(3);
            for (String of : List.of("TRAINED", "SAT", "PASSED", "ACCREDITED", "EXPIRING", "OPEN"))
                assertThat(officer.answer("/api/v1/brokers/events?of=" + of).getStatus())
                        .isEqualTo(200);
            JsonNode first = json(officer.answer("/api/v1/brokers/events?of=DECIDED&limit=2"));
            assertThat(first.path("items").size()).isEqualTo(2);
            JsonNode rest =
                    json(
                            officer.answer(
                                    "/api/v1/brokers/events?of=DECIDED&limit=2&after="
                                            + first.path("next").asString()));
            assertThat(rest.path("items").size()).isEqualTo(1);
            assertThat(
                            officer.answer("/brokers/events/export.ndjson?of=DECIDED")
                                    .getContentAsString()
                                    .lines())
                    .hasSize(3);
            assertThat(officer.answer("/brokers/events/export.csv?of=DECIDED").getContentAsString())
                    .contains("f-1.1", "f-3.1");
            assertThat(officer.answer("/brokers/events?of=NOTHING").getStatus()).isEqualTo(400);
        }

        @Test
        void count_a_reversed_decision_as_reversed_and_not_as_decided() throws Exception {
            for (int i = 1; i <= 6; i++) helped("f-" + i, i > 1, 0);
            log.append(new AppealUpheld("f-1.1", "new proof", "golnar", "appeal-board", DECIDED));
            JsonNode one = figures().path("outcomes").path(0);
            assertThat(one.path("decided").asInt()).isEqualTo(5);
            log.append(new StatusGranted("f-1.1", "NOPA", "golnar", "appeal-board", DECIDED));
            one = figures().path("outcomes").path(0);
            assertThat(one.path("decided").asInt()).isEqualTo(6);
            assertThat(one.path("reversed").asString()).isEqualTo("16.67");
        }

        @Test
        void are_the_same_after_a_rebuild() throws Exception {
            for (int i = 1; i <= 5; i++) helped("f-" + i, i == 1, 3);
            String before = log.digest(Brokers.REGISTER) + log.digest(Brokers.CASES);
            String figures = figures().toString();
            log.rebuild(BrokerProjection.GROUP);
            assertThat(log.digest(Brokers.REGISTER) + log.digest(Brokers.CASES)).isEqualTo(before);
            assertThat(figures().toString()).isEqualTo(figures);
        }
    }

    @Test
    void a_firm_rates_who_helped_it_once_the_case_is_over() throws Exception {
        given("f-1");
        Browser firm = new Browser(mvc, "farid", "ROLE_firm", "FIRM_f-1");
        assertThat(firm.en("/brokers/ratings")).contains("not over yet");
        helped("f-2", true, 0);
        Browser other = new Browser(mvc, "azar", "ROLE_firm", "FIRM_f-2");
        assertThat(other.en("/brokers/ratings"))
                .contains("/forms/brokers/hadi/ratings", "f-2.1")
                .doesNotContain("f-1.1");
        log.append(new BrokerRated("hadi", "f-2.1", "f-2", 5, "azar", DECIDED));
        assertThat(other.en("/brokers/ratings"))
                .contains("very good")
                .doesNotContain("/forms/brokers/hadi/ratings");
    }

    private void career(String account) {
        log.append(new BrokerEnrolled(account, "helpers", "omid", DAY));
        for (String module : List.of("RULES", "PRODUCT", "FINANCE", "IP", "NEEDS", "ETHICS"))
            log.append(
                    new AttendanceRecorded(
                            account,
                            module,
                            module.equals("IP") || module.equals("ETHICS") ? 4 : 8,
                            "omid",
                            DAY));
        log.append(new ExamTaken(account, 1, 80, true, "omid", DAY));
        accreditation(account, DAY);
    }

    private void accredited(String account, LocalDate from) {
        log.append(new BrokerEnrolled(account, "helpers", "omid", from));
        accreditation(account, from);
    }

    private void accreditation(String account, LocalDate from) {
        Terms terms =
                new Terms(Grade.GRADE_3, List.of("MACHINERY"), List.of("KRM"), List.of("ir-kb"));
        log.append(
                new StepProposed(
                        account, AccreditationStep.ACCREDIT, terms, "fit for it", "omid", from),
                new BrokerAccredited(
                        account,
                        terms,
                        List.of(new SchemeVersion("ir-kb", "1402-02-18")),
                        from,
                        from.plusMonths(24).minusDays(1),
                        "broker-demo/1",
                        "omid",
                        "mina",
                        1,
                        from));
    }

    private void given(String firmId) {
        String id = firmId + ".1";
        log.append(
                registered(firmId, "1010000000" + firmId.charAt(2), "پرس سازان"),
                opened(firmId, "KRM-P01"),
                identified(id),
                new CaseAssigned(
                        "hadi",
                        "helpers",
                        id,
                        firmId,
                        BrokerRole.HELP,
                        "MACHINERY",
                        "KRM",
                        "ir-kb",
                        "1402-02-18",
                        0,
                        "broker-demo/1",
                        "omid",
                        OPENED),
                new BrokerAssigned(id, "helpers", "omid", OPENED, "hadi"));
    }

    private void helped(String firmId, boolean granted, int stars) {
        String id = firmId + ".1";
        given(firmId);
        log.append(
                submitted(id),
                granted
                        ? new StatusGranted(id, "NOPA", "golnar", "board", DECIDED)
                        : new StatusRefused(
                                id, List.of("R1"), List.of("p1"), "no", "golnar", "board", DECIDED),
                new CaseReleased(
                        "hadi",
                        id,
                        BrokerRole.HELP,
                        granted ? PlacementEnd.CERTIFIED : PlacementEnd.REFUSED,
                        null,
                        DECIDED));
        if (stars > 0) log.append(new BrokerRated("hadi", id, firmId, stars, "farid", DECIDED));
    }

    private JsonNode figures() throws Exception {
        return json(officer.answer("/api/v1/brokers/figures"));
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString());
    }
}

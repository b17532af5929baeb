package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_DECIDER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_HAS_ASSESSED;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_HAS_DECIDED;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_DECIDE;
import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.RefusalCode;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.PlanItem;

/// Helping, judging and deciding keep each other apart between two cases of a firm, for 24 months
/// after the last act.
class SeparationTest extends Rulings {

    private static final LocalDate FREE = LocalDate.of(2028, 1, 10);

    /// A part in an earlier case that keeps from another part in this one.
    private record Pair(
            String name,
            List<CertificationEvent> earlier,
            List<CertificationEvent> now,
            CommandOn command,
            RefusalCode code) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface CommandOn {
        CertificationCommand on(String person, String body, LocalDate day);
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair(
                        "who helped does not assess",
                        helped(DAY),
                        submitted(),
                        SeparationTest::assess,
                        CASE_HELPER_MAY_NOT_ASSESS),
                new Pair(
                        "who helped does not decide",
                        helped(DAY),
                        recommended(),
                        SeparationTest::grant,
                        CASE_HELPER_MAY_NOT_DECIDE),
                new Pair(
                        "who assessed does not help",
                        judged(DAY),
                        needsAssessed(),
                        SeparationTest::help,
                        CASE_HELPER_HAS_ASSESSED),
                new Pair(
                        "who assessed does not decide",
                        judged(DAY),
                        recommended(),
                        SeparationTest::grant,
                        CASE_ASSESSOR_MAY_NOT_DECIDE),
                new Pair(
                        "who decided does not help",
                        decided(DAY),
                        needsAssessed(),
                        SeparationTest::help,
                        CASE_HELPER_HAS_DECIDED),
                new Pair(
                        "who decided does not assess",
                        decided(DAY),
                        submitted(),
                        SeparationTest::assess,
                        CASE_DECIDER_MAY_NOT_ASSESS));
    }

    @ParameterizedTest(name = "{0}, as a person")
    @MethodSource("pairs")
    void a_person_is_kept_until_the_day_before(Pair pair) {
        given(pair.earlier(), pair.now())
                .when(pair.command().on("zara", "elsewhere", FREE.minusDays(1)))
                .isRefused(pair.code());
    }

    @ParameterizedTest(name = "{0}, as a body")
    @MethodSource("pairs")
    void a_body_is_kept_until_the_day_before(Pair pair) {
        given(pair.earlier(), pair.now())
                .when(pair.command().on("somebody", "zbody", FREE.minusDays(1)))
                .isRefused(pair.code());
    }

    @ParameterizedTest(name = "{0}, but is free after exactly 24 months")
    @MethodSource("pairs")
    void person_and_body_are_free_exactly_24_months_later(Pair pair) {
        given(pair.earlier(), pair.now())
                .when(pair.command().on("zara", "zbody", FREE))
                .isAccepted();
    }

    @Test
    void the_last_act_counts_and_not_the_first() {
        List<CertificationEvent> longer =
                List.of(
                        Scenarios.opened(1),
                        plan(DAY),
                        new PlanItemCompleted(CASE, "A1", DAY.plusDays(9)),
                        withdrawn(DAY.plusDays(9)));
        given(longer, submitted())
                .when(assess("zara", "elsewhere", FREE.plusDays(8)))
                .isRefused(CASE_HELPER_MAY_NOT_ASSESS);
    }

    @Test
    void the_last_act_frees_too_when_its_own_24_months_are_over() {
        List<CertificationEvent> longer =
                List.of(
                        Scenarios.opened(1),
                        plan(DAY),
                        new PlanItemCompleted(CASE, "A1", DAY.plusDays(9)),
                        withdrawn(DAY.plusDays(9)));
        given(longer, submitted()).when(assess("zara", "elsewhere", FREE.plusDays(9))).isAccepted();
    }

    @Test
    void within_one_case_no_time_frees() {
        given(then(Scenarios.submitted()))
                .when(
                        new AssessCriterion(
                                CASE,
                                "P1",
                                "p1",
                                Answer.of("technologyLevel", "HIGH"),
                                "",
                                "hana",
                                "elsewhere",
                                DAY.plusYears(5)))
                .isRefused(CASE_HELPER_MAY_NOT_ASSESS);
    }

    @Test
    void a_body_that_decided_decides_again() {
        given(decided(DAY), recommended()).when(grant("zara", "zbody", DAY)).isAccepted();
    }

    @Test
    void a_body_that_decided_is_not_named_to_help_for_24_months() {
        given(decided(DAY), needsAssessed())
                .when(new AssignBroker(SecondCase.ID, "zbody", "hadi", "omid", FREE.minusDays(1)))
                .isRefused(CASE_HELPER_HAS_DECIDED);
    }

    @Test
    void a_body_that_decided_may_be_named_to_help_after_24_months() {
        given(decided(DAY), needsAssessed())
                .when(
                        new AssignBroker(
                                SecondCase.ID, "zbody", GivenBrokers.of("zbody"), "omid", FREE))
                .isAccepted();
    }

    static List<CertificationEvent> submitted() {
        return SecondCase.of(Scenarios.submitted(AssessmentTest.unplanned()));
    }

    private static List<CertificationEvent> recommended() {
        return SecondCase.of(Scenarios.recommended());
    }

    private static List<CertificationEvent> needsAssessed() {
        return SecondCase.of(Scenarios.needsAssessed());
    }

    static CertificationCommand assess(String person, String body, LocalDate day) {
        return new AssessCriterion(
                SecondCase.ID,
                "P1",
                "p1",
                Answer.of("technologyLevel", "HIGH"),
                "",
                person,
                body,
                day);
    }

    static CertificationCommand grant(String person, String body, LocalDate day) {
        return new GrantStatus(SecondCase.ID, person, body, day);
    }

    private static CertificationCommand help(String person, String body, LocalDate day) {
        return new AgreeAccelerationPlan(
                SecondCase.ID,
                body,
                person,
                List.of(new PlanItem("A1", "Item", day.plusDays(30))),
                day);
    }

    private static AccelerationPlanAgreed plan(LocalDate on) {
        return new AccelerationPlanAgreed(
                CASE, "zbody", "zara", List.of(Scenarios.item("A1"), Scenarios.item("A2")), on);
    }

    private static CaseWithdrawn withdrawn(LocalDate on) {
        return new CaseWithdrawn(CASE, "moves", "farid", on);
    }

    private static List<CertificationEvent> helped(LocalDate on) {
        return List.of(Scenarios.opened(1), plan(on), withdrawn(on));
    }

    private static List<CertificationEvent> judged(LocalDate on) {
        return then(
                Scenarios.submitted(),
                new CriterionAssessed(
                        CASE,
                        "P1",
                        "p1",
                        Answer.of("technologyLevel", "HIGH"),
                        "",
                        "zara",
                        "zbody",
                        on),
                withdrawn(on));
    }

    static List<CertificationEvent> decided(LocalDate on) {
        return then(
                Scenarios.submitted(),
                new OutcomeRecommended(
                        CASE, "ELIGIBLE", "NOPA", List.of(), "good", "yara", "ybody", on),
                new StatusGranted(CASE, "NOPA", "zara", "zbody", on),
                new CertificateIssued(CASE, "KB-1404-000001", "NOPA", on, null, on));
    }
}

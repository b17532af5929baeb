package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.assessors.Files.DAY;
import static rosukh.command.assessors.Files.FIELD;
import static rosukh.command.assessors.Files.enrol;
import static rosukh.command.assessors.Files.file;
import static rosukh.command.assessors.Files.name;
import static rosukh.command.assessors.Files.pool;
import static rosukh.command.assessors.Files.propose;
import static rosukh.command.assessors.Files.unsubmitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.assessors.ReleaseCause;

/// What is entered in the register of assessors, and what is refused.
class RegisterTest {

    private static final Pool AZAR = pool(enrol("azar"));

    @Test
    void an_assessor_is_enrolled_with_fields_provinces_and_a_number_of_cases() {
        assertThat(
                        Pool.EMPTY.decide(
                                new EnrolAssessor(
                                        "azar",
                                        "body",
                                        List.of(FIELD),
                                        List.of("KRM"),
                                        3,
                                        "omid",
                                        DAY),
                                null))
                .containsExactly(
                        new AssessorEnrolled(
                                "azar", "body", List.of(FIELD), List.of("KRM"), 3, "omid", DAY));
    }

    @Test
    void but_once_only() {
        refuses(AZAR, enrol("azar"), "ASSESSOR_ALREADY_ENROLLED");
    }

    @Test
    void and_not_malformed() {
        refuses(Pool.EMPTY, enrol(" ", "body", 2), "ASSESSOR_NOT_NAMED");
        refuses(Pool.EMPTY, enrol("azar", " ", 2), "ASSESSOR_NOT_NAMED");
        refuses(Pool.EMPTY, enrol("azar", "body", 0), "ASSESSOR_CAPACITY_RANGE");
        refuses(Pool.EMPTY, enrol("azar", "body", 51), "ASSESSOR_CAPACITY_RANGE");
        for (List<String> fields :
                List.of(List.<String>of(), List.of("A", "A"), List.of("a field")))
            refuses(Pool.EMPTY, of(fields, List.of()), "ASSESSOR_FIELDS_MALFORMED");
        for (List<String> provinces : List.of(List.of("XXX"), List.of("KRM", "KRM")))
            refuses(Pool.EMPTY, of(List.of("A"), provinces), "ASSESSOR_PROVINCE_UNKNOWN");
    }

    @Test
    void both_ends_of_the_number_of_cases_may_be_had() {
        assertThat(pool(enrol("azar", "body", 1), enrol("bita", "body", 50)).assessors())
                .hasSize(2);
    }

    @Test
    void a_change_tells_all_anew() {
        ChangeAssessor change =
                new ChangeAssessor("azar", "other", List.of("ICT"), List.of(), 5, "omid", DAY);
        assertThat(AZAR.decide(change, null))
                .containsExactly(
                        new AssessorChanged(
                                "azar", "other", List.of("ICT"), List.of(), 5, "omid", DAY));
    }

    @Test
    void a_change_that_changes_nothing_or_nobody_is_refused() {
        refuses(
                AZAR,
                new ChangeAssessor("azar", "body-azar", List.of(FIELD), List.of(), 2, "omid", DAY),
                "ASSESSOR_UNCHANGED");
        refuses(
                AZAR,
                new ChangeAssessor("bita", "b", List.of(FIELD), List.of(), 2, "omid", DAY),
                "ASSESSOR_UNKNOWN");
        refuses(
                AZAR,
                new ChangeAssessor("azar", "b", List.of(), List.of(), 2, "omid", DAY),
                "ASSESSOR_FIELDS_MALFORMED");
    }

    @Test
    void who_stands_down_comes_back_by_a_fact_of_its_own() {
        StandDown down = new StandDown("azar", " leave ", "omid", DAY);
        ReturnToService back = new ReturnToService("azar", " back ", "omid", DAY);
        assertThat(AZAR.decide(down, null))
                .containsExactly(new AssessorStoodDown("azar", "leave", "omid", DAY));
        Pool away = pool(enrol("azar"), down);
        assertThat(away.decide(back, null))
                .containsExactly(new AssessorReturned("azar", "back", "omid", DAY));
        refuses(away, down, "ASSESSOR_STOOD_DOWN");
        refuses(AZAR, back, "ASSESSOR_IN_SERVICE");
        refuses(AZAR, new StandDown("azar", " ", "omid", DAY), "ASSESSOR_GROUNDS_MISSING");
        refuses(away, new ReturnToService("azar", "", "omid", DAY), "ASSESSOR_GROUNDS_MISSING");
    }

    @Test
    void a_conflict_is_declared_renewed_and_withdrawn() {
        DeclareConflict declare = conflict("FIRM", "f-1", "SERVICE");
        assertThat(AZAR.decide(declare, null))
                .containsExactly(
                        new ConflictDeclared(
                                "azar",
                                ConflictWith.FIRM,
                                "f-1",
                                ConflictGround.SERVICE,
                                DAY,
                                "azar",
                                DAY));
        Pool declared = pool(enrol("azar"), declare);
        refuses(declared, declare, "ASSESSOR_CONFLICT_KNOWN");
        DeclareConflict later =
                new DeclareConflict("azar", "FIRM", "f-1", "SERVICE", DAY.plusDays(1), "azar", DAY);
        Pool renewed = pool(enrol("azar"), declare, later);
        assertThat(renewed.duties().conflicts())
                .singleElement()
                .satisfies(each -> assertThat(each.from()).isEqualTo(DAY.plusDays(1)));
        assertThat(declared.decide(withdraw("SERVICE", " over "), null))
                .containsExactly(
                        new ConflictWithdrawn(
                                "azar",
                                ConflictWith.FIRM,
                                "f-1",
                                ConflictGround.SERVICE,
                                "over",
                                "omid",
                                DAY));
        assertThat(pool(enrol("azar"), declare, withdraw("SERVICE", "x")).duties().conflicts())
                .isEmpty();
        refuses(declared, withdraw("FAMILY", "over"), "ASSESSOR_CONFLICT_UNKNOWN");
        refuses(declared, withdraw("SERVICE", " "), "ASSESSOR_GROUNDS_MISSING");
    }

    @Test
    void a_conflict_with_nobody_or_on_no_ground_is_none() {
        refuses(AZAR, conflict("FIRM", " ", "SERVICE"), "ASSESSOR_CONFLICT_MALFORMED");
        refuses(AZAR, conflict("MOON", "f-1", "SERVICE"), "ASSESSOR_CONFLICT_MALFORMED");
        refuses(AZAR, conflict("FIRM", "f-1", "ENVY"), "ASSESSOR_CONFLICT_MALFORMED");
        refuses(Pool.EMPTY, conflict("FIRM", "f-1", "SERVICE"), "ASSESSOR_UNKNOWN");
    }

    @Test
    void an_assessor_declares_its_own_conflicts_only() {
        Actor bita = Actor.of("bita", "assessor", "body");
        assertThat(
                        catchThrowableOfType(Refused.class, () -> Register.conflictOf("azar", bita))
                                .code())
                .isEqualTo("ASSESSOR_CONFLICT_OF_OTHERS");
        assertThat(Register.conflictOf("bita", bita)).isEqualTo("bita");
        assertThat(Register.conflictOf("azar", Actor.of("omid", "officer", "isipo")))
                .isEqualTo("azar");
    }

    @Test
    void a_case_that_does_not_wait_or_is_taken_is_not_assigned() {
        refuses(AZAR, propose("f-1.1"), unsubmitted("f-1.1"), "ASSIGNMENT_CASE_NOT_SUBMITTED");
        refuses(
                AZAR,
                new AssignAssessor("f-1.1", null, null, "omid", DAY.minusDays(1)),
                file("f-1.1"),
                "ASSIGNMENT_DATE_BACKWARDS");
        Pool taken = pool(enrol("azar"), propose("f-1.1"));
        refuses(taken, propose("f-1.1"), file("f-1.1"), "ASSIGNMENT_EXISTS");
        refuses(AZAR, name("f-1.1", "bita"), file("f-1.1"), "ASSESSOR_UNKNOWN");
        refuses(
                AZAR,
                new AssignAssessor("f-1.1", "azar", " ", "omid", DAY),
                file("f-1.1"),
                "ASSIGNMENT_REASON_MISSING");
    }

    @Test
    void another_assessor_needs_one_before_a_reason_and_another_person() {
        Pool taken = pool(enrol("azar"), enrol("bita"), propose("f-1.1"));
        refuses(taken, again(null, " "), file("f-1.1"), "ASSIGNMENT_REASON_MISSING");
        refuses(taken, again("azar", "x"), file("f-1.1"), "ASSIGNMENT_SAME_PERSON");
        refuses(taken, again("bita", "x"), unsubmitted("f-1.1"), "ASSIGNMENT_CASE_NOT_SUBMITTED");
        refuses(AZAR, again("azar", "x"), file("f-1.1"), "ASSIGNMENT_MISSING");
    }

    @Test
    void a_case_is_released_once() {
        ReleaseAssignment release = new ReleaseAssignment("f-1.1", ReleaseCause.WITHDRAWN, DAY);
        Pool taken = pool(enrol("azar"), propose("f-1.1"));
        assertThat(taken.openCases("azar")).isEqualTo(1);
        assertThat(taken.decide(release, null))
                .containsExactly(
                        new AssignmentReleased("f-1.1", "azar", ReleaseCause.WITHDRAWN, DAY));
        Pool free = pool(enrol("azar"), propose("f-1.1"), release);
        assertThat(free.openCases("azar")).isZero();
        refuses(free, release, "ASSIGNMENT_MISSING");
    }

    private static ReassignAssessor again(String account, String reason) {
        return new ReassignAssessor("f-1.1", account, reason, "omid", DAY);
    }

    private static EnrolAssessor of(List<String> fields, List<String> provinces) {
        return new EnrolAssessor("azar", "body", fields, provinces, 2, "omid", DAY);
    }

    private static DeclareConflict conflict(String kind, String with, String ground) {
        return new DeclareConflict("azar", kind, with, ground, DAY, "azar", DAY);
    }

    private static WithdrawConflict withdraw(String ground, String grounds) {
        return new WithdrawConflict("azar", "FIRM", "f-1", ground, grounds, "omid", DAY);
    }

    private static void refuses(Pool pool, AssessorCommand command, String code) {
        refuses(pool, command, null, code);
    }

    private static void refuses(Pool pool, AssessorCommand command, CaseOnFile file, String code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> pool.decide(command, file));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}

package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.command.assessors.Files.DAY;
import static rosukh.command.assessors.Files.after;
import static rosukh.command.assessors.Files.decidedBy;
import static rosukh.command.assessors.Files.enrol;
import static rosukh.command.assessors.Files.file;
import static rosukh.command.assessors.Files.helpedBy;
import static rosukh.command.assessors.Files.name;
import static rosukh.command.assessors.Files.pool;
import static rosukh.command.assessors.Files.propose;
import static rosukh.command.assessors.Files.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.CaseOnFile.Parts;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;
import rosukh.events.assessors.PassedOver;
import rosukh.events.assessors.ReleaseCause;

/// Who is chosen for a case, and why the others are not.
class ChoiceTest {

    private static final LocalDate EARLIER = DAY.minusDays(40);

    @Test
    void the_one_with_fewest_open_cases_is_proposed() {
        Pool pool = pool(enrol("azar"), enrol("bita"), name("f-1.1", "azar"));
        assertThat(chosen(pool, file("f-2.1"))).isEqualTo("bita");
        assertThat(why(pool, file("f-2.1"), "azar")).isEqualTo(PassedOver.BUSIER);
    }

    @Test
    void of_these_the_one_whose_last_assignment_lies_furthest_back() {
        Pool pool =
                pool(
                        enrol("azar"),
                        enrol("bita"),
                        enrol("cyra"),
                        name("f-1.1", "azar"),
                        new ReleaseAssignment("f-1.1", ReleaseCause.RECOMMENDED, DAY));
        assertThat(chosen(pool, file("f-2.1"))).as("never asked").isEqualTo("bita");
        assertThat(why(pool, file("f-2.1"), "azar")).isEqualTo(PassedOver.MORE_LATELY);
        assertThat(why(pool, file("f-2.1"), "cyra")).isEqualTo(PassedOver.LATER_NAME);
    }

    @Test
    void of_two_who_were_asked_the_one_asked_longer_ago() {
        Pool pool = pool(enrol("azar"), enrol("bita"));
        pool = assigned(pool, "f-1.1", "azar", DAY.plusDays(1));
        pool = assigned(pool, "f-2.1", "bita", DAY);
        assertThat(chosen(pool, file("f-3.1"))).isEqualTo("bita");
    }

    @Test
    void the_figures_of_everybody_are_kept_with_the_assignment() {
        Pool pool = pool(enrol("azar"), enrol("bita"), name("f-1.1", "azar"));
        assertThat(pool.decide(propose("f-2.1"), file("f-2.1")))
                .containsExactly(
                        new AssessorAssigned(
                                "f-2.1",
                                "f-2",
                                "bita",
                                AssignmentWay.PROPOSED,
                                null,
                                List.of(
                                        new Candidate("bita", 0, null, null),
                                        new Candidate("azar", 1, DAY, PassedOver.BUSIER)),
                                "omid",
                                DAY));
    }

    @Test
    void nobody_is_chosen_beyond_what_they_may_have() {
        Pool pool = pool(enrol("azar", "a", 1), enrol("bita", "b", 1), name("f-1.1", "azar"));
        pool = after(pool, propose("f-2.1"));
        Pool full = pool;
        assertThatThrownBy(() -> full.decide(propose("f-3.1"), file("f-3.1")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        each ->
                                assertThat(each.violations())
                                        .extracting(v -> v.field() + " " + v.code())
                                        .containsExactly("azar PASSED_FULL", "bita PASSED_FULL"));
    }

    @Test
    void nor_of_another_field_nor_before_somebody_said_which() {
        Pool pool =
                pool(
                        new EnrolAssessor("azar", "a", List.of("ICT"), List.of(), 2, "omid", DAY),
                        enrol("bita"));
        assertThat(why(pool, file("f-1.1"), "azar")).isEqualTo(PassedOver.OTHER_FIELD);
        CaseOnFile unknown =
                new CaseOnFile(
                        "f-1.1",
                        "f-1",
                        "KRM-P01",
                        "KRM",
                        null,
                        DAY,
                        Parts.NONE,
                        List.of(),
                        Set.of());
        assertNobody(pool, unknown);
    }

    @Test
    void nor_for_another_province() {
        Pool pool =
                pool(
                        new EnrolAssessor(
                                "azar", "a", List.of(Files.FIELD), List.of("YZD"), 2, "omid", DAY),
                        new EnrolAssessor(
                                "bita",
                                "b",
                                List.of(Files.FIELD),
                                List.of("YZD", "KRM"),
                                2,
                                "omid",
                                DAY));
        assertThat(chosen(pool, file("f-1.1"))).isEqualTo("bita");
        assertThat(why(pool, file("f-1.1"), "azar")).isEqualTo(PassedOver.OTHER_PROVINCE);
    }

    @Test
    void nor_who_has_stood_down() {
        Pool pool = pool(enrol("azar"), enrol("bita"), new StandDown("azar", "leave", "omid", DAY));
        assertThat(why(pool, file("f-1.1"), "azar")).isEqualTo(PassedOver.STOOD_DOWN);
    }

    @Test
    void nor_who_has_a_conflict_with_the_firm_or_with_who_helped_it() {
        Pool pool =
                pool(
                        enrol("azar"),
                        enrol("bita"),
                        enrol("cyra"),
                        conflict("azar", "FIRM", "f-1", EARLIER),
                        conflict("bita", "BODY", "helpers", EARLIER));
        CaseOnFile file =
                with(file("f-1.1"), helpedBy("hana", "helpers", DAY), List.of(), Set.of());
        assertThat(why(pool, file, "azar")).isEqualTo(PassedOver.CONFLICT);
        assertThat(why(pool, file, "bita")).isEqualTo(PassedOver.CONFLICT);
        assertThat(why(pool, file("f-2.1"), "azar")).isNull();
    }

    @Test
    void a_conflict_counts_to_the_day_before_its_24_months_are_over() {
        Pool over = pool(enrol("azar"), conflict("azar", "FIRM", "f-1", DAY.minusMonths(24)));
        Pool stands =
                pool(
                        enrol("azar"),
                        conflict("azar", "FIRM", "f-1", DAY.minusMonths(24).plusDays(1)));
        assertThat(chosen(over, file("f-1.1"))).isEqualTo("azar");
        assertNobody(stands, file("f-1.1"));
    }

    @Test
    void one_of_an_owner_counts_until_it_is_withdrawn() {
        Pool pool =
                pool(
                        enrol("azar"),
                        new DeclareConflict(
                                "azar",
                                "FIRM",
                                "f-1",
                                "OWNER",
                                DAY.minusYears(9),
                                "azar",
                                DAY.minusYears(9)));
        assertNobody(pool, file("f-1.1"));
    }

    @Test
    void nor_who_helped_the_firm_in_this_case_ever_in_another_for_24_months() {
        Pool pool = pool(enrol("azar"), enrol("bita"));
        assertThat(
                        why(
                                pool,
                                with(
                                        file("f-1.1"),
                                        helpedBy("azar", "x", DAY.minusYears(9)),
                                        List.of(),
                                        Set.of()),
                                "azar"))
                .isEqualTo(PassedOver.HELPED);
        assertThat(why(pool, earlier(helpedBy("x", "body-azar", lately())), "azar"))
                .isEqualTo(PassedOver.HELPED);
        assertThat(why(pool, earlier(helpedBy("azar", "x", longAgo())), "azar")).isNull();
    }

    @Test
    void nor_who_decided_on_it() {
        Pool pool = pool(enrol("azar"), enrol("bita"));
        assertThat(why(pool, earlier(decidedBy("azar", "x", lately())), "azar"))
                .isEqualTo(PassedOver.DECIDED);
        assertThat(why(pool, earlier(decidedBy("x", "body-azar", longAgo())), "azar")).isNull();
    }

    @Test
    void nor_after_an_appeal_who_had_a_part_in_the_refusal() {
        Pool pool = pool(enrol("azar"), enrol("bita"));
        CaseOnFile file = with(file("f-1.1"), Parts.NONE, List.of(), Set.of("azar"));
        assertThat(why(pool, file, "azar")).isEqualTo(PassedOver.APPEAL);
    }

    @Test
    void nor_for_a_fourth_case_of_the_same_firm_in_a_row() {
        Pool pool = pool(enrol("azar", "a", 9), enrol("bita", "b", 9));
        for (String id : List.of("f-1.1", "f-1.2", "f-1.3")) {
            assertThat(why(pool, file(id), "azar")).isNotEqualTo(PassedOver.THREE_IN_A_ROW);
            pool = after(pool, name(id, "azar"));
        }
        assertThat(why(pool, file("f-1.4"), "azar")).isEqualTo(PassedOver.THREE_IN_A_ROW);
        assertThat(why(pool, file("f-2.1"), "azar")).isEqualTo(PassedOver.BUSIER);
        pool = after(pool, propose("f-1.4"));
        assertThat(why(pool, file("f-1.5"), "azar")).isNotEqualTo(PassedOver.THREE_IN_A_ROW);
    }

    private static CaseOnFile earlier(Parts parts) {
        return with(file("f-1.2"), Parts.NONE, List.of(parts), Set.of());
    }

    private static LocalDate lately() {
        return DAY.minusMonths(24).plusDays(1);
    }

    private static LocalDate longAgo() {
        return DAY.minusMonths(24);
    }

    private static Pool assigned(Pool pool, String caseId, String account, LocalDate on) {
        AssignAssessor command = new AssignAssessor(caseId, account, "knows it", "omid", on);
        return pool.evolve(pool.decide(command, file(caseId)).getFirst());
    }

    private static DeclareConflict conflict(
            String account, String kind, String with, LocalDate from) {
        return new DeclareConflict(account, kind, with, "SERVICE", from, account, DAY);
    }

    private static void assertNobody(Pool pool, CaseOnFile file) {
        assertThatThrownBy(() -> new Choice(pool, file, DAY, null).proposed())
                .matches(each ->
                        ((Refused) each).code().equals(AssessorRefusal.ASSIGNMENT_NOBODY.name()));
    }

    private static String chosen(Pool pool, CaseOnFile file) {
        return new Choice(pool, file, DAY, null).proposed().getFirst().account();
    }

    private static PassedOver why(Pool pool, CaseOnFile file, String account) {
        return new Choice(pool, file, DAY, null)
                .proposed().stream()
                        .filter(each -> each.account().equals(account))
                        .findFirst()
                        .orElseThrow()
                        .passedOver();
    }
}

package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.command.assessors.Files.DAY;
import static rosukh.command.assessors.Files.enrol;
import static rosukh.command.assessors.Files.file;
import static rosukh.command.assessors.Files.name;
import static rosukh.command.assessors.Files.pool;
import static rosukh.command.assessors.Files.propose;

import org.junit.jupiter.api.Test;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.kernel.Refused;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;
import rosukh.events.assessors.PassedOver;

/// An officer may name another assessor than the rule proposes, within the same limits.
class NamingTest {

    @Test
    void another_may_be_named_with_a_reason() {
        Pool pool = pool(enrol("azar"), enrol("bita"));
        AssessorAssigned event =
                (AssessorAssigned) pool.decide(name("f-1.1", "bita"), file("f-1.1")).getFirst();
        assertThat(event.way()).isEqualTo(AssignmentWay.NAMED);
        assertThat(event.reason()).isEqualTo("knows it");
        assertThat(event.candidates())
                .extracting(Candidate::passedOver)
                .containsExactly(null, PassedOver.NOT_NAMED);
    }

    @Test
    void but_nobody_who_could_not_be_proposed_at_all() {
        Pool pool =
                pool(
                        enrol("azar"),
                        new DeclareConflict("azar", "FIRM", "f-1", "SERVICE", DAY, "azar", DAY));
        assertThatThrownBy(() -> pool.decide(name("f-1.1", "azar"), file("f-1.1")))
                .matches(each ->
                        ((Refused) each)
                                .code()
                                .equals(AssessorRefusal.ASSIGNMENT_NOT_ELIGIBLE.name()));
    }

    @Test
    void who_is_replaced_is_not_proposed_again() {
        Pool pool = pool(enrol("azar"), enrol("bita"), propose("f-1.1"));
        AssessorReassigned event =
                (AssessorReassigned)
                        pool.decide(
                                        new ReassignAssessor("f-1.1", null, "leave", "omid", DAY),
                                        file("f-1.1"))
                                .getFirst();
        assertThat(event.from()).isEqualTo("azar");
        assertThat(event.account()).isEqualTo("bita");
        assertThat(event.candidates().getLast().passedOver()).isEqualTo(PassedOver.REPLACED);
    }
}

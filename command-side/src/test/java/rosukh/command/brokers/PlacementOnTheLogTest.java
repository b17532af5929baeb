package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.BrokerPlacement;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Brokers and cases on the real log, and what is told between them.
class PlacementOnTheLogTest extends OnTheBrokersLog {

    @Test
    void the_case_is_told_once_whoever_looks() {
        opened(0);
        send(assign("hadi", 0));
        BrokerPlacement placement = placement(node);
        placement.look();
        placement.look();
        try (CommandNode other = new CommandNode(server)) {
            placement(other).look();
        }
        assertThat(taken(0))
                .containsExactly(new BrokerAssigned(id(0), "helpers", "omid", ON, "hadi"));
    }

    @Test
    void a_case_takes_nobody_the_register_did_not_give_it() {
        opened(0);
        assertThat(code(new AssignBroker(id(0), "helpers", "hadi", "omid", ON)))
                .contains("CASE_BROKER_NOT_ACCREDITED");
        send(assign("hadi", 0));
        assertThat(code(new AssignBroker(id(0), "others", "hadi", "omid", ON)))
                .contains("CASE_BROKER_NOT_ACCREDITED");
    }

    @Test
    void another_broker_takes_the_place_of_the_one_before() {
        accredited("sara", "others");
        opened(0);
        send(assign("hadi", 0));
        place();
        send(assign("sara", 0));
        place();
        place();
        assertThat(of("hadi", CaseReleased.class))
                .containsExactly(
                        new CaseReleased(
                                "hadi", id(0), BrokerRole.HELP, PlacementEnd.REPLACED, null, ON));
        assertThat(of("sara", CaseReleased.class)).isEmpty();
        assertThat(taken(0)).hasSize(2);
    }

    @Test
    void a_case_that_ends_frees_its_broker() {
        opened(0);
        send(assign("hadi", 0));
        place();
        send(new WithdrawCase(id(0), "moves", "farid", ON.plusDays(3)));
        place();
        assertThat(of("hadi", CaseReleased.class))
                .containsExactly(
                        new CaseReleased(
                                "hadi",
                                id(0),
                                BrokerRole.HELP,
                                PlacementEnd.WITHDRAWN,
                                null,
                                ON.plusDays(3)));
    }

    @Test
    void who_is_given_a_case_to_assess_is_named_in_the_register_of_assessors() {
        submitted(0);
        send(new EnrolAssessor("hadi", "helpers", List.of("PUMPS"), List.of(), 3, "omid", ON));
        send(new AssignCase("hadi", id(0), "ASSESS", "omid", ON));
        place();
        assertThat(
                        Streams.of(node.events).read(AssessorEvent.STREAM).stream()
                                .filter(AssessorAssigned.class::isInstance)
                                .map(event -> ((AssessorAssigned) event).account()))
                .containsExactly("hadi");
        assertThat(of("hadi", CaseReleased.class)).isEmpty();
    }

    @Test
    void whom_the_register_of_assessors_does_not_know_has_the_case_no_longer() {
        submitted(0);
        send(new AssignCase("hadi", id(0), "ASSESS", "omid", ON));
        place();
        assertThat(of("hadi", CaseReleased.class))
                .containsExactly(
                        new CaseReleased(
                                "hadi",
                                id(0),
                                BrokerRole.ASSESS,
                                PlacementEnd.NOT_TAKEN,
                                "ASSESSOR_UNKNOWN",
                                ON));
    }

    @Test
    void an_attempt_against_a_conflict_is_refused_and_kept() {
        opened(0);
        send(new DeclareConflict("hadi", "f-1", "FAMILY", null, null, "hadi", ON));
        Attempts attempts = new Attempts(node.commands);
        Occasion once = OFFICER.under("key-1", "hash-1");
        for (int i = 0; i < 2; i++)
            assertThat(refusal(() -> attempts.assign(assign("hadi", 0), once)))
                    .isEqualTo(BrokerRefusal.BROKER_ASSIGNMENT_REFUSED.name());
        assertThat(of("hadi", CaseAssigned.class)).isEmpty();
        assertThat(of("hadi", AssignmentBlocked.class)).hasSize(1);
    }

    @Test
    void an_attempt_against_any_other_rule_is_refused_alone() {
        opened(0);
        assertThat(
                        refusal(() ->
                                new Attempts(node.commands)
                                        .assign(
                                                new AssignCase(
                                                        "hadi",
                                                        id(0),
                                                        "HELP",
                                                        "omid",
                                                        ON.plusYears(3)),
                                                OFFICER)))
                .isEqualTo(BrokerRefusal.BROKER_ASSIGNMENT_REFUSED.name());
        assertThat(of("hadi", AssignmentBlocked.class)).isEmpty();
    }

    @Test
    void a_second_person_agrees_to_what_was_seen_and_to_nothing_later() {
        long seen = send(new ProposeStep("hadi", "SUSPEND", null, "late", "omid", ON)).version();
        send(new RecordAttendance("hadi", "IP", 2, "omid", ON));
        assertThat(code(new ApproveStep("hadi", "mina", seen, ON)))
                .contains(KernelRefusal.VERSION_STALE.name());
        assertThat(code(new ApproveStep("hadi", "mina", seen + 1, ON))).isEmpty();
    }

    @Test
    void only_who_signed_in_as_a_broker_is_enrolled() {
        node.accounts = (account, role) -> role.equals("broker") && account.equals("sara");
        assertThat(code(new EnrolBroker("nobody", "helpers", "omid", DAY)))
                .contains("ACCOUNT_UNKNOWN");
        assertThat(code(new EnrolBroker("sara", "helpers", "omid", DAY))).isEmpty();
    }

    @Test
    void a_version_that_begins_calls_for_its_module_once_and_limits_after_90_days() {
        TestSchemes.publish(
                node.commands,
                TestSchemes.file("es-pyme-innovadora-2015")
                        .replace("\"version\": \"2015\"", "\"version\": \"2027\"")
                        .replaceFirst(
                                "\"effectiveFrom\": \"[^\"]*\"",
                                "\"effectiveFrom\": \"2027-01-01\""),
                DAY);
        LocalDate begins = LocalDate.of(2027, 1, 1);
        watch(begins.minusDays(1));
        assertThat(of("hadi", BridgingRequired.class)).isEmpty();
        for (int i = 0; i < 3; i++) watch(begins.plusDays(i));
        assertThat(of("hadi", BridgingRequired.class))
                .containsExactly(
                        new BridgingRequired(
                                "hadi", SPANISH, "2027", begins, begins.plusDays(90), begins));
        watch(begins.plusDays(90));
        assertThat(of("hadi", AccreditationLimited.class)).isEmpty();
        for (int i = 91; i < 94; i++) watch(begins.plusDays(i));
        assertThat(of("hadi", AccreditationLimited.class)).hasSize(1);
    }
}

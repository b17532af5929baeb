package rosukh.command.assessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.AssessorRelease;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.ReleaseCause;
import rosukh.events.certification.Answer;

/// Assignments on the real log: at once, against a case that ends, and their release.
class AssignmentOnTheLogTest extends OnTheRealLog {

    private static final String SPANISH = "es-pyme-innovadora";
    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final List<String> LEGAL_IDS = List.of("10320004156", "10100991233");

    @BeforeEach
    void two_submitted_cases_and_one_assessor_for_one_case() {
        TestSchemes.publish(node.commands, TestSchemes.file("es-pyme-innovadora-2015"), DAY);
        for (int i = 1; i <= 2; i++) {
            String firm = "f-" + i;
            String id = firm + ".1";
            send(register(firm, LEGAL_IDS.get(i - 1)));
            send(new OpenCase(id, firm, 1, SPANISH, KERMAN, ON));
            send(new IdentifyTalent(id, "PUMPS", "own designs", ON));
            send(new DeclareFacts(id, List.of(Answer.of("bindingReportPositive", "true")), ON));
            send(new SubmitApplication(id, "farid", Set.of(), false, ON));
        }
        send(new EnrolAssessor("azar", "body", List.of("PUMPS"), List.of(), 1, "omid", ON));
    }

    @Test
    void two_at_once_do_not_overload_the_only_assessor() {
        try (CommandNode other = new CommandNode(server)) {
            List<CompletableFuture<Boolean>> both =
                    IntStream.range(0, 2)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(() ->
                                            assigned(i == 0 ? node : other, "f-" + (i + 1) + ".1")))
                            .toList();
            assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
        }
        assertThat(pool(AssessorAssigned.class)).hasSize(1);
    }

    @Test
    void an_assigned_case_is_seen_by_nobody_else() {
        send(propose("f-1.1"));
        assertThat(code(node.commands, visit("bita"), "assessor"))
                .contains("CASE_ASSESSOR_NOT_ASSIGNED");
        assertThat(code(node.commands, visit("azar"), "assessor")).isEmpty();
    }

    @Test
    void who_is_confined_assigns_no_case_of_another_province() {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        Optional<String> code = code(node.commands, propose("f-1.1"), yazd);
        assertThat(code).contains("OUT_OF_REACH");
        code = code(node.commands, enrol("bita"), yazd);
        assertThat(code).contains("OUT_OF_REACH");
    }

    @Test
    void a_case_that_is_withdrawn_is_released_and_its_assessor_free_again() {
        send(propose("f-1.1"));
        send(new WithdrawCase("f-1.1", "moves", "farid", ON.plusDays(1)));
        new AssessorRelease(LogReader.of(node.events), node.commands).look();
        assertThat(pool(AssignmentReleased.class))
                .containsExactly(
                        new AssignmentReleased(
                                "f-1.1", "azar", ReleaseCause.WITHDRAWN, ON.plusDays(1)));
        send(propose("f-2.1"));
    }

    @Test
    void whoever_looks_again_releases_nothing_twice() {
        send(propose("f-1.1"));
        send(new WithdrawCase("f-1.1", "moves", "farid", ON));
        AssessorRelease release = new AssessorRelease(LogReader.of(node.events), node.commands);
        release.look();
        release.look();
        new AssessorRelease(LogReader.of(node.events), node.commands).look();
        assertThat(pool(AssignmentReleased.class)).hasSize(1);
    }

    @Test
    void what_could_not_be_released_is_released_the_next_time() {
        send(propose("f-1.1"));
        send(new WithdrawCase("f-1.1", "moves", "farid", ON));
        Failing failing = new Failing(node.commands);
        AssessorRelease release = new AssessorRelease(LogReader.of(node.events), failing);
        release.look();
        assertThat(pool(AssignmentReleased.class)).isEmpty();
        release.look();
        assertThat(pool(AssignmentReleased.class)).hasSize(1);
    }

    @Test
    void a_case_that_goes_on_is_not_released() {
        send(propose("f-1.1"));
        new AssessorRelease(LogReader.of(node.events), node.commands).look();
        assertThat(pool(AssignmentReleased.class)).isEmpty();
    }

    private static AssignAssessor propose(String caseId) {
        return new AssignAssessor(caseId, null, null, "omid", ON);
    }

    private static EnrolAssessor enrol(String account) {
        return new EnrolAssessor(account, "body", List.of("PUMPS"), List.of(), 1, "omid", ON);
    }

    private static RecordVisit visit(String account) {
        return new RecordVisit("f-1.1", "it runs", account, "body", ON);
    }

    private static boolean assigned(CommandNode node, String caseId) {
        return code(node.commands, propose(caseId), "officer").isEmpty();
    }

    private static Optional<String> code(Commands commands, Object command, String role) {
        return code(commands, command, Actor.of("omid", role, "isipo-krm"));
    }

    private static Optional<String> code(Commands commands, Object command, Actor actor) {
        try {
            commands.send(command, Occasion.by(actor));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private List<Object> pool(Class<? extends AssessorEvent> type) {
        return Streams.of(node.events).read(AssessorEvent.STREAM).stream()
                .filter(type::isInstance)
                .toList();
    }

    /// Fails the first time.
    private static final class Failing implements Commands {

        private final Commands commands;
        private boolean failed;

        private Failing(Commands commands) {
            this.commands = commands;
        }

        @Override
        public Done send(Object command, Occasion occasion) {
            if (failed) return commands.send(command, occasion);
            failed = true;
            throw new IllegalStateException("the store does not answer");
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }
}

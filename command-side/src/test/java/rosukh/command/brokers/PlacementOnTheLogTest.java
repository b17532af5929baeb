package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.BridgingWatch;
import rosukh.command.processes.BrokerPlacement;
import rosukh.events.EventTypes;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Brokers and cases on the real log: at once, from both sides, and what is told between them.
class PlacementOnTheLogTest extends OnTheRealLog {

    private static final String SPANISH = "es-pyme-innovadora";
    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final List<String> LEGAL_IDS =
            List.of(
                    "10320004156",
                    "10100991233",
                    "10320000074",
                    "10320000148",
                    "10320000211",
                    "10320000283",
                    "10320000357",
                    "10320000420");

    @BeforeEach
    void an_accredited_broker_for_six_cases() {
        TestSchemes.publish(node.commands, TestSchemes.file("es-pyme-innovadora-2015"), DAY);
        accredited("hadi", "helpers");
    }

    @RepeatedTest(3)
    void the_last_seat_is_taken_once_when_two_nodes_take_it_at_once() {
        for (int i = 0; i < 7; i++) opened(i);
        for (int i = 0; i < 5; i++) send(assign("hadi", i));
        List<Optional<String>> codes = atOnce(assign("hadi", 5), assign("hadi", 6));
        assertThat(codes.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(codes.stream().flatMap(Optional::stream))
                .allMatch(code ->
                        code.equals(BrokerRefusal.BROKER_ASSIGNMENT_REFUSED.name())
                                || code.equals(KernelRefusal.VERSION_STALE.name()));
        assertThat(of("hadi", CaseAssigned.class)).hasSize(6);
    }

    @RepeatedTest(3)
    void a_revocation_and_an_assignment_at_once_leave_no_case_with_a_revoked_broker() {
        opened(0);
        long seen = send(new ProposeStep("hadi", "REVOKE", null, "fraud", "omid", ON)).version();
        atOnce(assign("hadi", 0), new ApproveStep("hadi", "mina", seen, ON));
        if (of("hadi", CaseAssigned.class).isEmpty()) return;
        revoked(seen + 1);
        place();
        assertThat(taken(0)).isEmpty();
        assertThat(of("hadi", CaseReleased.class))
                .containsExactly(
                        new CaseReleased(
                                "hadi",
                                id(0),
                                BrokerRole.HELP,
                                PlacementEnd.NOT_TAKEN,
                                "CASE_BROKER_NOT_ACCREDITED",
                                ON));
    }

    @RepeatedTest(3)
    void a_case_takes_no_broker_who_is_revoked_at_that_moment() {
        opened(0);
        send(assign("hadi", 0));
        long seen = send(new ProposeStep("hadi", "REVOKE", null, "fraud", "omid", ON)).version();
        List<Optional<String>> codes =
                atOnce(
                        new AssignBroker(id(0), "helpers", "hadi", "omid", ON),
                        new ApproveStep("hadi", "mina", seen, ON));
        assertThat(codes.get(1)).isEmpty();
        long revokedAt = position("brokers.accreditation-revoked");
        if (codes.get(0).isEmpty())
            assertThat(position("certification.broker-assigned")).isLessThan(revokedAt);
        else assertThat(codes.get(0)).contains("CASE_BROKER_NOT_ACCREDITED");
    }

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

    private void accredited(String account, String body) {
        send(new EnrolBroker(account, body, "omid", DAY));
        for (BrokerPolicy.Module each : BrokerPolicy.NOW.modules())
            send(new RecordAttendance(account, each.code(), each.hours(), "omid", DAY));
        send(new RecordExam(account, 80, "omid", DAY));
        long seen =
                send(new ProposeStep(
                                account,
                                "ACCREDIT",
                                new Asked(
                                        "GRADE_3",
                                        List.of("PUMPS"),
                                        List.of("KRM"),
                                        List.of(SPANISH)),
                                "fit",
                                "omid",
                                DAY))
                        .version();
        send(new ApproveStep(account, "mina", seen, DAY));
    }

    private void revoked(long seen) {
        code(new ApproveStep("hadi", "mina", seen, ON));
    }

    private void opened(int i) {
        String firm = "f-" + (i + 1);
        send(register(firm, LEGAL_IDS.get(i)));
        send(new OpenCase(id(i), firm, 1, SPANISH, KERMAN, ON));
        send(new IdentifyTalent(id(i), "PUMPS", "own designs", ON));
    }

    private static String id(int i) {
        return "f-" + (i + 1) + ".1";
    }

    private static AssignCase assign(String account, int i) {
        return new AssignCase(account, id(i), "HELP", "omid", ON);
    }

    private void place() {
        placement(node).look();
    }

    private static BrokerPlacement placement(CommandNode on) {
        return new BrokerPlacement(LogReader.of(on.events), on.commands);
    }

    private void watch(LocalDate today) {
        new BridgingWatch(LogReader.of(node.events), node.commands, () -> today).look();
    }

    /// Two commands from two nodes.
    private List<Optional<String>> atOnce(Object one, Object other) {
        try (CommandNode second = new CommandNode(server)) {
            List<CompletableFuture<Optional<String>>> both = new ArrayList<>();
            IntStream.range(0, 2)
                    .forEach(i ->
                            both.add(
                                    CompletableFuture.supplyAsync(() ->
                                            code(i == 0 ? node : second, i == 0 ? one : other))));
            return both.stream().map(CompletableFuture::join).toList();
        }
    }

    private Optional<String> code(Object command) {
        return code(node, command);
    }

    private static Optional<String> code(CommandNode on, Object command) {
        try {
            on.commands.send(command, Occasion.by(Actor.of("omid", "officer", "isipo-krm")));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private static String refusal(Runnable command) {
        try {
            command.run();
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private List<Object> of(String account, Class<? extends BrokerEvent> type) {
        return Streams.of(node.events).read(BrokerEvent.streamOf(account)).stream()
                .filter(type::isInstance)
                .toList();
    }

    private List<Object> taken(int i) {
        return Streams.of(node.events).read(id(i)).stream()
                .filter(BrokerAssigned.class::isInstance)
                .toList();
    }

    /// As a node reads it that begins now.
    private long position(String type) {
        List<Long> found = new ArrayList<>();
        try (CommandNode fresh = new CommandNode(server)) {
            LogReader.of(fresh.events)
                    .follow(logged -> {
                        if (EventTypes.typeOf(logged.event().getClass()).value().equals(type))
                            found.add(logged.position());
                    })
                    .learned(() -> 0);
        }
        return found.getFirst();
    }
}

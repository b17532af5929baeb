package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
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
import rosukh.events.certification.Answer;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// An accredited broker, and what asks the log of it.
abstract class OnTheBrokersLog extends OnTheRealLog {

    static final String SPANISH = "es-pyme-innovadora";
    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final List<String> LEGAL_IDS =
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

    void accredited(String account, String body) {
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

    void revoked(long seen) {
        code(new ApproveStep("hadi", "mina", seen, ON));
    }

    void opened(int i) {
        String firm = "f-" + (i + 1);
        send(register(firm, LEGAL_IDS.get(i)));
        send(new OpenCase(id(i), firm, 1, SPANISH, KERMAN, ON));
        send(new IdentifyTalent(id(i), "PUMPS", "own designs", ON));
    }

    void submitted(int i) {
        opened(i);
        send(new DeclareFacts(id(i), List.of(Answer.of("bindingReportPositive", "true")), ON));
        send(new SubmitApplication(id(i), "farid", Set.of(), false, ON));
    }

    static String id(int i) {
        return "f-" + (i + 1) + ".1";
    }

    static AssignCase assign(String account, int i) {
        return new AssignCase(account, id(i), "HELP", "omid", ON);
    }

    void place() {
        placement(node).look();
    }

    static BrokerPlacement placement(CommandNode on) {
        return new BrokerPlacement(LogReader.of(on.events), on.commands);
    }

    void watch(LocalDate today) {
        new BridgingWatch(LogReader.of(node.events), node.commands, () -> today).look();
    }

    /// Two commands from two nodes.
    List<Optional<String>> atOnce(Object one, Object other) {
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

    Optional<String> code(Object command) {
        return code(node, command);
    }

    static Optional<String> code(CommandNode on, Object command) {
        try {
            on.commands.send(command, Occasion.by(Actor.of("omid", "officer", "isipo-krm")));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    static String refusal(Runnable command) {
        try {
            command.run();
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    List<Object> of(String account, Class<? extends BrokerEvent> type) {
        return Streams.of(node.events).read(BrokerEvent.streamOf(account)).stream()
                .filter(type::isInstance)
                .toList();
    }

    List<Object> taken(int i) {
        return Streams.of(node.events).read(id(i)).stream()
                .filter(BrokerAssigned.class::isInstance)
                .toList();
    }

    /// As a node reads it that begins now.
    long position(String type) {
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

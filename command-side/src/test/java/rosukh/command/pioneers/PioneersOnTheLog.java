package rosukh.command.pioneers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.command.processes.IncentiveClawbacks;
import rosukh.command.processes.PioneerPurchases;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRules;

/// A pioneer on the real log that committed itself to buy, a supplier with a certificate, and a
/// budget; contracts are told as the other side tells them.
abstract class PioneersOnTheLog extends OnTheRealLog {

    static final LocalDate DAY_ONE = LocalDate.of(2026, 5, 9);
    static final LocalDate ON = DAY_ONE.plusDays(60);
    static final String PIONEER = "f-1";
    static final String SUPPLIER = "f-2";
    static final String SHA = "a".repeat(64);
    static final long VALUE = 20_000;

    /// What the rules give for [#VALUE].
    static final long INCENTIVE = 600;

    @BeforeEach
    void a_pioneer() {
        PioneerRules rules =
                new PioneerRules(
                        "MICRO",
                        1,
                        1,
                        1,
                        9,
                        List.of(new IncentiveShare(CommitmentKind.PURCHASE, 300, 1_000_000)),
                        5000,
                        10_000_000,
                        7000,
                        3000);
        send(new DraftPioneerRules(rules, "dara", DAY_ONE));
        send(new PublishPioneerRules(1, rules.sha256(), DAY_ONE, "mina", DAY_ONE));
        send(register(PIONEER, "10320004156"));
        send(register(SUPPLIER, "10100991233"));
        tell(
                SUPPLIER + ".1",
                0,
                new CertificateIssued(
                        SUPPLIER + ".1",
                        "KB-1405-000001",
                        "NOPA",
                        DAY_ONE,
                        DAY_ONE.plusYears(3),
                        DAY_ONE));
        send(new NominatePioneer(PIONEER, 5, 5, 5, 0, SHA, "buys", "omid", DAY_ONE));
        send(new QualifyPioneer(PIONEER, "mina", DAY_ONE));
        send(
                new MakeCommitment(
                        PIONEER,
                        CommitmentKind.PURCHASE,
                        1_000_000,
                        DAY_ONE,
                        DAY_ONE.plusYears(1),
                        SHA,
                        "omid",
                        DAY_ONE));
    }

    void budget(long amount) {
        send(new SetBudget("1405", amount, "1", "mina", ON));
    }

    /// A contract that is confirmed and performed.
    void perform(String matchId) {
        perform(matchId, SUPPLIER, DAY_ONE.plusDays(5));
    }

    void perform(String matchId, String supplier, LocalDate signedOn) {
        tell(
                matchId,
                0,
                new ContractConfirmed(
                        matchId,
                        "d-1",
                        PIONEER,
                        supplier,
                        VALUE,
                        "p-1",
                        "pump",
                        signedOn,
                        ON,
                        (matchId + "x".repeat(64)).substring(0, 64),
                        signedOn));
        tell(
                matchId,
                1,
                new ContractPerformed(
                        matchId,
                        "d-1",
                        PIONEER,
                        supplier,
                        VALUE,
                        DAY_ONE.plusDays(50),
                        true,
                        "omid",
                        DAY_ONE.plusDays(50)));
    }

    static PerformanceReversed reversal(String matchId) {
        return new PerformanceReversed(matchId, PIONEER, SUPPLIER, VALUE, "", "mina", ON);
    }

    void tell(String stream, long sequence, Object event) {
        tell(node, stream, sequence, event);
    }

    static void tell(CommandNode on, String stream, long sequence, Object event) {
        on.events.publish(new GenericDomainEventMessage<>("told", stream, sequence, event));
    }

    void propose(String matchId) {
        send(new ProposeIncentive(PIONEER, matchId, 0, "omid", ON));
    }

    static PioneerPurchases purchases(CommandNode on) {
        return new PioneerPurchases(LogReader.of(on.events), on.commands, () -> ON);
    }

    static IncentiveClawbacks clawbacks(CommandNode on) {
        return new IncentiveClawbacks(LogReader.of(on.events), on.commands, () -> ON);
    }

    List<Object> pioneer(Class<?> type) {
        return of(PioneerEvent.streamOf(PIONEER), type);
    }

    List<Object> spent(Class<?> type) {
        return of(IncentiveBudgetEvent.streamOf("1405"), type);
    }

    long version() {
        return Streams.of(node.events).version(PioneerEvent.streamOf(PIONEER)).orElseThrow();
    }

    private List<Object> of(String stream, Class<?> type) {
        return Streams.of(node.events).read(stream).stream().filter(type::isInstance).toList();
    }

    static Optional<String> code(CommandNode on, Object command, Occasion occasion) {
        try {
            on.commands.send(command, occasion);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    static Occasion manager(long seen) {
        return Occasion.by(Actor.of("mina", "manager", "isipo")).expecting(seen);
    }

    static GrantIncentive grant(int number) {
        return new GrantIncentive("1405", PIONEER, PIONEER + "-i" + number, "mina", ON);
    }

    /// All events of the log in its order, as a node sees them that has just started.
    List<Object> log() {
        List<Object> all = new ArrayList<>();
        try (CommandNode fresh = new CommandNode(server)) {
            LogReader.of(fresh.events).follow(logged -> all.add(logged.event())).learned(() -> 0);
        }
        return all;
    }

    /// The processes of a node that has just started follow all that happened.
    void settle() {
        try (CommandNode fresh = new CommandNode(server)) {
            purchases(fresh).look();
        }
        try (CommandNode fresh = new CommandNode(server)) {
            clawbacks(fresh).look();
        }
    }

    /// Fails the first time.
    static final class Failing implements Commands {

        private final Commands commands;
        private boolean failed;

        Failing(Commands commands) {
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

package rosukh.command.pioneers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;

/// A pioneer and its programme, from which rulings start.
final class Programmes {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String FIRM = "f-1";
    static final String SUPPLIER = "f-2";
    static final String MATCH = "m-1";
    static final String SHA = "a".repeat(64);

    static final PioneerRules RULES =
            new PioneerRules(
                    "MEDIUM",
                    1000,
                    20,
                    5,
                    2,
                    List.of(
                            new IncentiveShare(CommitmentKind.PURCHASE, 300, 1000),
                            new IncentiveShare(CommitmentKind.MENTORING, 1000, 50)),
                    5000,
                    1500,
                    7000,
                    3000);

    private Programmes() {}

    static RuleVersions rules() {
        return RuleVersions.of(
                List.of(
                        new RulesDrafted(1, RULES, RULES.sha256(), "dara", DAY.minusDays(9)),
                        new RulesPublished(
                                1, RULES.sha256(), DAY.minusDays(8), "mina", DAY.minusDays(8))));
    }

    static Known known() {
        return new Known("LARGE", rules(), null, null, false);
    }

    static Known knowing(@Nullable Contract contract, @Nullable String certificate) {
        return known().with(contract, certificate);
    }

    static Contract contract(long value, LocalDate performedOn) {
        return new Contract(MATCH, FIRM, SUPPLIER, DAY.plusDays(2), value, performedOn, false);
    }

    static NominatePioneer nominate() {
        return new NominatePioneer(FIRM, 5000, 100, 20, 1, SHA, "buys much", "omid", DAY);
    }

    static QualifyPioneer qualify() {
        return new QualifyPioneer(FIRM, "mina", DAY.plusDays(1));
    }

    static MakeCommitment commit(CommitmentKind kind, long amount) {
        return new MakeCommitment(
                FIRM,
                kind,
                amount,
                DAY.plusDays(1),
                DAY.plusDays(365),
                SHA,
                "omid",
                DAY.plusDays(1));
    }

    static VerifyPurchase purchase() {
        return new VerifyPurchase(FIRM, MATCH, "process", DAY.plusDays(60));
    }

    static ReportSupport report(long amount) {
        return new ReportSupport(
                FIRM,
                2,
                SUPPLIER,
                amount,
                DAY.plusDays(30),
                "b".repeat(64),
                "omid",
                DAY.plusDays(31));
    }

    static VerifySupport verify() {
        return new VerifySupport(FIRM, "D1", "b".repeat(64), "nasrin", DAY.plusDays(32));
    }

    static ProposeIncentive propose(String verification, long amount) {
        return new ProposeIncentive(FIRM, verification, amount, "omid", DAY.plusDays(61));
    }

    /// A stream so far, to which commands are added.
    static final class Story {

        final List<PioneerEvent> history = new ArrayList<>();
        Pioneer pioneer = Pioneer.NEW;

        Story then(PioneerCommand command) {
            return then(command, known());
        }

        Story then(PioneerCommand command, Known known) {
            for (PioneerEvent event : pioneer.decide(command, known)) {
                history.add(event);
                pioneer = pioneer.evolve(event);
            }
            return this;
        }

        PioneerEvent last() {
            return history.getLast();
        }

        static Story nominated() {
            return new Story().then(nominate());
        }

        static Story qualified() {
            return nominated().then(qualify());
        }

        /// Commitment 1 is to buy for 100000, commitment 2 to mentor for 900.
        static Story committed() {
            return qualified()
                    .then(commit(CommitmentKind.PURCHASE, 100_000))
                    .then(commit(CommitmentKind.MENTORING, 900));
        }

        /// A contract of 20000 counts.
        static Story bought() {
            return committed()
                    .then(purchase(), knowing(contract(20_000, DAY.plusDays(50)), "KB-1"));
        }

        static Story mentored() {
            return committed().then(report(400), knowing(null, "KB-1")).then(verify());
        }
    }
}

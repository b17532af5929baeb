package rosukh.command.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// A fund on the real log that has begun under the first policy, a bank, and firms as needed.
abstract class FundOnTheLog extends OnTheRealLog {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final String NUMBER = "KB-1404-000001";
    static final long BILLION = 1_000_000_000L;

    /// Carries guarantees of 500 billion by the first policy.
    static final long CAPITAL = 100 * BILLION;

    @BeforeEach
    void a_fund() {
        FundPolicy policy = withEra(0);
        send(new DraftFundPolicy(policy, "dara", ON));
        send(new PublishFundPolicy(1, policy.sha256(), ON, "mina", ON));
        send(new OpenFund(Money.rials(CAPITAL), "215/14", "mina", ON));
        send(new RegisterBank("bank-a", new Label("Bank A", "بانک الف"), "omid", ON));
        send(new RegisterBank("bank-b", new Label("Bank B", "بانک ب"), "omid", ON));
    }

    /// Caps are wide, so that the multiple is reached first.
    static FundPolicy withEra(long oldPerNew) {
        FundPolicy first = FundPolicy.FIRST;
        return new FundPolicy(
                first.multiple(),
                first.baseCoverage(),
                first.lessDevelopedCoverage(),
                first.kbCoverage(),
                List.of(),
                first.firmCap(),
                10_000,
                10_000,
                10_000,
                first.firstYearFee(),
                first.furtherYearFee(),
                first.mostDiscount(),
                first.leastCollateral(),
                first.leastDefaultDays(),
                first.decisionWorkingDays(),
                oldPerNew,
                first.checks());
    }

    void firm(String firmId) {
        tell(firmId, 0, registered(firmId));
    }

    static FirmRegistered registered(String firmId) {
        return new FirmRegistered(
                firmId, "legal-" + firmId, "Sepehr", "METAL", division(firmId), "SMALL", ON);
    }

    /// Firms are of many divisions, so that no cap is reached before the multiple.
    private static int division(String firmId) {
        return 10 + Math.floorMod(firmId.hashCode(), 20);
    }

    private static String bank(String firmId) {
        return Math.floorMod(firmId.hashCode(), 2) == 0 ? "bank-a" : "bank-b";
    }

    void certified(String firmId) {
        tell(
                firmId + ".1",
                0,
                new CaseOpened(firmId + ".1", firmId, 1, "ir-kb", KERMAN, "KRM", DAY));
        tell(
                firmId + ".1",
                1,
                new CertificateIssued(firmId + ".1", NUMBER, "NOPA", DAY, DAY.plusYears(3), DAY));
    }

    void tell(String stream, long sequence, Object event) {
        node.events.publish(new GenericDomainEventMessage<>("told", stream, sequence, event));
    }

    /// A rated guarantee; its id is `g-<number>`.
    void rated(String firmId, Line line, long guaranteed) {
        send(
                new ApplyForGuarantee(
                        firmId,
                        bank(firmId),
                        line,
                        Money.rials(2 * guaranteed),
                        Money.rials(guaranteed),
                        12,
                        0,
                        Money.rials(2 * guaranteed),
                        null,
                        null,
                        "omid",
                        ON));
        send(new RateGuarantee("g-" + book().guarantees().size(), 70, "sound", "sara", ON));
    }

    void approved(String firmId, Line line, long guaranteed) {
        rated(firmId, line, guaranteed);
        send(approve(book().guarantees().size()));
        String id = "g-" + book().guarantees().size();
        send(new PayFee(id, Money.rials(guaranteed), "PAY-1", "omid", ON));
    }

    void issued(String firmId, Line line, long guaranteed) {
        approved(firmId, line, guaranteed);
        send(new IssueGuarantee("g-" + book().guarantees().size(), "omid", ON));
    }

    static ApproveGuarantee approve(int number) {
        return new ApproveGuarantee("g-" + number, 2, "mina", ON);
    }

    FundBook book() {
        return FundBook.of(Streams.of(node.events).read(FundEvent.STREAM));
    }

    <T> List<T> happened(Class<T> type) {
        return Streams.of(node.events).read(FundEvent.STREAM).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static Optional<String> code(CommandNode on, FundCommand command) {
        try {
            new FundLedger(on.commands).send(command, OFFICER);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }
}

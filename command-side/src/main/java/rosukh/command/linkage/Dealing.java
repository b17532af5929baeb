package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CONTRACT_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CONTRACT_MISSING;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DOCUMENT_DIFFERS;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_CONTRACTED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_PERFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_PERFORMANCE_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_REVERSER_IS_RECORDER;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SAME_PERSON;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SIDE_ACKNOWLEDGED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_TRIAL_FAILED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_TRIAL_OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.Side;

/// Two firms sign a contract, confirm it and perform it, or do not.
final class Dealing {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final int NAME_MAX = 200;

    private Dealing() {}

    static List<MatchEvent> register(Match match, RegisterContract it) {
        Acquaintance.met(match);
        switch (match.trial()) {
            case NONE, PASSED -> {}
            case ORDERED -> throw LINKAGE_TRIAL_OPEN.because("a trial waits for its outcome");
            case FAILED -> throw LINKAGE_TRIAL_FAILED.because("the last trial was not passed");
        }
        return List.of(
                new ContractRegistered(
                        it.matchId(), checked(it.contract(), it.on()), it.by(), it.on()));
    }

    private static Contract checked(Contract contract, LocalDate on) {
        new Flaws()
                .unless(contract.value() > 0, "value", "at least one rial")
                .unless(
                        PRODUCT.matcher(contract.productId()).matches(),
                        "productId",
                        "1 to 40 Latin letters, digits and marks")
                .unless(
                        !contract.productName().isBlank()
                                && contract.productName().length() <= NAME_MAX,
                        "productName",
                        "1 to 200 characters")
                .unless(!contract.signedOn().isAfter(on), "signedOn", "no day to come")
                .unless(!contract.endsOn().isBefore(contract.signedOn()), "endsOn", "after it")
                .unless(
                        SHA256.matcher(contract.documentSha256()).matches(),
                        "documentSha256",
                        "64 lower-case hex digits")
                .refuseAs(LINKAGE_CONTRACT_MALFORMED, "the contract is malformed");
        return contract;
    }

    static List<MatchEvent> acknowledge(Match match, AcknowledgeContract it) {
        Acquaintance.met(match);
        Contract contract = match.contract();
        if (contract == null) throw LINKAGE_CONTRACT_MISSING.because("no contract is registered");
        if (!contract.documentSha256().equals(it.documentSha256()))
            throw LINKAGE_DOCUMENT_DIFFERS.because(
                    "the registered document is " + contract.documentSha256());
        if (match.acknowledged().containsKey(it.side()))
            throw LINKAGE_SIDE_ACKNOWLEDGED.because("the side has confirmed it");
        if (it.by().equals(match.acknowledged().get(it.side().other())))
            throw LINKAGE_SAME_PERSON.because(it.by() + " has confirmed for the other side");
        ContractAcknowledged said =
                new ContractAcknowledged(
                        it.matchId(), it.side(), it.documentSha256(), it.by(), it.on());
        return match.acknowledged().isEmpty()
                ? List.of(said)
                : List.of(said, confirmed(match, contract, it.on()));
    }

    private static ContractConfirmed confirmed(Match match, Contract contract, LocalDate on) {
        return new ContractConfirmed(
                match.id(),
                match.proposed().demandId(),
                match.firm(Side.BUYER),
                match.firm(Side.SUPPLIER),
                contract.value(),
                contract.productId(),
                contract.productName(),
                contract.signedOn(),
                contract.endsOn(),
                contract.documentSha256(),
                on);
    }

    static List<MatchEvent> perform(Match match, RecordPerformance it) {
        Contract contract = running(match);
        if (it.value() < 1
                || it.value() > contract.value()
                || it.performedOn().isBefore(contract.signedOn())
                || it.performedOn().isAfter(it.on()))
            throw LINKAGE_PERFORMANCE_MALFORMED.because(
                    "1 to %d rials, from %s on".formatted(contract.value(), contract.signedOn()));
        return List.of(
                new ContractPerformed(
                        it.matchId(),
                        match.proposed().demandId(),
                        match.firm(Side.BUYER),
                        match.firm(Side.SUPPLIER),
                        it.value(),
                        it.performedOn(),
                        !it.performedOn().isAfter(contract.endsOn()),
                        it.by(),
                        it.on()));
    }

    static List<MatchEvent> fail(Match match, RecordFailure it) {
        running(match);
        return List.of(
                new ContractFailed(
                        it.matchId(),
                        match.proposed().demandId(),
                        match.firm(Side.BUYER),
                        match.firm(Side.SUPPLIER),
                        Words.grounds(it.grounds()),
                        it.on(),
                        it.by(),
                        it.on()));
    }

    static List<MatchEvent> reverse(Match match, ReversePerformance it) {
        ContractPerformed performed = match.performed();
        if (performed == null) throw LINKAGE_NOT_PERFORMED.because("it is " + match.state());
        if (performed.recordedBy().equals(it.by()))
            throw LINKAGE_REVERSER_IS_RECORDER.because("a second person reverses it");
        return List.of(
                new PerformanceReversed(
                        it.matchId(),
                        match.firm(Side.BUYER),
                        match.firm(Side.SUPPLIER),
                        performed.performedValue(),
                        Words.grounds(it.grounds()),
                        it.by(),
                        it.on()));
    }

    private static Contract running(Match match) {
        Contract contract = match.contract();
        if (match.state() != Match.State.CONTRACTED || contract == null)
            throw LINKAGE_NOT_CONTRACTED.because("it is " + match.state());
        return contract;
    }
}

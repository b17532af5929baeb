package rosukh.command.pioneers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRulesEvent;

/// Reads what rules of the programme rest on in other streams. What may change becomes a condition
/// of storing, declared before it is read (ADR 0020): the rules in force, how a contract was
/// performed, a pioneer on whose state an incentive rests, an incentive on whose state a proposal
/// rests.
public final class PioneerFiles {

    private final Streams streams;

    public PioneerFiles(Streams streams) {
        this.streams = streams;
    }

    /// What the register says of a firm.
    ///
    /// @param estateKey where it works last; null while that is nowhere
    record Registered(String size, @Nullable String estateKey) {}

    /// @throws rosukh.command.kernel.Refused if the firm is not in the register
    Registered firm(String firmId) {
        String size = null;
        String estate = null;
        for (Object event : streams.read(firmId)) {
            // What is no firm has events of another kind.
            if (!(event instanceof FirmEvent known)) break;
            switch (known) {
                case FirmRegistered e -> size = e.size();
                case PlaceOfWorkRecorded e -> estate = e.estateKey();
            }
        }
        if (size == null)
            throw PioneerRefusal.PIONEER_FIRM_UNKNOWN.because("there is no firm " + firmId);
        return new Registered(size, estate);
    }

    RuleVersions rules() {
        streams.expectNothingNew(PioneerRulesEvent.STREAM);
        return RuleVersions.of(streams.read(PioneerRulesEvent.STREAM));
    }

    /// The contract of a match, once both sides have confirmed it.
    Optional<Contract> contract(String matchId) {
        streams.expectNothingNew(MatchEvent.performanceOf(matchId));
        Contract contract = null;
        for (Object event : streams.read(matchId)) contract = after(contract, event);
        return Optional.ofNullable(contract);
    }

    /// A certificate of a firm that was valid on a day. Cases of a firm are numbered from 1 without
    /// gaps (ADR 0013).
    Optional<String> certificate(String firmId, LocalDate day) {
        for (int number = 1; ; number++) {
            List<Object> history = streams.read(firmId + "." + number);
            if (history.isEmpty()) return Optional.empty();
            for (Object event : history)
                if (event instanceof CertificateIssued issued && valid(issued, day))
                    return Optional.of(issued.certificateNumber());
        }
    }

    /// What a proposed incentive rests on.
    Backing backingOf(String firmId, String incentiveId) {
        streams.expectNothingNew(PioneerEvent.tagOf(firmId));
        List<Object> history = streams.read(PioneerEvent.streamOf(firmId));
        Proposal proposal = Pioneer.of(history).proposals().get(incentiveId);
        return backing(history, proposal == null ? "" : proposal.proof());
    }

    /// What a granted incentive rests on.
    Backing backing(String firmId, String proofId) {
        streams.expectNothingNew(PioneerEvent.tagOf(firmId));
        return backing(streams.read(PioneerEvent.streamOf(firmId)), proofId);
    }

    private Backing backing(List<Object> history, String proofId) {
        Pioneer pioneer = Pioneer.of(history);
        Proof proof = pioneer.proofs().get(proofId);
        Contract contract =
                proof == null || proof.byDocument() ? null : contract(proof.id()).orElse(null);
        return new Backing(pioneer, history.size() - 1L, rules(), contract);
    }

    /// An incentive was granted from the budget of a period.
    boolean granted(String period, String incentiveId) {
        streams.expectNothingNew(IncentiveBudgetEvent.tagOf(incentiveId));
        return streams.read(IncentiveBudgetEvent.streamOf(period)).stream()
                .anyMatch(event ->
                        event instanceof IncentiveGranted granted
                                && granted.incentiveId().equals(incentiveId));
    }

    private static @Nullable Contract after(@Nullable Contract contract, Object event) {
        return switch (event) {
            case ContractConfirmed e ->
                    new Contract(
                            e.matchId(),
                            e.buyerFirmId(),
                            e.supplierFirmId(),
                            e.signedOn(),
                            0,
                            null,
                            false);
            case ContractPerformed e when contract != null ->
                    contract.performed(e.performedValue(), e.performedOn());
            case PerformanceReversed _ when contract != null -> contract.undone();
            default -> contract;
        };
    }

    private boolean valid(CertificateIssued issued, LocalDate day) {
        if (day.isBefore(issued.validFrom())
                || (issued.validTo() != null && day.isAfter(issued.validTo()))) return false;
        return Validity.on(day, streams.read(issued.certificateNumber()));
    }
}

package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.PIONEER_NOT_QUALIFIED;
import static rosukh.command.pioneers.PioneerRefusal.PURCHASE_ALREADY_PASSED_OVER;
import static rosukh.command.pioneers.PioneerRefusal.PURCHASE_ALREADY_VERIFIED;
import static rosukh.command.pioneers.PioneerRefusal.PURCHASE_NOT_PERFORMED;
import static rosukh.command.pioneers.PioneerRefusal.PURCHASE_NOT_REVERSED;
import static rosukh.command.pioneers.PioneerRefusal.PURCHASE_OF_ANOTHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// Purchases count by performed contracts with knowledge-based firms, by nothing else.
final class Purchasing {

    private Purchasing() {}

    static List<PioneerEvent> verify(Pioneer pioneer, VerifyPurchase command, Known known) {
        Contract contract = known.contract();
        LocalDate performedOn = contract == null ? null : contract.performedOn();
        if (contract == null || performedOn == null)
            throw PURCHASE_NOT_PERFORMED.because("no performance of a contract stands there");
        if (!contract.buyerFirmId().equals(command.firmId()))
            throw PURCHASE_OF_ANOTHER.because("the buyer is " + contract.buyerFirmId());
        if (pioneer.pledges().isEmpty() && !(pioneer.standing() instanceof Standing.Qualified))
            throw PIONEER_NOT_QUALIFIED.because("the firm is no pioneer");
        if (pioneer.proof(command.matchId()).filter(each -> each.counted() > 0).isPresent())
            throw PURCHASE_ALREADY_VERIFIED.because("the contract counts already");
        String certificate = known.certificate();
        if (certificate == null)
            return passedOver(pioneer, command, contract, PassedOver.SUPPLIER_NOT_KB);
        Optional<Pledge> pledge = pledge(pioneer, performedOn);
        if (pledge.isEmpty())
            return passedOver(pioneer, command, contract, PassedOver.NO_COMMITMENT);
        return List.of(
                new PurchaseVerified(
                        command.firmId(),
                        pledge.get().number(),
                        contract.matchId(),
                        contract.supplierFirmId(),
                        certificate,
                        contract.performedValue(),
                        performedOn,
                        command.on()));
    }

    static List<PioneerEvent> reverse(Pioneer pioneer, ReversePurchase command, Known known) {
        Proof proof =
                pioneer.proof(command.matchId())
                        .filter(each -> each.counted() > 0)
                        .orElseThrow(() ->
                                PURCHASE_NOT_REVERSED.because("nothing counts for this contract"));
        Contract contract = known.contract();
        if (contract != null && contract.stands())
            throw PURCHASE_NOT_REVERSED.because("the performance of the contract stands");
        return List.of(
                new VerificationLowered(
                        command.firmId(),
                        proof.id(),
                        proof.counted(),
                        0,
                        LoweringCause.REVERSED,
                        "",
                        command.by(),
                        command.on()));
    }

    /// The first commitment to buy that covers the day and is not fulfilled, else the last one.
    private static Optional<Pledge> pledge(Pioneer pioneer, LocalDate day) {
        List<Pledge> covering =
                pioneer.pledges().stream()
                        .filter(each -> each.kind() == CommitmentKind.PURCHASE && each.covers(day))
                        .toList();
        return covering.stream()
                .filter(each -> pioneer.counted(each) < each.amount())
                .findFirst()
                .or(() -> covering.isEmpty() ? Optional.empty() : Optional.of(covering.getLast()));
    }

    private static List<PioneerEvent> passedOver(
            Pioneer pioneer, VerifyPurchase command, Contract contract, PassedOver cause) {
        if (pioneer.passedOver().get(command.matchId()) == cause)
            throw PURCHASE_ALREADY_PASSED_OVER.because("it was said before: " + cause);
        return List.of(
                new PurchasePassedOver(
                        command.firmId(),
                        command.matchId(),
                        contract.supplierFirmId(),
                        cause,
                        Objects.requireNonNull(contract.performedOn()),
                        command.on()));
    }
}

package rosukh.query.pioneers.programme;

import java.util.Optional;
import java.util.function.Function;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.EndingDeclined;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.IncentiveDeclined;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;
import rosukh.events.pioneers.PioneerEvent.NominationDeclined;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.PioneerReviewed;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.events.pioneers.PioneerEvent.SupportRejected;
import rosukh.events.pioneers.PioneerEvent.SupportReported;
import rosukh.events.pioneers.PioneerEvent.SupportVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;
import rosukh.query.pioneers.programme.Deed.Kind;

/// Which events figures are counted from, and how each counts.
///
/// @param nameOf names of firms by id
record Deeds(Function<String, String> nameOf) {

    /// @param file after the event
    Optional<Deed> of(PioneerEvent event, PioneerFile file, Entry entry) {
        return Optional.ofNullable(
                switch (event) {
                    case FirmQualified e ->
                            Deed.of(Kind.QUALIFIED, file, e.qualifiedOn(), entry)
                                    .firstTime(qualifications(file) == 1);
                    case PioneerEnded e -> Deed.of(Kind.ENDED, file, e.endedOn(), entry);
                    case CommitmentMade e ->
                            Deed.of(Kind.COMMITTED, file, e.madeOn(), entry)
                                    .about(
                                            e.kind().name(),
                                            "",
                                            "",
                                            String.valueOf(e.commitment()),
                                            e.amount());
                    case PurchaseVerified e ->
                            counted(
                                    Deed.of(Kind.VERIFIED, file, e.performedOn(), entry),
                                    file,
                                    e.verification(),
                                    e.amount());
                    case SupportVerified e ->
                            counted(
                                    Deed.of(Kind.VERIFIED, file, e.verifiedOn(), entry),
                                    file,
                                    e.verification(),
                                    e.amount());
                    case VerificationLowered e ->
                            counted(
                                    Deed.of(Kind.VERIFIED, file, e.loweredOn(), entry),
                                    file,
                                    e.verification(),
                                    e.now() - e.before());
                    case PurchasePassedOver e ->
                            Deed.of(Kind.PASSED_OVER, file, e.performedOn(), entry)
                                    .about(
                                            e.cause().name(),
                                            e.supplierFirmId(),
                                            nameOf.apply(e.supplierFirmId()),
                                            e.matchId(),
                                            0);
                    case FirmNominated _,
                            NominationDeclined _,
                            SupportReported _,
                            SupportRejected _,
                            IncentiveProposed _,
                            IncentiveDeclined _,
                            ReviewDue _,
                            PioneerReviewed _,
                            EndingProposed _,
                            EndingDeclined _ ->
                            null;
                });
    }

    /// @param file of the pioneer
    Optional<Deed> of(IncentiveBudgetEvent event, PioneerFile file, Entry entry) {
        return Optional.ofNullable(
                switch (event) {
                    case BudgetSet _ -> null;
                    case IncentiveGranted e ->
                            Deed.of(Kind.GRANTED, file, e.grantedOn(), entry)
                                    .about(e.kind().name(), "", "", e.incentiveId(), e.amount());
                    case IncentiveClawedBack e ->
                            Deed.of(Kind.CLAWED_BACK, file, e.clawedBackOn(), entry)
                                    .about("", "", "", e.incentiveId(), e.amount());
                    case IncentivePaid e ->
                            Deed.of(Kind.PAID, file, e.paidOn(), entry)
                                    .about("", "", "", e.incentiveId(), e.amount());
                    case IncentiveRecovered e ->
                            Deed.of(Kind.PAID, file, e.recoveredOn(), entry)
                                    .about("", "", "", e.incentiveId(), -e.amount());
                });
    }

    private static Deed counted(Deed deed, PioneerFile file, String proofId, long amount) {
        Proof proof = file.proof(proofId);
        return proof == null
                ? deed.about("", "", "", proofId, amount)
                : deed.about(
                        proof.kind().name(),
                        proof.otherFirmId(),
                        proof.otherName(),
                        proofId,
                        amount);
    }

    private static long qualifications(PioneerFile file) {
        return file.history().stream()
                .filter(each -> each.event().equals("pioneers.firm-qualified"))
                .count();
    }
}

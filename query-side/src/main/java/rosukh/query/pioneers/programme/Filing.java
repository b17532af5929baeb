package rosukh.query.pioneers.programme;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.Grade;
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
import rosukh.events.pioneers.ReviewOutcome;
import rosukh.events.values.PersianText;
import rosukh.query.pioneers.programme.PioneerFile.State;

/// What a file says after an event of its pioneer.
///
/// @param nameOf names of firms by id
record Filing(Function<String, String> nameOf) {

    /// The file of a firm that is nominated for the first time, before that is told in it.
    static PioneerFile begun(FirmNominated event, FirmOfProgramme firm) {
        return new PioneerFile(
                event.firmId(),
                firm.name(),
                firm.provinceKey(),
                firm.estateKey(),
                State.NOMINATED,
                0,
                Grade.FULL,
                event.figures(),
                "",
                "",
                "",
                List.of(),
                0,
                null,
                null,
                null,
                false,
                null,
                "",
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of((PersianText.fold(firm.name()) + " " + firm.legalId()).split(" ", -1)),
                -1);
    }

    PioneerFile after(PioneerFile was, PioneerEvent event, Entry entry, long version) {
        Draft now = was.change();
        now.version = version;
        now.history.add(entry);
        switch (event) {
            case FirmNominated e -> nominated(now, e);
            case NominationDeclined e -> {
                now.state = State.DECLINED;
                now.findings = e.findings();
                now.rulesVersion = e.rulesVersion();
            }
            case FirmQualified e -> qualified(now, e);
            case CommitmentMade e -> now.pledges.add(pledge(now, e));
            case PurchaseVerified e -> now.add(contract(was, e));
            case PurchasePassedOver _ -> {}
            case SupportReported e -> now.add(report(was, e));
            case SupportVerified e ->
                    now.proof(
                            e.verification(),
                            each -> each.now(Proof.State.COUNTS, e.amount(), e.verifiedBy()));
            case SupportRejected e ->
                    now.proof(
                            e.verification(),
                            each -> each.now(Proof.State.REJECTED, 0, e.rejectedBy()));
            case VerificationLowered e ->
                    now.proof(
                            e.verification(),
                            each -> each.now(Proof.State.LOWERED, e.now(), e.loweredBy()));
            case IncentiveProposed e -> now.incentives.add(incentive(was, e));
            case IncentiveDeclined e ->
                    now.incentive(
                            e.incentiveId(),
                            each -> each.decided(Incentive.State.DECLINED, e.declinedBy()));
            case ReviewDue _ -> now.reviewDue = true;
            case PioneerReviewed e -> {
                now.reviewDue = false;
                now.nextDueOn = e.nextDueOn();
                if (e.outcome() == ReviewOutcome.LOWERED) now.grade = Grade.REDUCED;
            }
            case EndingProposed e -> ending(now, e.grounds(), e.proposedBy());
            case EndingDeclined _ -> ending(now, null, "");
            case PioneerEnded e -> {
                now.state = State.ENDED;
                now.endedOn = e.endedOn();
                now.nextDueOn = null;
                now.reviewDue = false;
                ending(now, null, "");
            }
        }
        return now.done();
    }

    private static void nominated(Draft now, FirmNominated e) {
        now.state = State.NOMINATED;
        now.round = e.round();
        now.grade = Grade.FULL;
        now.figures = e.figures();
        now.document = e.documentSha256();
        now.grounds = e.grounds();
        now.nominatedBy = e.nominatedBy();
        now.findings = List.of();
        now.rulesVersion = 0;
        now.since = null;
        now.endedOn = null;
    }

    private static void qualified(Draft now, FirmQualified e) {
        now.state = State.PIONEER;
        now.findings = e.findings();
        now.rulesVersion = e.rulesVersion();
        now.since = e.qualifiedOn();
        now.nextDueOn = e.qualifiedOn().plusYears(1);
    }

    private static void ending(Draft now, @Nullable String grounds, String by) {
        now.ending = grounds;
        now.endingBy = by;
    }

    private static Pledge pledge(Draft now, CommitmentMade e) {
        return new Pledge(
                e.commitment(),
                now.round,
                e.kind(),
                e.amount(),
                0,
                e.begins(),
                e.ends(),
                e.documentSha256());
    }

    private Proof contract(PioneerFile was, PurchaseVerified e) {
        return new Proof(
                e.verification(),
                e.commitment(),
                was.pledge(e.commitment()).kind(),
                e.supplierFirmId(),
                nameOf.apply(e.supplierFirmId()),
                e.certificateNumber(),
                e.amount(),
                e.amount(),
                Proof.State.COUNTS,
                "",
                e.performedOn(),
                "",
                null);
    }

    private Proof report(PioneerFile was, SupportReported e) {
        return new Proof(
                e.verification(),
                e.commitment(),
                was.pledge(e.commitment()).kind(),
                e.beneficiaryFirmId(),
                nameOf.apply(e.beneficiaryFirmId()),
                e.certificateNumber(),
                e.amount(),
                0,
                Proof.State.WAITING,
                e.documentSha256(),
                e.suppliedOn(),
                e.reportedBy(),
                null);
    }

    private static Incentive incentive(PioneerFile was, IncentiveProposed e) {
        return new Incentive(
                e.incentiveId(),
                e.firmId(),
                was.name(),
                e.verification(),
                e.kind(),
                e.period(),
                e.rulesVersion(),
                e.entitlement().verified(),
                e.entitlement().share(),
                e.entitlement().gradeShare(),
                e.entitlement().cap(),
                e.entitlement().amount(),
                e.amount(),
                0,
                0,
                0,
                Incentive.State.PROPOSED,
                e.proposedBy(),
                e.proposedOn(),
                null);
    }
}

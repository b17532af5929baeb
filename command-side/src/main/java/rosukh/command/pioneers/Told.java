package rosukh.command.pioneers;

import org.jspecify.annotations.Nullable;
import rosukh.command.pioneers.Standing.Ending;
import rosukh.command.pioneers.Standing.Nominated;
import rosukh.command.pioneers.Standing.Outside;
import rosukh.command.pioneers.Standing.Qualified;
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

/// What a pioneer is after an event.
final class Told {

    private Told() {}

    static Pioneer after(Pioneer pioneer, PioneerEvent event) {
        return switch (event) {
            case FirmNominated e ->
                    pioneer.inRound(e.round())
                            .with(new Nominated(e.figures(), e.nominatedBy(), e.nominatedOn()));
            case NominationDeclined _ -> pioneer.with(new Outside());
            case FirmQualified e ->
                    pioneer.with(
                            new Qualified(
                                    e.rulesVersion(), Grade.FULL, e.qualifiedOn(), 0, 0, null));
            case CommitmentMade e ->
                    pioneer.with(
                            new Pledge(
                                    e.commitment(),
                                    pioneer.round(),
                                    e.kind(),
                                    e.amount(),
                                    e.begins(),
                                    e.ends(),
                                    null));
            case PurchaseVerified e -> pioneer.with(contract(e));
            case PurchasePassedOver e -> pioneer.passingOver(e.matchId(), e.cause());
            case SupportReported e -> pioneer.with(report(e));
            case SupportVerified e ->
                    pioneer.with(
                            proof(pioneer, e.verification()).counting(e.amount(), e.verifiedBy()));
            case SupportRejected e -> pioneer.with(proof(pioneer, e.verification()).rejected());
            case VerificationLowered e -> {
                Proof was = proof(pioneer, e.verification());
                yield pioneer.with(was.counting(e.now(), e.loweredBy()));
            }
            case IncentiveProposed e -> pioneer.with(proposal(e));
            case IncentiveDeclined e ->
                    pioneer.with(known(pioneer.proposals().get(e.incentiveId())).turnedDown());
            case ReviewDue e -> pioneer.with(pioneer.qualified().raised(e.review()));
            case PioneerReviewed e ->
                    pioneer.with(
                            pioneer.qualified()
                                    .reviewed(
                                            e.outcome() == ReviewOutcome.LOWERED
                                                    ? Grade.REDUCED
                                                    : pioneer.qualified().grade()));
            case EndingProposed e ->
                    pioneer.with(
                            pioneer.qualified()
                                    .ending(
                                            new Ending(
                                                    e.grounds(), e.proposedBy(), e.proposedOn())));
            case EndingDeclined _ -> pioneer.with(pioneer.qualified().ending(null));
            case PioneerEnded e ->
                    pioneer.with(new Outside())
                            .withPledges(
                                    pioneer.pledges().stream()
                                            .map(each -> each.cut(e.endedOn()))
                                            .toList());
        };
    }

    private static Proof contract(PurchaseVerified e) {
        return new Proof(
                e.verification(),
                e.commitment(),
                "",
                e.amount(),
                e.amount(),
                "",
                e.performedOn(),
                "",
                false);
    }

    private static Proof report(SupportReported e) {
        return new Proof(
                e.verification(),
                e.commitment(),
                e.documentSha256(),
                e.amount(),
                0,
                e.reportedBy(),
                e.reportedOn(),
                null,
                false);
    }

    private static Proposal proposal(IncentiveProposed e) {
        return new Proposal(
                e.incentiveId(),
                e.verification(),
                e.kind(),
                e.period(),
                e.rulesVersion(),
                e.amount(),
                e.proposedBy(),
                e.proposedOn(),
                false);
    }

    private static Proof proof(Pioneer pioneer, String id) {
        return known(pioneer.proofs().get(id));
    }

    private static <T> T known(@Nullable T told) {
        if (told == null) throw new IllegalStateException("it was never told before");
        return told;
    }
}

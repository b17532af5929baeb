package rosukh.query.pioneers.programme;

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
import rosukh.query.pioneers.programme.Entry.Told;

/// What an event tells in the history of a pioneer.
final class Telling {

    private Telling() {}

    static Told of(PioneerEvent event) {
        return switch (event) {
            case FirmNominated e -> new Told(0, String.valueOf(e.round()), e.grounds());
            case NominationDeclined e -> new Told(0, "", e.grounds());
            case FirmQualified e -> new Told(0, String.valueOf(e.rulesVersion()), "");
            case CommitmentMade e -> new Told(e.amount(), e.kind().name(), "");
            case PurchaseVerified e -> new Told(e.amount(), e.verification(), "");
            case PurchasePassedOver e -> new Told(0, e.matchId(), e.cause().name());
            case SupportReported e -> new Told(e.amount(), e.verification(), "");
            case SupportVerified e -> new Told(e.amount(), e.verification(), "");
            case SupportRejected e -> new Told(0, e.verification(), e.grounds());
            case VerificationLowered e ->
                    new Told(e.before() - e.now(), e.verification(), e.grounds());
            case IncentiveProposed e -> new Told(e.amount(), e.incentiveId(), "");
            case IncentiveDeclined e -> new Told(0, e.incentiveId(), e.grounds());
            case ReviewDue e -> new Told(0, String.valueOf(e.review()), "");
            case PioneerReviewed e -> new Told(e.verified(), e.outcome().name(), e.grounds());
            case EndingProposed e -> new Told(0, "", e.grounds());
            case EndingDeclined e -> new Told(0, "", e.grounds());
            case PioneerEnded e -> new Told(0, "", e.grounds());
        };
    }

    static Told of(IncentiveBudgetEvent event) {
        return switch (event) {
            case BudgetSet e -> new Told(e.amount(), e.period(), e.reference());
            case IncentiveGranted e -> new Told(e.amount(), e.incentiveId(), "");
            case IncentiveClawedBack e -> new Told(e.amount(), e.incentiveId(), "");
            case IncentivePaid e -> new Told(e.amount(), e.incentiveId(), e.reference());
            case IncentiveRecovered e -> new Told(e.amount(), e.incentiveId(), e.reference());
        };
    }
}

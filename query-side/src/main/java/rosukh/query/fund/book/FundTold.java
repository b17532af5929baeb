package rosukh.query.fund.book;

import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.ClaimEvent;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicyEvent;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
import rosukh.events.fund.GuaranteeEvent;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.FeePaid;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeCancelled;
import rosukh.events.fund.GuaranteeEvent.GuaranteeDeclined;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.fund.GuaranteeEvent.GuaranteeReleased;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Money;
import rosukh.events.fund.PartyEvent;
import rosukh.events.fund.PartyEvent.BankRegistered;
import rosukh.events.fund.PartyEvent.GroupDeclared;
import rosukh.events.fund.PartyEvent.GroupProposed;

/// What an event tells in a history.
///
/// @param amount rials it is about; 0 for none
/// @param subject a number, an id, a code or a day it is about; empty for none
/// @param text grounds or reference; empty for none
record FundTold(long amount, Kind kind, String subject, String text) {

    /// What the subject is.
    enum Kind {
        NONE,
        NUMBER,
        ID,
        RESULT,
        DAY
    }

    static FundTold of(FundEvent event) {
        return switch (event) {
            case FundPolicyEvent e -> of(e);
            case CapitalEvent e -> of(e);
            case PartyEvent e -> of(e);
            case GuaranteeEvent e -> of(e);
            case ClaimEvent e -> of(e);
        };
    }

    private static FundTold of(FundPolicyEvent event) {
        return switch (event) {
            case PolicyDrafted e -> new FundTold(0, Kind.NUMBER, "" + e.version(), "");
            case PolicyPublished e -> new FundTold(0, Kind.NUMBER, "" + e.version(), "");
        };
    }

    private static FundTold of(CapitalEvent event) {
        return switch (event) {
            case FundOpened e -> money(e.paidIn(), e.reference());
            case IncreaseProposed e -> about(e.amount(), e.increaseId(), e.grounds());
            case IncreaseApproved e -> about(e.amount(), e.increaseId(), e.reference());
            case CapitalSubscribed e -> about(e.amount(), e.increaseId(), e.subscriber());
            case IncreasePaid e -> about(e.amount(), e.increaseId(), e.reference());
            case CapitalDecreased e -> money(e.amount(), e.reference());
        };
    }

    private static FundTold of(PartyEvent event) {
        return switch (event) {
            case BankRegistered e -> new FundTold(0, Kind.ID, e.bankId(), "");
            case GroupProposed e -> new FundTold(0, Kind.ID, e.groupId(), e.grounds());
            case GroupDeclared e -> new FundTold(0, Kind.ID, e.groupId(), "");
        };
    }

    private static FundTold of(GuaranteeEvent event) {
        return switch (event) {
            case GuaranteeApplied e -> money(e.terms().guaranteed(), "");
            case GuaranteeRated e -> new FundTold(0, Kind.NUMBER, "" + e.score(), e.grounds());
            case GuaranteeDeclined e -> new FundTold(0, Kind.NONE, "", e.grounds());
            case GuaranteeApproved e -> number(e.reserved(), e.policyVersion());
            case GuaranteeCancelled e -> money(e.freed(), e.grounds());
            case FeePaid e -> money(e.amount(), e.reference());
            case GuaranteeIssued e ->
                    new FundTold(e.guaranteed().rial(), Kind.DAY, e.lastDay().toString(), "");
            case GuaranteeReleased e -> money(e.amount(), e.reference());
            case ReviewRaised e -> about(e.outstanding(), e.certificateNumber(), "");
            case ExposureReviewed e -> new FundTold(0, Kind.RESULT, e.result().name(), e.grounds());
        };
    }

    private static FundTold of(ClaimEvent event) {
        return switch (event) {
            case ClaimLodged e -> number(e.amount(), e.claim());
            case ClaimPaid e ->
                    new FundTold(e.amount().rial(), Kind.NUMBER, "" + e.claim(), e.reference());
            case ClaimRejected e -> new FundTold(0, Kind.NUMBER, "" + e.claim(), e.grounds());
            case ClaimOverdue e -> new FundTold(0, Kind.DAY, e.dueDate().toString(), "");
            case MoneyRecovered e -> money(e.fundShare(), e.reference());
        };
    }

    private static FundTold money(Money amount, String text) {
        return new FundTold(amount.rial(), Kind.NONE, "", text);
    }

    private static FundTold about(Money amount, String id, String text) {
        return new FundTold(amount.rial(), Kind.ID, id, text);
    }

    private static FundTold number(Money amount, int number) {
        return new FundTold(amount.rial(), Kind.NUMBER, "" + number, "");
    }
}

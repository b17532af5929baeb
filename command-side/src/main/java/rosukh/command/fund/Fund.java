package rosukh.command.fund;

import java.time.LocalDate;
import java.util.List;
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
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicyEvent;
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
import rosukh.events.fund.PartyEvent;

/// The rules of the fund over its whole ledger. What moves money is entered in the order of its
/// days, so that every limit holds on every day.
final class Fund {

    private final FundBook book = new FundBook();

    /// Day of the last movement of capital or exposure.
    private LocalDate latest = LocalDate.MIN;

    static Fund of(List<?> history) {
        Fund fund = new Fund();
        history.forEach(each -> fund.evolve((FundEvent) each));
        return fund;
    }

    FundBook book() {
        return book;
    }

    FundEvent decide(FundCommand command, FirmFacts facts) {
        Entering.notBefore(command.on(), latest);
        return ruled(command, facts);
    }

    /// The decision whatever was entered for a later day.
    FundEvent ruled(FundCommand command, FirmFacts facts) {
        return switch (command) {
            case PolicyCommand policy -> Policies.decide(book, policy);
            case CapitalCommand capital -> Capital.decide(book, capital);
            case PartyCommand party -> Parties.decide(book, party, facts);
            case GuaranteeCommand guarantee -> Guaranteeing.decide(book, guarantee, facts);
            case ClaimCommand claim -> Claiming.decide(book, claim, facts);
        };
    }

    void evolve(FundEvent event) {
        book.take(event);
        LocalDate day = day(event);
        if (day.isAfter(latest)) latest = day;
    }

    private static LocalDate day(FundEvent event) {
        return switch (event) {
            case FundPolicyEvent e ->
                    e instanceof FundPolicyEvent.PolicyPublished published
                            ? published.publishedOn()
                            : LocalDate.MIN;
            case PartyEvent _ -> LocalDate.MIN;
            case CapitalEvent e -> day(e);
            case GuaranteeEvent e -> day(e);
            case ClaimEvent e -> day(e);
        };
    }

    private static LocalDate day(CapitalEvent event) {
        return switch (event) {
            case FundOpened e -> e.openedOn();
            case IncreaseProposed _, IncreaseApproved _, CapitalSubscribed _ -> LocalDate.MIN;
            case IncreasePaid e -> e.paidOn();
            case CapitalDecreased e -> e.decreasedOn();
        };
    }

    private static LocalDate day(GuaranteeEvent event) {
        return switch (event) {
            case GuaranteeApplied _,
                    GuaranteeRated _,
                    GuaranteeDeclined _,
                    FeePaid _,
                    ReviewRaised _,
                    ExposureReviewed _ ->
                    LocalDate.MIN;
            case GuaranteeApproved e -> e.approvedOn();
            case GuaranteeCancelled e -> e.cancelledOn();
            case GuaranteeIssued e -> e.issuedOn();
            case GuaranteeReleased e -> e.releasedOn();
        };
    }

    private static LocalDate day(ClaimEvent event) {
        return switch (event) {
            case ClaimPaid e -> e.paidOn();
            case MoneyRecovered e -> e.recoveredOn();
            case ClaimLodged _, ClaimRejected _, ClaimOverdue _ -> LocalDate.MIN;
        };
    }
}

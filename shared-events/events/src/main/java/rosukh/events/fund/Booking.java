package rosukh.events.fund;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FirmGroup.Proposal;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
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
import rosukh.events.fund.PartyEvent.BankRegistered;
import rosukh.events.fund.PartyEvent.GroupDeclared;
import rosukh.events.fund.PartyEvent.GroupProposed;

/// Enters the events of the fund in its book, one kind after another.
final class Booking {

    private Booking() {}

    static void take(FundBook book, FundEvent event) {
        switch (event) {
            case FundPolicyEvent e -> policy(book, e);
            case CapitalEvent e -> capital(book, e);
            case PartyEvent e -> party(book, e);
            case GuaranteeEvent e -> {
                book.put(GuaranteeBooking.after(book.guarantees().get(e.guaranteeId()), e));
                moved(book, e);
            }
            case ClaimEvent e -> {
                book.put(GuaranteeBooking.after(book.guarantees().get(e.guaranteeId()), e));
                moved(book, e);
            }
        }
    }

    private static void policy(FundBook book, FundPolicyEvent event) {
        switch (event) {
            case PolicyDrafted e -> {
                Set<String> drafters = new HashSet<>(Set.of(e.draftedBy()));
                if (e.version() <= book.versions().size())
                    drafters.addAll(book.versions().get(e.version() - 1).drafters());
                book.put(new PolicyVersion(e.version(), e.policy(), drafters, null));
            }
            case PolicyPublished e -> {
                PolicyVersion was = book.versions().get(e.version() - 1);
                book.put(
                        new PolicyVersion(
                                e.version(), was.policy(), was.drafters(), e.inForceFrom()));
            }
        }
    }

    private static void capital(FundBook book, CapitalEvent event) {
        switch (event) {
            case FundOpened e -> {
                book.moved(Movement.capital(e.openedOn(), e.paidIn().rial()));
                book.open(e.paidIn().rial());
            }
            case IncreaseProposed e ->
                    book.put(
                            new Increase(
                                    e.increaseId(), e.amount().rial(), e.proposedBy(), 0, 0, 0));
            case IncreaseApproved e -> {
                Increase was = increase(book, e.increaseId());
                book.put(changed(was, e.amount().rial(), was.subscribed(), was.paid()));
            }
            case CapitalSubscribed e -> {
                Increase was = increase(book, e.increaseId());
                long subscribed = Math.addExact(was.subscribed(), e.amount().rial());
                book.put(changed(was, was.approved(), subscribed, was.paid()));
            }
            case IncreasePaid e -> {
                Increase was = increase(book, e.increaseId());
                long paid = Math.addExact(was.paid(), e.amount().rial());
                book.put(changed(was, was.approved(), was.subscribed(), paid));
                book.moved(Movement.capital(e.paidOn(), e.amount().rial()));
            }
            case CapitalDecreased e ->
                    book.moved(Movement.capital(e.decreasedOn(), -e.amount().rial()));
        }
    }

    private static Increase increase(FundBook book, String increaseId) {
        return Objects.requireNonNull(
                book.increases().get(increaseId), "it was proposed before it went on");
    }

    private static Increase changed(Increase was, long approved, long subscribed, long paid) {
        return new Increase(
                was.increaseId(), was.proposed(), was.proposedBy(), approved, subscribed, paid);
    }

    private static void party(FundBook book, PartyEvent event) {
        switch (event) {
            case BankRegistered e -> book.put(e.bankId(), e.name());
            case GroupProposed e -> {
                FirmGroup was = book.groups().get(e.groupId());
                List<String> members = was == null ? List.of() : was.firmIds();
                Proposal proposal = new Proposal(e.firmIds(), e.proposedBy());
                book.put(new FirmGroup(e.groupId(), members, proposal));
            }
            case GroupDeclared e -> book.put(new FirmGroup(e.groupId(), e.firmIds(), null));
        }
    }

    private static void moved(FundBook book, GuaranteeEvent event) {
        switch (event) {
            case FeePaid e ->
                    book.moved(Movement.fee(e.paidOn(), e.guaranteeId(), e.amount().rial()));
            case GuaranteeApproved e ->
                    book.moved(
                            Movement.reservation(
                                    e.approvedOn(), e.guaranteeId(), e.reserved().rial()));
            case GuaranteeCancelled e ->
                    book.moved(
                            Movement.reservation(
                                    e.cancelledOn(), e.guaranteeId(), -e.freed().rial()));
            case GuaranteeIssued e ->
                    book.moved(
                            Movement.issue(e.issuedOn(), e.guaranteeId(), e.guaranteed().rial()));
            case GuaranteeReleased e ->
                    book.moved(
                            Movement.outstanding(
                                    e.releasedOn(), e.guaranteeId(), -e.amount().rial()));
            case GuaranteeApplied _,
                    GuaranteeRated _,
                    GuaranteeDeclined _,
                    ReviewRaised _,
                    ExposureReviewed _ -> {}
        }
    }

    private static void moved(FundBook book, ClaimEvent event) {
        switch (event) {
            case ClaimPaid e ->
                    book.moved(Movement.claim(e.paidOn(), e.guaranteeId(), e.amount().rial()));
            case MoneyRecovered e ->
                    book.moved(
                            Movement.recovery(
                                    e.recoveredOn(), e.guaranteeId(), e.fundShare().rial()));
            case ClaimLodged _, ClaimRejected _, ClaimOverdue _ -> {}
        }
    }
}

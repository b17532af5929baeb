package rosukh.command.listing;

import static rosukh.command.listing.ListingRefusal.LISTING_AMOUNT_RANGE;
import static rosukh.command.listing.ListingRefusal.LISTING_DAYS_RANGE;
import static rosukh.command.listing.ListingRefusal.LISTING_GROUNDS_MISSING;
import static rosukh.command.listing.ListingRefusal.LISTING_SECOND_PERSON;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_FILED;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_ITEM_ACCEPTED;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_ITEM_NOT_PENDING;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_ITEM_UNKNOWN;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_NOT_ADMISSIBLE;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_NOT_ADMITTED;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_NOT_FILED;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_NO_DOSSIER;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_OBLIGATION_NONE;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_RUNNING;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_SUPPLEMENT_NONE;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_SUPPLEMENT_OPEN;
import static rosukh.command.listing.ListingRefusal.MEMBERSHIP_UNTIL_BACKWARDS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Violation;
import rosukh.command.listing.MembershipCommand.AcceptItem;
import rosukh.command.listing.MembershipCommand.AdmitMembership;
import rosukh.command.listing.MembershipCommand.AnswerSupplement;
import rosukh.command.listing.MembershipCommand.DeliverItem;
import rosukh.command.listing.MembershipCommand.FileDossier;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.OpenDossier;
import rosukh.command.listing.MembershipCommand.RejectItem;
import rosukh.command.listing.MembershipCommand.RenewMembership;
import rosukh.command.listing.MembershipCommand.RequestSupplement;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.command.listing.MembershipCommand.WithdrawMembership;
import rosukh.events.listing.Completeness;
import rosukh.events.listing.ItemState;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipBook.Delivered;
import rosukh.events.listing.MembershipBook.Obligation;
import rosukh.events.listing.MembershipBook.Stage;
import rosukh.events.listing.MembershipBook.Supplement;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.ItemRejected;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.events.listing.MembershipEvent.MembershipRenewed;
import rosukh.events.listing.MembershipEvent.MembershipWithdrawn;
import rosukh.events.listing.MembershipEvent.ObligationMet;
import rosukh.events.listing.MembershipEvent.ObligationSet;
import rosukh.events.listing.MembershipEvent.SupplementAnswered;
import rosukh.events.listing.MembershipEvent.SupplementRequested;
import rosukh.events.listing.ObligationKind;
import rosukh.events.listing.Reference;

/// The rules of the organisation's own membership.
record Membership(MembershipBook book, ListingRulesBook versions) {

    private static final int DAYS_MAX = 250;

    MembershipEvent decide(MembershipCommand command) {
        return switch (command) {
            case OpenDossier c -> open(c);
            case DeliverItem c -> deliver(c);
            case AcceptItem c -> {
                Delivered item = pending(c.item(), c.by());
                yield new ItemAccepted(
                        book.dossier(), c.item(), item.documentSha256(), c.by(), c.on());
            }
            case RejectItem c -> {
                Delivered item = pending(c.item(), c.by());
                grounds(c.grounds());
                yield new ItemRejected(
                        book.dossier(),
                        c.item(),
                        item.documentSha256(),
                        c.grounds(),
                        c.by(),
                        c.on());
            }
            case FileDossier c -> file(c);
            case RequestSupplement c -> supplement(c);
            case AnswerSupplement c -> answer(c);
            case AdmitMembership c -> admit(c);
            case SetObligation c -> owe(c);
            case MeetObligation c -> meet(c);
            case RenewMembership c -> renew(c);
            case WithdrawMembership c -> withdraw(c);
        };
    }

    static void grounds(String grounds) {
        if (grounds.isBlank()) throw LISTING_GROUNDS_MISSING.because("it is not said why");
    }

    private DossierOpened open(OpenDossier command) {
        if (book.stage() != Stage.NONE && book.stage() != Stage.WITHDRAWN)
            throw MEMBERSHIP_RUNNING.because("dossier " + book.dossier() + " is not over");
        Version version = Ruling.inForce(versions, command.on());
        return new DossierOpened(
                book.dossier() + 1, version.number(), version.sha256(), command.by(), command.on());
    }

    private ItemDelivered deliver(DeliverItem command) {
        inPreparation();
        if (rules().item(command.item()).isEmpty())
            throw MEMBERSHIP_ITEM_UNKNOWN.because(command.item() + " is not in the checklist");
        Delivered was = book.items().get(command.item());
        if (was != null && was.state() == ItemState.ACCEPTED)
            throw MEMBERSHIP_ITEM_ACCEPTED.because("what is accepted is not delivered anew");
        return new ItemDelivered(
                book.dossier(),
                command.item(),
                Referenced.document(command.documentSha256()),
                command.by(),
                command.on());
    }

    private Delivered pending(String code, String by) {
        inPreparation();
        Delivered item = book.items().get(code);
        if (item == null || item.state() != ItemState.PENDING)
            throw MEMBERSHIP_ITEM_NOT_PENDING.because(code + " does not wait for anybody");
        if (item.recordedBy().equals(by))
            throw LISTING_SECOND_PERSON.because("whoever delivered it does not decide on it");
        return item;
    }

    private DossierFiled file(FileDossier command) {
        inPreparation();
        if (book.stage() == Stage.FILED)
            throw MEMBERSHIP_FILED.because("it was filed with " + book.filed());
        return new DossierFiled(
                book.dossier(), command.reference().by(command.on()), command.by(), command.on());
    }

    private SupplementRequested supplement(RequestSupplement command) {
        filed();
        if (command.asked().isBlank())
            throw LISTING_GROUNDS_MISSING.because("it is not said what is asked for");
        days(command.workingDays());
        return new SupplementRequested(
                book.dossier(),
                book.supplements().size() + 1,
                command.asked(),
                command.workingDays(),
                command.reference().by(command.on()),
                command.by(),
                command.on());
    }

    private SupplementAnswered answer(AnswerSupplement command) {
        filed();
        Supplement asked = book.supplement(command.supplement());
        if (asked == null || asked.answeredOn() != null)
            throw MEMBERSHIP_SUPPLEMENT_NONE.because(
                    "supplement " + command.supplement() + " does not wait");
        return new SupplementAnswered(
                book.dossier(),
                command.supplement(),
                Referenced.document(command.documentSha256()),
                command.by(),
                command.on());
    }

    private MembershipAdmitted admit(AdmitMembership command) {
        filed();
        if (book.supplements().stream().anyMatch(each -> each.answeredOn() == null))
            throw MEMBERSHIP_SUPPLEMENT_OPEN.because("the exchange waits for an answer");
        Completeness complete = Completeness.of(rules().items(), book.states());
        Referenced given = command.reference();
        List<String> broken =
                complete.admission(
                        given == null ? null : given.number(),
                        given == null ? null : given.date(),
                        command.on());
        if (!broken.isEmpty() || given == null)
            throw MEMBERSHIP_NOT_ADMISSIBLE.because(
                    broken.size() + " rules are broken",
                    broken.stream()
                            .map(code -> new Violation("", code, rules().text(code).en()))
                            .toList());
        until(command.until(), command.on());
        return new MembershipAdmitted(
                book.dossier(),
                given.by(command.on()),
                complete.accepted(),
                complete.mandatory(),
                command.until(),
                command.by(),
                command.on());
    }

    private ObligationSet owe(SetObligation command) {
        admitted();
        days(command.workingDays());
        boolean fee = command.kind() == ObligationKind.FEE;
        if (fee ? command.amount() < 1 : command.amount() != 0)
            throw LISTING_AMOUNT_RANGE.because("a fee is above zero, a report costs nothing");
        if (command.title().isBlank())
            throw LISTING_GROUNDS_MISSING.because("it is not said what is owed");
        return new ObligationSet(
                book.dossier(),
                book.obligations().size() + 1,
                command.kind(),
                command.title(),
                command.amount(),
                command.begins(),
                command.workingDays(),
                command.by(),
                command.on());
    }

    private ObligationMet meet(MeetObligation command) {
        admitted();
        Obligation owed = book.obligation(command.obligation());
        if (owed == null || owed.met() != null)
            throw MEMBERSHIP_OBLIGATION_NONE.because(
                    "obligation " + command.obligation() + " is not open");
        return new ObligationMet(
                book.dossier(),
                command.obligation(),
                command.reference().by(command.on()),
                command.by(),
                command.on());
    }

    private MembershipRenewed renew(RenewMembership command) {
        admitted();
        Reference reference = command.reference().by(command.on());
        until(command.until(), book.until());
        return new MembershipRenewed(
                book.dossier(), reference, command.until(), command.by(), command.on());
    }

    private MembershipWithdrawn withdraw(WithdrawMembership command) {
        if (book.stage() == Stage.NONE || book.stage() == Stage.WITHDRAWN)
            throw MEMBERSHIP_NO_DOSSIER.because("there is nothing to withdraw");
        grounds(command.grounds());
        return new MembershipWithdrawn(
                book.dossier(),
                command.grounds(),
                command.reference().by(command.on()),
                command.by(),
                command.on());
    }

    private ListingRules rules() {
        return Ruling.rules(versions, book.rulesVersion());
    }

    private void inPreparation() {
        if (book.stage() != Stage.PREPARING && book.stage() != Stage.FILED)
            throw MEMBERSHIP_NO_DOSSIER.because("no dossier is being prepared");
    }

    private void filed() {
        if (book.stage() != Stage.FILED)
            throw MEMBERSHIP_NOT_FILED.because("the dossier does not lie with the exchange");
    }

    private void admitted() {
        if (book.stage() != Stage.ADMITTED)
            throw MEMBERSHIP_NOT_ADMITTED.because("the organisation is no member");
    }

    private static void days(int days) {
        if (days < 1 || days > DAYS_MAX)
            throw LISTING_DAYS_RANGE.because("working days go from 1 to " + DAYS_MAX);
    }

    private static void until(LocalDate until, @Nullable LocalDate beyond) {
        if (beyond != null && !until.isAfter(beyond))
            throw MEMBERSHIP_UNTIL_BACKWARDS.because("it lasts beyond " + beyond);
    }
}

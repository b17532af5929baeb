package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
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
import rosukh.events.listing.ObligationKind;

/// The organisation's own membership from the forms of its page.
@Controller
@RequestMapping("/forms/listing-membership")
class MembershipForms {

    private static final String PAGE = "/listing/membership";

    private final Desk desk;

    MembershipForms(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping("/dossiers")
    @RolesAllowed({"officer"})
    RedirectView openDossier(Form form, @Creating Occasion occasion) {
        return desk.lead(form, occasion, PAGE, (by, on) -> new OpenDossier(by, on));
    }

    @PostMapping("/items/{item}/documents")
    @RolesAllowed({"officer"})
    RedirectView deliverItem(@PathVariable String item, Form form, Occasion occasion) {
        String document = form.text("documentSha256");
        return desk.lead(form, occasion, PAGE, (by, on) -> new DeliverItem(item, document, by, on));
    }

    @PostMapping("/items/{item}/acceptance")
    @RolesAllowed({"manager", "committee"})
    RedirectView acceptItem(@PathVariable String item, Form form, Occasion occasion) {
        return desk.lead(form, occasion, PAGE, (by, on) -> new AcceptItem(item, by, on));
    }

    @PostMapping("/items/{item}/rejection")
    @RolesAllowed({"manager", "committee"})
    RedirectView rejectItem(@PathVariable String item, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        return desk.lead(form, occasion, PAGE, (by, on) -> new RejectItem(item, grounds, by, on));
    }

    @PostMapping("/filing")
    @RolesAllowed({"officer"})
    RedirectView fileDossier(Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        return desk.lead(form, occasion, PAGE, (by, on) -> new FileDossier(reference, by, on));
    }

    @PostMapping("/supplements")
    @RolesAllowed({"officer"})
    RedirectView requestSupplement(Form form, Occasion occasion) {
        String asked = form.text("asked");
        int workingDays = form.number("workingDays");
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new RequestSupplement(asked, workingDays, reference, by, on));
    }

    @PostMapping("/supplements/{supplement}/answer")
    @RolesAllowed({"officer"})
    RedirectView answerSupplement(@PathVariable int supplement, Form form, Occasion occasion) {
        String document = form.text("documentSha256");
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new AnswerSupplement(supplement, document, by, on));
    }

    @PostMapping("/admission")
    @RolesAllowed({"manager", "committee"})
    RedirectView admitMembership(Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        LocalDate until = form.dateOf("until");
        return desk.lead(
                form, occasion, PAGE, (by, on) -> new AdmitMembership(reference, until, by, on));
    }

    @PostMapping("/obligations")
    @RolesAllowed({"officer"})
    RedirectView setObligation(Form form, Occasion occasion) {
        ObligationKind kind = Papers.chosen(form, "kind", ObligationKind.REPORT);
        String title = form.text("title");
        long amount = Papers.rials(form, "amount");
        LocalDate begins = form.dateOf("begins");
        int workingDays = form.number("workingDays");
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new SetObligation(kind, title, amount, begins, workingDays, by, on));
    }

    @PostMapping("/obligations/{obligation}/fulfilment")
    @RolesAllowed({"officer"})
    RedirectView meetObligation(@PathVariable int obligation, Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new MeetObligation(obligation, reference, by, on));
    }

    @PostMapping("/renewals")
    @RolesAllowed({"manager", "committee"})
    RedirectView renewMembership(Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        LocalDate until = form.dateOf("until");
        return desk.lead(
                form, occasion, PAGE, (by, on) -> new RenewMembership(reference, until, by, on));
    }

    @PostMapping("/withdrawal")
    @RolesAllowed({"manager", "committee"})
    RedirectView withdrawMembership(Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new WithdrawMembership(grounds, reference, by, on));
    }
}

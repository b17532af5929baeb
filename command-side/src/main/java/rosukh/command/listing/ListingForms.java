package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.RejectFacts;
import rosukh.command.listing.ListingCommand.ResumeCandidate;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingReviewOutcome;

/// Firms on their way to a board from the forms of their pages.
@Controller
@RequestMapping("/forms/listings")
class ListingForms {

    private final Desk desk;

    ListingForms(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping
    @RolesAllowed({"officer"})
    RedirectView takeUpCandidate(Form form, @Creating Occasion occasion) {
        String firmId = form.text("firmId");
        String board = form.text("board");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new TakeUpCandidate(firmId, board, by, on));
    }

    @PostMapping("/{firmId}/facts")
    @RolesAllowed({"officer"})
    RedirectView recordFacts(@PathVariable String firmId, Form form, Occasion occasion) {
        List<Fact> facts = Papers.facts(form);
        String document = form.text("documentSha256");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new RecordFacts(firmId, facts, document, by, on));
    }

    @PostMapping("/{firmId}/facts/{entry}/verification")
    @RolesAllowed({"manager", "committee"})
    RedirectView verifyFacts(
            @PathVariable String firmId, @PathVariable int entry, Form form, Occasion occasion) {
        return desk.lead(
                form, occasion, page(firmId), (by, on) -> new VerifyFacts(firmId, entry, by, on));
    }

    @PostMapping("/{firmId}/facts/{entry}/rejection")
    @RolesAllowed({"manager", "committee"})
    RedirectView rejectFacts(
            @PathVariable String firmId, @PathVariable int entry, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new RejectFacts(firmId, entry, grounds, by, on));
    }

    @PostMapping("/{firmId}/suspension")
    @RolesAllowed({"officer", "manager"})
    RedirectView suspendCandidate(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new SuspendCandidate(firmId, grounds, by, on));
    }

    @PostMapping("/{firmId}/resumption")
    @RolesAllowed({"officer", "manager"})
    RedirectView resumeCandidate(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new ResumeCandidate(firmId, grounds, by, on));
    }

    @PostMapping("/{firmId}/lodgement")
    @RolesAllowed({"officer"})
    RedirectView lodgeApplication(@PathVariable String firmId, Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new LodgeApplication(firmId, reference, by, on));
    }

    @PostMapping("/{firmId}/admission")
    @RolesAllowed({"manager", "committee"})
    RedirectView admitFirm(@PathVariable String firmId, Form form, Occasion occasion) {
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form, occasion, page(firmId), (by, on) -> new AdmitFirm(firmId, reference, by, on));
    }

    @PostMapping("/{firmId}/raisings")
    @RolesAllowed({"officer"})
    RedirectView recordCapital(@PathVariable String firmId, Form form, Occasion occasion) {
        long amount = Papers.rials(form, "amount");
        Referenced reference = Papers.reference(form);
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new RecordCapital(firmId, amount, reference, by, on));
    }

    @PostMapping("/{firmId}/review")
    @RolesAllowed({"manager", "committee"})
    RedirectView closeListingReview(@PathVariable String firmId, Form form, Occasion occasion) {
        ListingReviewOutcome outcome = Papers.chosen(form, "outcome", ListingReviewOutcome.KEPT);
        String grounds = form.text("grounds");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new CloseListingReview(firmId, outcome, grounds, by, on));
    }

    @PostMapping("/{firmId}/withdrawal")
    @RolesAllowed({"officer", "manager"})
    RedirectView withdrawCandidate(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        return desk.lead(
                form,
                occasion,
                page(firmId),
                (by, on) -> new WithdrawCandidate(firmId, grounds, by, on));
    }

    private static String page(String firmId) {
        return "/listing/firms/" + firmId;
    }
}

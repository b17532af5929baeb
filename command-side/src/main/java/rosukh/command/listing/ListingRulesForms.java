package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;

/// The checklist and the gates from the forms of their page.
@Controller
@RequestMapping("/forms/listing-rules")
class ListingRulesForms {

    private static final String PAGE = "/listing/rules";

    private final Desk desk;

    ListingRulesForms(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftListingRules(Form form, @Creating Occasion occasion) {
        Map<String, Object> document = Papers.document(form);
        return desk.lead(form, occasion, PAGE, (by, on) -> new DraftListingRules(document, by, on));
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishListingRules(@PathVariable int version, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate from = form.dateOf("from");
        return desk.lead(
                form,
                occasion,
                PAGE,
                (by, on) -> new PublishListingRules(version, sha256, from, by, on));
    }
}

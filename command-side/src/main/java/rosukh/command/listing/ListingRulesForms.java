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
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;

/// The checklist and the gates from the forms of their page.
@Controller
@RequestMapping("/forms/listing-rules")
class ListingRulesForms {

    private final Commands commands;

    ListingRulesForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftListingRules(Form form, @Creating Occasion occasion) {
        Map<String, Object> document = Papers.document(form);
        form.check();
        return sent(
                new DraftListingRules(document, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishListingRules(@PathVariable int version, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate from = form.dateOf("from");
        form.check();
        return sent(
                new PublishListingRules(
                        version, sha256, from, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private RedirectView sent(ListingRulesCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/listing/rules");
    }
}

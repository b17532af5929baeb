package rosukh.command.zones;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.zones.TermsCommand.DiscardTerms;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;

/// Commands on the terms of placement from the forms of their page.
@Controller
@RequestMapping("/forms/zone-terms")
class TermsForms {

    private final Commands commands;

    TermsForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftTerms(Form form, @Creating Occasion occasion) {
        IncentiveTerms terms =
                new IncentiveTerms(
                        form.text("termsVersion"),
                        form.dateOf("from"),
                        group(form, "knowledgeBased."),
                        group(form, "others."),
                        form.number("earlyByDays"),
                        form.number("reservationWorkingDays"),
                        form.number("noticeDays"),
                        form.number("graceDays"),
                        form.text("source"));
        form.check();
        return sent(
                new DraftTerms(terms, occasion.actor().account(), Dates.today()), form, occasion);
    }

    /// Whoever picks the draft to give up has said why by that.
    @PostMapping("/drafts/discard")
    @RolesAllowed({"officer", "manager"})
    RedirectView discardTerms(Form form, Occasion occasion) {
        String version = form.text("termsVersion");
        form.check();
        return sent(
                new DiscardTerms(version, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/versions")
    @RolesAllowed("manager")
    RedirectView publishTerms(Form form, Occasion occasion) {
        String version = form.text("termsVersion");
        String sha256 = form.text("sha256");
        form.check();
        return sent(
                new PublishTerms(version, sha256, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private static GroupTerms group(Form form, String prefix) {
        return new GroupTerms(
                form.optional(prefix + "auctionWaived") != null,
                form.number(prefix + "prepaymentBp"),
                form.number(prefix + "instalmentMonths"),
                form.number(prefix + "onTimeWaiverBp"),
                form.number(prefix + "earlyWaiverBp"));
    }

    private RedirectView sent(TermsCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/zone-terms");
    }
}

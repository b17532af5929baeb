package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;

/// The rules of the programme from the forms of their page.
@Controller
@RequestMapping("/forms/pioneer-rules")
class PioneerRulesForms {

    private static final String PAGE = "/pioneers/rules";

    private final Commands commands;

    PioneerRulesForms(Commands commands) {
        this.commands = commands;
    }

    /// A kind of commitment is in the rules if its share is filled.
    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftPioneerRules(Form form, @Creating Occasion occasion) {
        List<IncentiveShare> shares = new ArrayList<>();
        for (CommitmentKind kind : CommitmentKind.values())
            if (form.optional("share-" + kind) != null)
                shares.add(
                        new IncentiveShare(
                                kind, form.number("share-" + kind), Rials.of(form, "cap-" + kind)));
        PioneerRules rules =
                new PioneerRules(
                        form.text("smallestSize"),
                        Rials.of(form, "leastPurchases"),
                        Rials.of(form, "leastRdSpend"),
                        form.number("leastYears"),
                        form.number("mostBrokenContracts"),
                        shares,
                        form.number("reducedShare"),
                        Rials.of(form, "pioneerCap"),
                        form.number("keepFrom"),
                        form.number("lowerFrom"));
        form.check();
        return sent(
                new DraftPioneerRules(rules, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishPioneerRules(@PathVariable int version, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate from = form.dateOf("from");
        form.check();
        return sent(
                new PublishPioneerRules(
                        version, sha256, from, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private RedirectView sent(RulesCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), PAGE);
    }
}

package rosukh.command.delegations;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.HeldRoles;

/// Commands about one's own delegations from the forms of their page.
@Controller
@RequestMapping("/forms/delegations")
class DelegationForms {

    private final Commands commands;
    private final Ids ids;

    DelegationForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "assessor", "committee"})
    RedirectView offerDelegation(Form form, @Creating Occasion occasion) {
        String receiver = form.text("receiver");
        String role = form.text("role");
        LocalDate from = form.dateOf("from");
        LocalDate to = form.dateOf("to");
        String why = form.text("why");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new OfferDelegation(
                        ids.delegation(),
                        actor.account(),
                        actor.organisation(),
                        receiver,
                        role,
                        HeldRoles.now(),
                        from,
                        to,
                        why,
                        on),
                form,
                occasion);
    }

    @PostMapping("/{delegationId}/acceptance")
    @RolesAllowed({"officer", "assessor", "committee"})
    RedirectView acceptDelegation(
            @PathVariable String delegationId, Form form, @Creating Occasion occasion) {
        String giver = form.text("giver");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new AcceptDelegation(
                        delegationId, occasion.actor().account(), giver, HeldRoles.now(), on),
                form,
                occasion);
    }

    @PostMapping("/{delegationId}/end")
    @RolesAllowed({"officer", "assessor", "committee"})
    RedirectView endDelegation(@PathVariable String delegationId, Form form, Occasion occasion) {
        String why = form.text("why");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new EndDelegation(delegationId, occasion.actor().account(), why, on),
                form,
                occasion);
    }

    private RedirectView sent(DelegationCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/delegations");
    }
}

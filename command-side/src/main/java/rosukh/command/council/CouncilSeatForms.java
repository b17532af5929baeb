package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Commands on who sits on the policy council, from the form of its page.
@Controller
@RequestMapping("/forms/council/members")
class CouncilSeatForms {

    private final Commands commands;

    CouncilSeatForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("")
    @RolesAllowed({"officer", "manager"})
    RedirectView appointMember(Form form, @Creating Occasion occasion) {
        String account = form.text("account");
        String organisation = form.text("organisation");
        String sector = form.text("sector");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new AppointMember(
                        account, organisation, sector, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/ending")
    @RolesAllowed({"officer", "manager"})
    RedirectView endMembership(Form form, @Creating Occasion occasion) {
        String account = form.text("account");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new EndMembership(account, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(SeatCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/council/members");
    }
}

package rosukh.command.letters;

import jakarta.annotation.security.RolesAllowed;
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
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;

/// Commands on the address of a firm from the forms of its page.
@Controller
@RequestMapping("/forms/firms/{firmId}/contact")
class ContactForms {

    private final Commands commands;

    ContactForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "firm"})
    RedirectView nameContact(@PathVariable String firmId, Form form, @Creating Occasion occasion) {
        String address = form.text("address");
        String language = form.text("language");
        boolean another = "ANOTHER".equals(form.optional("person"));
        form.check();
        return sent(
                new NameContact(
                        firmId,
                        Mailbox.of(address),
                        language,
                        another,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/removal")
    @RolesAllowed({"officer", "firm"})
    RedirectView removeContact(@PathVariable String firmId, Form form, Occasion occasion) {
        return sent(
                new RemoveContact(firmId, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private RedirectView sent(ContactCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/firms/" + command.firmId() + "/contact");
    }
}

package rosukh.command.letters;

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
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

/// Commands on the templates of letters from the forms of their pages.
@Controller
@RequestMapping("/forms/letters/templates/{kind}")
class TemplateForms {

    private final Commands commands;

    TemplateForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftTemplate(@PathVariable String kind, Form form, @Creating Occasion occasion) {
        TemplateTexts texts =
                new TemplateTexts(
                        new LetterText(form.text("subjectFa"), lines(form.text("bodyFa"))),
                        new LetterText(form.text("subjectEn"), lines(form.text("bodyEn"))));
        form.check();
        return sent(
                new DraftTemplate(Kinds.of(kind), texts, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{version}/approval")
    @RolesAllowed({"manager", "committee"})
    RedirectView approveTemplate(
            @PathVariable String kind, @PathVariable int version, Form form, Occasion occasion) {
        LocalDate from = form.dateOf("from");
        form.check();
        return sent(
                new ApproveTemplate(
                        Kinds.of(kind), version, from, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{version}/retirement")
    @RolesAllowed({"manager", "committee"})
    RedirectView retireTemplate(
            @PathVariable String kind,
            @PathVariable int version,
            Form form,
            @Reasoned Occasion occasion) {
        LocalDate from = form.dateOf("from");
        form.check();
        return sent(
                new RetireTemplate(
                        Kinds.of(kind), version, from, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private RedirectView sent(TemplateCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/letters/templates/" + command.kind());
    }

    /// Browsers send lines apart by two characters.
    static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }
}

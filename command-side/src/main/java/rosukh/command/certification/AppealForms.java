package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.NewProduct;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;

/// Commands on the appeal of a refused firm, from the forms of its page.
@Controller
@RequestMapping("/forms/cases/{caseId}")
class AppealForms {

    private static final List<String> BOOLEAN = List.of("true", "false");

    private final Commands commands;

    AppealForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/appeals")
    @RolesAllowed({"firm", "broker", "officer"})
    RedirectView fileAppeal(@PathVariable String caseId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        List<NewProduct> products = products(form);
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new FileAppeal(caseId, grounds, products, actor.account(), on), form, occasion);
    }

    @PostMapping("/appeal-opinions")
    @RolesAllowed("assessor")
    RedirectView giveOpinion(@PathVariable String caseId, Form form, Occasion occasion) {
        String uphold = form.text("uphold");
        String opinion = form.text("opinion");
        if (!uphold.isEmpty() && !BOOLEAN.contains(uphold))
            form.fault("uphold", "REQUIRED", "say whether the refusal should be lifted");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new GiveAppealOpinion(
                        caseId,
                        Boolean.parseBoolean(uphold),
                        opinion,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/appeals/upholding")
    @RolesAllowed("committee")
    RedirectView upholdAppeal(@PathVariable String caseId, Form form, Occasion occasion) {
        String explanation = form.text("explanation");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new UpholdAppeal(caseId, explanation, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/appeals/rejection")
    @RolesAllowed("committee")
    RedirectView rejectAppeal(@PathVariable String caseId, Form form, Occasion occasion) {
        String explanation = form.text("explanation");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new RejectAppeal(caseId, explanation, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    /// The one new product a page asks for; none where its id is left blank.
    private static List<NewProduct> products(Form form) {
        String productId = form.optional("productId");
        if (productId == null) return List.of();
        return List.of(
                new NewProduct(productId, form.text("name"), CertificationForms.answers(form)));
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }
}

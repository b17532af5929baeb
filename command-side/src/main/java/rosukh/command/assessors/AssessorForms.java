package rosukh.command.assessors;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Commands about assessors and assignments from the forms of their pages.
@Controller
@RequestMapping("/forms")
class AssessorForms {

    private static final String REGISTER = "/assessors";

    private final Commands commands;

    AssessorForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/assessors")
    @RolesAllowed("officer")
    RedirectView enrolAssessor(Form form, @Creating Occasion occasion) {
        String account = form.text("account");
        String organisation = form.text("organisation");
        List<String> fields = fields(form);
        int mostCases = form.number("mostCases");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new EnrolAssessor(
                        account,
                        organisation,
                        fields,
                        form.filled("provinces"),
                        mostCases,
                        occasion.actor().account(),
                        on),
                form,
                occasion,
                REGISTER);
    }

    @PostMapping("/assessors/{account}/changes")
    @RolesAllowed("officer")
    RedirectView changeAssessor(@PathVariable String account, Form form, Occasion occasion) {
        String organisation = form.text("organisation");
        List<String> fields = fields(form);
        int mostCases = form.number("mostCases");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ChangeAssessor(
                        account,
                        organisation,
                        fields,
                        form.filled("provinces"),
                        mostCases,
                        occasion.actor().account(),
                        on),
                form,
                occasion,
                REGISTER);
    }

    @PostMapping("/assessors/{account}/standing-down")
    @RolesAllowed("officer")
    RedirectView standDown(@PathVariable String account, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new StandDown(account, grounds, occasion.actor().account(), on),
                form,
                occasion,
                REGISTER);
    }

    @PostMapping("/assessors/{account}/return")
    @RolesAllowed("officer")
    RedirectView returnToService(@PathVariable String account, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ReturnToService(account, grounds, occasion.actor().account(), on),
                form,
                occasion,
                REGISTER);
    }

    @PostMapping("/assessors/{account}/conflicts")
    @RolesAllowed({"officer", "assessor"})
    RedirectView declareConflict(
            @PathVariable String account, Form form, @Creating Occasion occasion) {
        String kind = form.text("kind");
        String with = form.text("with");
        String ground = form.text("ground");
        LocalDate from = form.dateOf("from");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DeclareConflict(
                        Register.conflictOf(account, occasion.actor()),
                        kind,
                        with,
                        ground,
                        from,
                        occasion.actor().account(),
                        on),
                form,
                occasion,
                REGISTER);
    }

    /// One of the declared conflicts is chosen, `kind ground with`.
    @PostMapping("/assessors/{account}/conflicts/withdrawal")
    @RolesAllowed("officer")
    RedirectView withdrawConflict(@PathVariable String account, Form form, Occasion occasion) {
        List<String> chosen = new ArrayList<>(Arrays.asList(form.text("conflict").split(" ", 3)));
        while (chosen.size() < 3) chosen.add("");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new WithdrawConflict(
                        account,
                        chosen.get(0),
                        chosen.get(2),
                        chosen.get(1),
                        grounds,
                        occasion.actor().account(),
                        on),
                form,
                occasion,
                REGISTER);
    }

    @PostMapping("/cases/{caseId}/assessor-assignments")
    @RolesAllowed("officer")
    RedirectView assignAssessor(
            @PathVariable String caseId, Form form, @Creating Occasion occasion) {
        @Nullable String assessor = form.optional("assessor");
        @Nullable String why = form.optional("why");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new AssignAssessor(caseId, assessor, why, occasion.actor().account(), on),
                form,
                occasion,
                page(caseId));
    }

    @PostMapping("/cases/{caseId}/assessor-assignments/reassignment")
    @RolesAllowed("officer")
    RedirectView reassignAssessor(@PathVariable String caseId, Form form, Occasion occasion) {
        @Nullable String assessor = form.optional("assessor");
        String why = form.text("why");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ReassignAssessor(caseId, assessor, why, occasion.actor().account(), on),
                form,
                occasion,
                page(caseId));
    }

    private static List<String> fields(Form form) {
        List<String> fields = form.filled("fields");
        if (fields.isEmpty())
            form.fault("fields", "REQUIRED", "choose at least one technology field");
        return fields;
    }

    private static String page(String caseId) {
        return "/cases/" + caseId + "/assessor";
    }

    private RedirectView sent(AssessorCommand command, Form form, Occasion occasion, String page) {
        return form.done(commands.send(command, occasion), command.getClass(), page);
    }
}

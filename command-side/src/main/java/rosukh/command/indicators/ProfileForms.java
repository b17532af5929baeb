package rosukh.command.indicators;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;

/// Commands on a firm's profile from the forms of its page, where the grounds are the reason. Staff
/// is typed in full-time equivalents, with one decimal at most.
@Controller
@RequestMapping("/forms/firms/{firmId}")
class ProfileForms {

    private final Commands commands;

    ProfileForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/profiles")
    @RolesAllowed({"officer", "firm"})
    RedirectView reportFirmProfile(
            @PathVariable String firmId, Form form, @Creating Occasion occasion) {
        LocalDate periodEnd = form.dateOf("periodEnd");
        ProfileFigures figures = figures(form);
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ReportFirmProfile(
                        firmId, periodEnd, figures, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/profiles/corrections")
    @RolesAllowed({"officer", "firm"})
    RedirectView correctProfile(@PathVariable String firmId, Form form, Occasion occasion) {
        LocalDate periodEnd = form.dateOf("periodEnd");
        ProfileFigures figures = figures(form);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new CorrectProfile(
                        firmId,
                        periodEnd,
                        figures,
                        grounds,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/operations")
    @RolesAllowed("officer")
    RedirectView recordOperation(
            @PathVariable String firmId, Form form, @Creating Occasion occasion) {
        OperatingState state = chosen(form, "state", OperatingState.class);
        LocalDate since = form.day("since");
        form.check();
        return sent(
                new RecordOperation(
                        firmId, state, since, occasion.actor().account(), form.day("on")),
                form,
                occasion);
    }

    @PostMapping("/rights")
    @RolesAllowed({"officer", "firm"})
    RedirectView registerRight(
            @PathVariable String firmId, Form form, @Creating Occasion occasion) {
        RightKind kind = chosen(form, "kind", RightKind.class);
        String number = form.text("number");
        String title = form.text("title");
        LocalDate from = form.dateOf("from");
        LocalDate to = form.date("expiresBy");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RegisterRight(
                        firmId, kind, number, title, from, to, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/rights/lapse")
    @RolesAllowed({"officer", "firm"})
    RedirectView lapseRight(@PathVariable String firmId, Form form, Occasion occasion) {
        String right = form.text("right");
        LocalDate lastDay = form.day("lastDay");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new LapseRight(firmId, right, lastDay, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(ProfileCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/indicators/firms/" + command.firmId());
    }

    private static ProfileFigures figures(Form form) {
        String score = form.optional("digitalScore");
        return new ProfileFigures(
                rial(form, "revenueRial"),
                rial(form, "rdSpendRial"),
                rial(form, "kbSalesRial"),
                tenths(form, "fte"),
                tenths(form, "rdFte"),
                score == null ? null : new DigitalSurvey(form.number("digitalScore")));
    }

    private static long rial(Form form, String field) {
        Long amount = Amounts.whole(form.text(field));
        if (amount == null) form.fault(field, "NUMBER", field + " is not a whole number");
        return amount == null ? 0 : amount;
    }

    private static int tenths(Form form, String field) {
        Integer tenths = Amounts.tenths(form.text(field));
        if (tenths == null)
            form.fault(field, "NUMBER", field + " is no number with one decimal at most");
        return tenths == null ? 0 : tenths;
    }

    private static <E extends Enum<E>> E chosen(Form form, String field, Class<E> of) {
        String text = form.text(field);
        for (E each : of.getEnumConstants()) if (each.name().equals(text)) return each;
        if (!text.isEmpty()) form.fault(field, "REQUIRED", field + " is none of the choices");
        return of.getEnumConstants()[0];
    }
}

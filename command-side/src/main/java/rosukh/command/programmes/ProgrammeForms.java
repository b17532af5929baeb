package rosukh.command.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Verdict;

/// Joint programmes, from the forms of their pages. Their day is always today.
@Controller
@RequestMapping("/forms/programmes")
class ProgrammeForms {

    private final Commands commands;
    private final Ids ids;

    ProgrammeForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView draftProgramme(Form form, @Creating Occasion occasion) {
        ProgrammeModel model = Typing.model(form);
        return sent(
                new DraftProgramme(ids.programme(), model, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/replications")
    @RolesAllowed("officer")
    RedirectView replicateProgramme(
            @PathVariable String programmeId, Form form, @Creating Occasion occasion) {
        String title = form.text("title");
        String province = form.text("provinceKey");
        LocalDate startsOn = form.dateOf("startsOn");
        return sent(
                new ReplicateProgramme(
                        ids.programme(),
                        programmeId,
                        title,
                        province,
                        startsOn,
                        by(occasion),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/versions")
    @RolesAllowed("officer")
    RedirectView reviseModel(@PathVariable String programmeId, Form form, Occasion occasion) {
        ProgrammeModel model = Typing.model(form);
        String grounds = form.text("grounds");
        return sent(
                new ReviseModel(programmeId, model, grounds, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/review")
    @RolesAllowed("officer")
    RedirectView openReview(@PathVariable String programmeId, Form form, Occasion occasion) {
        return sent(new OpenReview(programmeId, by(occasion), Dates.today()), form, occasion);
    }

    @PostMapping("/{programmeId}/opinions")
    @RolesAllowed("officer")
    RedirectView reviewModel(@PathVariable String programmeId, Form form, Occasion occasion) {
        String partner = form.text("partner");
        Verdict verdict = Typing.chosen(form, "verdict", Verdict.ACCEPTED);
        @Nullable String remarks = form.optional("remarks");
        String reference = form.text("reference");
        return sent(
                new ReviewModel(
                        programmeId,
                        partner,
                        verdict,
                        remarks == null ? "" : remarks,
                        reference,
                        by(occasion),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/signatures")
    @RolesAllowed("officer")
    RedirectView signModel(@PathVariable String programmeId, Form form, Occasion occasion) {
        String partner = form.text("partner");
        String model = form.text("modelSha256");
        String document = form.text("documentSha256");
        return sent(
                new SignModel(programmeId, partner, model, document, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/start")
    @RolesAllowed({"manager", "committee"})
    RedirectView startProgramme(@PathVariable String programmeId, Form form, Occasion occasion) {
        return sent(new StartProgramme(programmeId, by(occasion), Dates.today()), form, occasion);
    }

    @PostMapping("/{programmeId}/contributions")
    @RolesAllowed("officer")
    RedirectView payContribution(@PathVariable String programmeId, Form form, Occasion occasion) {
        String partner = form.text("partner");
        long amount = Typing.amount(form, "amount");
        String reference = form.text("reference");
        return sent(
                new PayContribution(
                        programmeId, partner, amount, reference, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/expenses")
    @RolesAllowed("officer")
    RedirectView spendMoney(@PathVariable String programmeId, Form form, Occasion occasion) {
        long amount = Typing.amount(form, "amount");
        String purpose = form.text("purpose");
        String milestone = form.text("milestone");
        String reference = form.text("reference");
        return sent(
                new SpendMoney(
                        programmeId,
                        amount,
                        purpose,
                        milestone,
                        reference,
                        by(occasion),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/milestones")
    @RolesAllowed("officer")
    RedirectView reachMilestone(@PathVariable String programmeId, Form form, Occasion occasion) {
        String milestone = form.text("milestone");
        String document = form.text("documentSha256");
        return sent(
                new ReachMilestone(programmeId, milestone, document, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/outputs")
    @RolesAllowed("officer")
    RedirectView linkOutput(@PathVariable String programmeId, Form form, Occasion occasion) {
        OutputKind kind = Typing.chosen(form, "kind", OutputKind.MATCH_PERFORMED);
        long position = Typing.amount(form, "position");
        return sent(
                new LinkOutput(programmeId, kind, position, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/evaluation")
    @RolesAllowed({"manager", "committee"})
    RedirectView evaluateProgramme(@PathVariable String programmeId, Form form, Occasion occasion) {
        Rating rating = Typing.chosen(form, "rating", Rating.MET);
        String findings = form.text("findings");
        String document = form.text("documentSha256");
        return sent(
                new EvaluateProgramme(
                        programmeId, rating, findings, document, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{programmeId}/closing")
    @RolesAllowed({"manager", "committee"})
    RedirectView closeProgramme(@PathVariable String programmeId, Form form, Occasion occasion) {
        return sent(new CloseProgramme(programmeId, by(occasion), Dates.today()), form, occasion);
    }

    private static String by(Occasion occasion) {
        return occasion.actor().account();
    }

    /// All faults of what was typed are told before anything is sent.
    private RedirectView sent(ProgrammeCommand command, Form form, Occasion occasion) {
        form.check();
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/programmes/" + command.programmeId());
    }
}

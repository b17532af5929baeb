package rosukh.command.brokers;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.values.Digits;

/// Commands about brokers from the forms of their pages.
@Controller
@RequestMapping("/forms")
class BrokerForms {

    private final Commands commands;
    private final Attempts attempts;

    BrokerForms(Commands commands, Attempts attempts) {
        this.commands = commands;
        this.attempts = attempts;
    }

    @PostMapping("/brokers")
    @RolesAllowed("officer")
    RedirectView enrolBroker(Form form, @Creating Occasion occasion) {
        String account = form.text("account");
        String organisation = form.text("organisation");
        LocalDate on = form.day("on");
        form.check();
        return sent(new EnrolBroker(account, organisation, by(occasion), on), form, occasion);
    }

    @PostMapping("/brokers/{account}/body-changes")
    @RolesAllowed("officer")
    RedirectView changeBody(@PathVariable String account, Form form, Occasion occasion) {
        String organisation = form.text("organisation");
        LocalDate on = form.day("on");
        form.check();
        return sent(new ChangeBody(account, organisation, by(occasion), on), form, occasion);
    }

    @PostMapping("/brokers/{account}/attendance")
    @RolesAllowed("officer")
    RedirectView recordAttendance(@PathVariable String account, Form form, Occasion occasion) {
        String module = form.text("module");
        int hours = form.number("hours");
        LocalDate on = form.day("on");
        form.check();
        return sent(new RecordAttendance(account, module, hours, by(occasion), on), form, occasion);
    }

    @PostMapping("/brokers/{account}/exams")
    @RolesAllowed("officer")
    RedirectView recordExam(@PathVariable String account, Form form, Occasion occasion) {
        int score = form.number("score");
        LocalDate on = form.day("on");
        form.check();
        return sent(new RecordExam(account, score, by(occasion), on), form, occasion);
    }

    /// One of the modules that are called for is chosen, `scheme version`.
    @PostMapping("/brokers/{account}/bridging")
    @RolesAllowed("officer")
    RedirectView completeBridging(@PathVariable String account, Form form, Occasion occasion) {
        List<String> chosen = parts(form.text("bridging"), 2);
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new CompleteBridging(account, chosen.get(0), chosen.get(1), by(occasion), on),
                form,
                occasion);
    }

    @PostMapping("/brokers/{account}/proposals")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeStep(@PathVariable String account, Form form, Occasion occasion) {
        String step = form.text("step");
        boolean terms =
                Arrays.stream(AccreditationStep.values())
                        .anyMatch(each -> each.name().equals(step) && each.hasTerms());
        Asked asked =
                terms
                        ? new Asked(
                                form.text("grade"),
                                form.filled("fields"),
                                form.filled("provinces"),
                                form.filled("schemes"))
                        : null;
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ProposeStep(account, step, asked, grounds, by(occasion), on), form, occasion);
    }

    @PostMapping("/brokers/{account}/proposals/approval")
    @RolesAllowed({"officer", "manager"})
    RedirectView approveStep(@PathVariable String account, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        long seen = Objects.requireNonNull(occasion.expectedVersion());
        return sent(new ApproveStep(account, by(occasion), seen, on), form, occasion);
    }

    @PostMapping("/brokers/{account}/proposals/refusal")
    @RolesAllowed({"officer", "manager"})
    RedirectView declineStep(@PathVariable String account, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(new DeclineStep(account, grounds, by(occasion), on), form, occasion);
    }

    @PostMapping("/brokers/{account}/conflicts")
    @RolesAllowed({"officer", "broker"})
    RedirectView declareConflict(
            @PathVariable String account, Form form, @Creating Occasion occasion) {
        String firmId = form.text("firmId");
        String ground = form.text("ground");
        @Nullable String service = form.optional("service");
        @Nullable LocalDate endedOn = form.optional("endedOn") == null ? null : form.day("endedOn");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DeclareConflict(
                        Conflicts.of(account, occasion.actor()),
                        firmId,
                        ground,
                        service,
                        endedOn,
                        by(occasion),
                        on),
                form,
                occasion);
    }

    /// One of the declared conflicts is chosen, `firm ground service`.
    @PostMapping("/brokers/{account}/conflicts/withdrawal")
    @RolesAllowed("officer")
    RedirectView withdrawConflict(@PathVariable String account, Form form, Occasion occasion) {
        List<String> chosen = parts(form.text("conflict"), 3);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new WithdrawConflict(
                        account,
                        chosen.get(0),
                        chosen.get(1),
                        chosen.get(2).isEmpty() ? null : chosen.get(2),
                        grounds,
                        by(occasion),
                        on),
                form,
                occasion);
    }

    @PostMapping("/brokers/{account}/fees")
    @RolesAllowed("officer")
    RedirectView registerFee(@PathVariable String account, Form form, Occasion occasion) {
        String caseId = form.text("caseId");
        String role = form.text("role");
        String paidBy = form.text("paidBy");
        long amount = rials(form);
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RegisterFee(account, caseId, role, paidBy, amount, by(occasion), on),
                form,
                occasion);
    }

    @PostMapping("/brokers/{account}/ratings")
    @RolesAllowed("firm")
    RedirectView rateBroker(@PathVariable String account, Form form, @Creating Occasion occasion) {
        String caseId = form.text("caseId");
        int stars = form.number("stars");
        LocalDate on = form.day("on");
        form.check();
        RateBroker command = new RateBroker(account, caseId, stars, by(occasion), on);
        return form.done(commands.send(command, occasion), command.getClass(), "/brokers/ratings");
    }

    /// Without a role the broker is to help.
    @PostMapping("/cases/{caseId}/broker-assignments")
    @RolesAllowed("officer")
    RedirectView assignCase(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        String broker = form.text("broker");
        @Nullable String role = form.optional("role");
        LocalDate on = form.day("on");
        form.check();
        AssignCase command =
                new AssignCase(
                        broker,
                        caseId,
                        role == null ? BrokerRole.HELP.name() : role,
                        by(occasion),
                        on);
        return form.done(
                attempts.assign(command, occasion), command.getClass(), "/cases/" + caseId);
    }

    private static String by(Occasion occasion) {
        return occasion.actor().account();
    }

    private static List<String> parts(String chosen, int count) {
        List<String> all = new ArrayList<>(Arrays.asList(chosen.split(" ", count)));
        while (all.size() < count) all.add("");
        return all;
    }

    private static long rials(Form form) {
        String text = Digits.ascii(form.text("amountRial")).replace(",", "").replace("٬", "");
        if (text.matches("\\d{1,18}")) return Long.parseLong(text);
        if (!text.isEmpty()) form.fault("amountRial", "NUMBER", "amountRial is no whole number");
        return 0;
    }

    private RedirectView sent(BrokerCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/brokers/" + command.account());
    }
}

package rosukh.command.indicators;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Definition.Bounds;
import rosukh.events.indicators.Indicator;
import rosukh.events.values.Digits;

/// Versions of the indicators from the forms of their pages. Bounds are typed in the indicator's
/// unit; an indicator without them is not in the composite.
@Controller
@RequestMapping("/forms/indicators/versions")
class VersionForms {

    private static final String PAGE = "/indicators/versions";

    private final Commands commands;

    VersionForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    RedirectView defineIndicatorVersion(Form form, @Creating Occasion occasion) {
        Definition definition =
                new Definition(
                        form.text("version"),
                        form.dateOf("effectiveFrom"),
                        form.number("assessmentMonths"),
                        form.number("conversionMonths"),
                        form.number("needsMonths"),
                        form.number("reportingMonths"),
                        form.number("diiBasic"),
                        form.number("provisionalBelowPercent"),
                        form.number("smallNumberBelow"),
                        form.number("compositeMinimumAvailable"),
                        divisions(form),
                        bounds(form));
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new DefineIndicatorVersion(definition, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/{version}/approval")
    @RolesAllowed({"manager", "committee"})
    RedirectView approveIndicatorVersion(
            @PathVariable String version, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ApproveIndicatorVersion(version, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/{version}/decline")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView declineIndicatorVersion(
            @PathVariable String version, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new DeclineIndicatorVersion(
                        version, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(VersionCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), PAGE);
    }

    private static List<String> divisions(Form form) {
        return Arrays.stream(Digits.ascii(form.text("mhtDivisions")).split("[\\s,،]+"))
                .filter(division -> !division.isEmpty())
                .toList();
    }

    private static List<Bounds> bounds(Form form) {
        List<Bounds> bounds = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            String lo = form.optional("lo" + indicator);
            String hi = form.optional("hi" + indicator);
            if (lo == null && hi == null) continue;
            bounds.add(
                    new Bounds(
                            indicator,
                            hundredths("lo" + indicator, lo == null ? "0" : lo, form),
                            hundredths("hi" + indicator, hi == null ? "" : hi, form)));
        }
        return bounds;
    }

    private static long hundredths(String field, String text, Form form) {
        String number = Digits.ascii(text).strip().replace('٫', '.');
        if (number.matches("\\d{1,6}(\\.\\d{1,2})?"))
            return new BigDecimal(number).movePointRight(2).longValueExact();
        form.fault(field, "NUMBER", field + " is no number with two decimals at most");
        return 0;
    }
}

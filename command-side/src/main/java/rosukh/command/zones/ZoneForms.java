package rosukh.command.zones;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// Commands by which a part of an estate becomes a zone, from the forms of its page. There the
/// grounds are the reason, so they are asked for once.
@Controller
@RequestMapping("/forms/zones")
class ZoneForms {

    private final Commands commands;
    private final ZoneSurroundings around;

    ZoneForms(Commands commands, Streams streams) {
        this.commands = commands;
        this.around = new ZoneSurroundings(streams);
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView declarePotential(Form form, @Creating Occasion occasion) {
        String estate = form.text("estateKey");
        Potential potential = potential(form);
        LocalDate on = form.day("on");
        form.check();
        int number = around.nextNumber(estate);
        String zoneId = ZoneEvent.idOf(estate, number);
        return sent(
                new DeclarePotential(
                        zoneId,
                        estate,
                        number,
                        potential,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{zoneId}/corrections")
    @RolesAllowed("officer")
    RedirectView correctPotential(@PathVariable String zoneId, Form form, Occasion occasion) {
        Potential potential = potential(form);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new CorrectPotential(
                        zoneId,
                        potential,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{zoneId}/verification")
    @RolesAllowed("officer")
    RedirectView verifyPotential(@PathVariable String zoneId, Form form, Occasion occasion) {
        String findings = form.text("findings");
        LocalDate on = form.day("on");
        return sent(
                new VerifyPotential(
                        zoneId,
                        findings,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{zoneId}/return")
    @RolesAllowed("officer")
    RedirectView returnPotential(@PathVariable String zoneId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReturnPotential(
                        zoneId,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{zoneId}/designation")
    @RolesAllowed("manager")
    RedirectView designateZone(@PathVariable String zoneId, Form form, Occasion occasion) {
        String decree = form.text("decree");
        LocalDate on = form.day("on");
        return sent(
                new DesignateZone(
                        zoneId,
                        decree,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    private static Potential potential(Form form) {
        ZoneType type = ZoneType.KNOWLEDGE_BASED;
        String chosen = form.text("type");
        try {
            if (!chosen.isEmpty()) type = ZoneType.valueOf(chosen);
        } catch (IllegalArgumentException unknown) {
            form.fault("type", "CHOICE", "there is no type " + chosen);
        }
        return new Potential(
                type,
                given(form.optional("nameEn")),
                given(form.optional("nameFa")),
                form.number("areaM2"),
                new Resources(
                        form.number("landM2"),
                        form.number("powerKva"),
                        form.number("waterM3PerDay")),
                form.optional("fibre") != null,
                fields(form),
                form.number("laboratoryM2"),
                form.number("workshopM2"));
    }

    /// Codes parted by spaces or commas.
    private static List<String> fields(Form form) {
        return form.filled("targetFields").stream()
                .flatMap(typed -> Arrays.stream(typed.split("[\\s,،]+")))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private RedirectView sent(ZoneCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/zones/" + command.zoneId());
    }
}

package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.linkage.SupplierCommand.BarSupplier;
import rosukh.command.linkage.SupplierCommand.LiftBar;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierCommand.SetOperating;

/// Commands on suppliers from the forms of their pages.
@Controller
@RequestMapping("/forms/linkage/suppliers/{firmId}")
class SupplierForms {

    private final Commands commands;

    SupplierForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/profile")
    @RolesAllowed({"officer", "firm"})
    RedirectView profileSupplier(
            @PathVariable String firmId, Form form, @Creating Occasion occasion) {
        String description = form.text("description");
        List<String> isicClasses = Typed.listed(form, "isicClasses");
        List<String> tags = Typed.tags(form, "tags");
        List<String> kbProducts = Typed.listed(form, "kbProducts");
        @Nullable String ownerGroup = form.optional("ownerGroup");
        @Nullable Integer latitude = Typed.degree(form, "latitude");
        @Nullable Integer longitude = Typed.degree(form, "longitude");
        LocalDate on = form.day("on");
        return sent(
                new ProfileSupplier(
                        firmId,
                        description,
                        isicClasses,
                        tags,
                        kbProducts,
                        ownerGroup,
                        latitude,
                        longitude,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/capacity")
    @RolesAllowed({"officer", "firm"})
    RedirectView reportCapacity(@PathVariable String firmId, Form form, Occasion occasion) {
        LocalDate from = form.dateOf("from");
        LocalDate to = form.dateOf("to");
        long freeCapacity = Typed.amount(form, "freeCapacity");
        LocalDate on = form.day("on");
        return sent(
                new ReportCapacity(firmId, from, to, freeCapacity, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/quality-certificates")
    @RolesAllowed("officer")
    RedirectView recordQualityCertificate(
            @PathVariable String firmId, Form form, Occasion occasion) {
        String code = form.text("code");
        String number = form.text("number");
        LocalDate validFrom = form.dateOf("validFrom");
        LocalDate validTo = form.dateOf("validTo");
        LocalDate on = form.day("on");
        return sent(
                new RecordQualityCertificate(
                        firmId, code, number, validFrom, validTo, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/operation")
    @RolesAllowed({"officer", "firm"})
    RedirectView setOperating(@PathVariable String firmId, Form form, Occasion occasion) {
        boolean operating = form.text("operating").equals("true");
        LocalDate on = form.day("on");
        return sent(
                new SetOperating(firmId, operating, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/bar")
    @RolesAllowed("officer")
    RedirectView barSupplier(@PathVariable String firmId, Form form, Occasion occasion) {
        LocalDate until = form.dateOf("until");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new BarSupplier(firmId, until, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/bar/lifting")
    @RolesAllowed("officer")
    RedirectView liftBar(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(new LiftBar(firmId, grounds, occasion.actor().account(), on), form, occasion);
    }

    private RedirectView sent(SupplierCommand command, Form form, Occasion occasion) {
        form.check();
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/linkage/suppliers/" + command.firmId());
    }
}

package rosukh.command.firms;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Commands of the firm register from the forms of its pages.
@Controller
@RequestMapping("/forms/firms")
class FirmForms {

    private final Commands commands;
    private final Ids ids;

    FirmForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView registerFirm(Form form, @Creating Occasion occasion) {
        String legalId = form.text("legalId");
        String name = form.text("name");
        String industryGroup = form.text("industryGroup");
        int isicDivision = form.number("isicDivision");
        String size = form.text("size");
        @Nullable String estateKey = form.optional("estateKey");
        LocalDate on = form.day("on");
        form.check();
        Done done =
                commands.send(
                        new RegisterFirm(
                                ids.firm(),
                                legalId,
                                name,
                                industryGroup,
                                isicDivision,
                                size,
                                estateKey,
                                on),
                        occasion);
        return form.done(done, RegisterFirm.class, "/firms/" + done.id());
    }

    @PostMapping("/{firmId}/places-of-work")
    @RolesAllowed("officer")
    RedirectView recordPlaceOfWork(@PathVariable String firmId, Form form, Occasion occasion) {
        String estateKey = form.text("estateKey");
        LocalDate since = form.day("since");
        form.check();
        Done done = commands.send(new RecordPlaceOfWork(firmId, estateKey, since), occasion);
        return form.done(done, RecordPlaceOfWork.class, "/firms/" + done.id());
    }
}

package rosukh.command.schemes;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.ProblemCodes;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.kernel.http.Refusals;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;

/// Commands of the scheme register from the forms of its pages. A draft is pasted or sent as a
/// file.
@Controller
@RequestMapping("/forms/schemes")
class SchemeForms {

    private static final int DOCUMENT_BYTES_MAX = 2 * 1024 * 1024;

    private final Commands commands;

    SchemeForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftVersion(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        String schemeId = form.text("schemeId");
        String document = file == null || file.isEmpty() ? form.text("document") : text(file);
        form.check();
        DraftVersion command =
                new DraftVersion(schemeId, document, occasion.actor().account(), Dates.today());
        return form.done(commands.send(command, occasion), DraftVersion.class, "/schemes");
    }

    @PostMapping("/{schemeId}/{version}/validation")
    @RolesAllowed({"officer", "manager"})
    RedirectView validateVersion(
            @PathVariable String schemeId,
            @PathVariable String version,
            Form form,
            Occasion occasion) {
        return sent(
                new ValidateVersion(schemeId, version, occasion.actor().account(), Dates.today()),
                version,
                form,
                occasion);
    }

    @PostMapping("/{schemeId}/{version}/discard")
    @RolesAllowed({"officer", "manager"})
    RedirectView discardDraft(
            @PathVariable String schemeId,
            @PathVariable String version,
            Form form,
            @Reasoned Occasion occasion) {
        return sent(
                new DiscardDraft(schemeId, version, occasion.actor().account(), Dates.today()),
                version,
                form,
                occasion);
    }

    @PostMapping("/{schemeId}/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishVersion(
            @PathVariable String schemeId,
            @PathVariable String version,
            Form form,
            Occasion occasion) {
        String sha256 = form.text("sha256");
        form.check();
        return sent(
                new PublishVersion(
                        schemeId, version, sha256, occasion.actor().account(), Dates.today()),
                version,
                form,
                occasion);
    }

    @PostMapping("/{schemeId}/{version}/retirement")
    @RolesAllowed({"manager", "committee"})
    RedirectView retireVersion(
            @PathVariable String schemeId,
            @PathVariable String version,
            Form form,
            @Reasoned Occasion occasion) {
        LocalDate from = form.dateOf("from");
        form.check();
        return sent(
                new RetireVersion(
                        schemeId, version, from, occasion.actor().account(), Dates.today()),
                version,
                form,
                occasion);
    }

    private RedirectView sent(SchemeCommand command, String version, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/schemes/" + command.schemeId() + "/" + version);
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > DOCUMENT_BYTES_MAX)
            throw Refusals.tooLarge(
                    ProblemCodes.BODY_TOO_LARGE,
                    "a scheme has at most " + DOCUMENT_BYTES_MAX + " bytes");
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }
}

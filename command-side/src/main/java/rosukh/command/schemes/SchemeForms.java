package rosukh.command.schemes;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.ProblemCodes;
import rosukh.command.kernel.http.Refusals;
import rosukh.command.schemes.SchemeCommand.PublishScheme;

/// Publishing a scheme from its page, as pasted text or as a file.
@Controller
@RequestMapping("/forms/schemes")
class SchemeForms {

    private static final int DOCUMENT_BYTES_MAX = 2 * 1024 * 1024;

    private final Commands commands;

    SchemeForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/{schemeId}/versions")
    @RolesAllowed("manager")
    RedirectView publishScheme(
            @PathVariable String schemeId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        String document = file == null || file.isEmpty() ? form.text("document") : text(file);
        form.check();
        Done done = commands.send(new PublishScheme(schemeId, document, Dates.today()), occasion);
        return form.done(done, PublishScheme.class, "/schemes");
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > DOCUMENT_BYTES_MAX)
            throw Refusals.tooLarge(
                    ProblemCodes.BODY_TOO_LARGE,
                    "a scheme has at most " + DOCUMENT_BYTES_MAX + " bytes");
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }
}

package rosukh.command.indicators;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.eventstore.CommitLog;

/// Import of profiles from its page. The page is handed the report as `report`, and that it was
/// refused as a problem; what is wrong in which row stands in the report.
@Controller
class ProfileImportForms {

    private static final String PATH = "/forms/profile-imports";
    private static final String PAGE = "/indicators/firms/import";

    private final ProfileImportFile imports;
    private final CommitLog log;

    ProfileImportForms(ProfileImportFile imports, CommitLog log) {
        this.imports = imports;
        this.log = log;
    }

    /// Who picks a file on the page has named the reason unless another is given: the file.
    @PostMapping(PATH)
    @RolesAllowed("officer")
    RedirectView importProfiles(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        String why =
                occasion.reason() == null
                        ? "Import of " + file.getOriginalFilename()
                        : occasion.reason();
        ImportReport report = imports.run(file, dryRun, occasion.because(why, null));
        form.handing("report", report);
        if (report.errorCount() > 0) {
            form.handing("problem", ProfileImportFile.problem(report, PATH).withoutViolations());
            return form.back();
        }
        if (dryRun) return form.handing("done", "done.check-profile-import").back();
        return form.done("done.import-profiles", log.head(), PAGE);
    }

    /// The same file as the API's, for who is signed in on the page.
    @Hidden
    @GetMapping(PATH + "/template.csv")
    @RolesAllowed("officer")
    ResponseEntity<byte[]> template() {
        return ProfileImportFile.download();
    }
}

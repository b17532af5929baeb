package rosukh.command.fund;

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
import rosukh.command.kernel.imports.ImportDesk;

/// Import of applications from its page, which is handed the report as `report`.
@Controller
class ApplicationImportForms {

    private static final String PATH = "/forms/fund/import";
    private static final ImportDesk.Page PAGE =
            new ImportDesk.Page(
                    PATH,
                    "done.check-application-import",
                    "done.import-applications",
                    "/fund/import");

    private final ApplicationImport imports;
    private final ImportDesk desk;

    ApplicationImportForms(ApplicationImport imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @PostMapping(PATH)
    @RolesAllowed("officer")
    RedirectView importApplications(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        return desk.lead(PAGE, file, dryRun, form, occasion, imports);
    }

    /// The same file as the API's, for who is signed in on the page.
    @Hidden
    @GetMapping(PATH + "/template.csv")
    @RolesAllowed("officer")
    ResponseEntity<byte[]> template() {
        return ApplicationImport.template();
    }
}

package rosukh.command.listing;

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

/// Import of firms' values from its page, which is handed the report as `report`.
@Controller
class FactImportForms {

    private static final String PATH = "/forms/listings/import";

    private final FactFile imports;
    private final CommitLog log;

    FactImportForms(FactFile imports, CommitLog log) {
        this.imports = imports;
        this.log = log;
    }

    /// Who picks a file on the page has named the reason unless another is given: the file.
    @PostMapping(PATH)
    @RolesAllowed("officer")
    RedirectView importListingFacts(
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
            form.handing("problem", FactFile.problem(report, PATH).withoutViolations());
            return form.back();
        }
        if (dryRun) return form.handing("done", "done.check-listing-import").back();
        return form.done("done.import-listing-facts", log.head(), "/listing/import");
    }

    /// The same file as the API's, for who is signed in on the page.
    @Hidden
    @GetMapping(PATH + "/template.csv")
    @RolesAllowed("officer")
    ResponseEntity<byte[]> template() {
        return FactFile.download();
    }
}

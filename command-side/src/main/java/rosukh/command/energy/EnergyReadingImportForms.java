package rosukh.command.energy;

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

/// Import of meter readings from its page, which is handed the report as `report`.
@Controller
class EnergyReadingImportForms {

    private static final String PATH = "/forms/energy/import";
    private static final ImportDesk.Page PAGE =
            new ImportDesk.Page(
                    PATH,
                    "done.check-energy-import",
                    "done.import-energy-readings",
                    "/energy/import");

    private final ReadingImport imports;
    private final ImportDesk desk;

    EnergyReadingImportForms(ReadingImport imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @PostMapping(PATH)
    @RolesAllowed("officer")
    RedirectView importEnergyReadings(
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
        return ReadingImport.template();
    }
}

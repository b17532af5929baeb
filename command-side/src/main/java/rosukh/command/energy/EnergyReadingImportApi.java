package rosukh.command.energy;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.imports.ImportDesk;

/// Import of meter readings over HTTP, and the file to start from.
@RestController
class EnergyReadingImportApi {

    private static final String PATH = "/api/v1/energy-imports";

    private final ReadingImport imports;
    private final ImportDesk desk;

    EnergyReadingImportApi(ReadingImport imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    /// An import that may not happen answers with a problem that carries the report.
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed("officer")
    @Described(
            value = "Record all meter readings of a CSV or XLSX file, or none if anything is wrong",
            example = "",
            refusals = {"IMPORT_REFUSED", "IMPORT_RUNNING", "IMPORT_TOO_LARGE", "REASON_MISSING"})
    ResponseEntity<Object> importEnergyReadings(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Creating Occasion occasion)
            throws IOException {
        return desk.answer(PATH, file, dryRun, occasion, imports);
    }

    @GetMapping(PATH + "/template.csv")
    @RolesAllowed("officer")
    @Operation(summary = "A file to start from, with Persian headings and one example")
    ResponseEntity<byte[]> template() {
        return ReadingImport.template();
    }
}

package rosukh.command.council;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import rosukh.command.kernel.http.Problem;
import rosukh.command.kernel.http.ProblemCodes;
import rosukh.command.kernel.http.Refusals;
import rosukh.command.kernel.imports.ImportReport;

/// Import of the old register over HTTP, and the file to start from.
@RestController
class OldActionImportApi {

    private static final String PATH = "/api/v1/council-imports";

    private final OldActionFile imports;

    OldActionImportApi(OldActionFile imports) {
        this.imports = imports;
    }

    /// An import that may not happen answers with a problem that carries the report.
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed("officer")
    @Described(
            value =
                    "Enter the old register of resolutions from a CSV or XLSX file, or none if"
                            + " anything is wrong",
            example = "",
            refusals = {"IMPORT_REFUSED", "IMPORT_RUNNING", "IMPORT_TOO_LARGE", "REASON_MISSING"})
    ResponseEntity<Object> importOldActions(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Creating Occasion occasion)
            throws IOException {
        if (!dryRun && occasion.reason() == null)
            throw Refusals.badRequest(
                    ProblemCodes.REASON_MISSING, "an import must say why, in X-Audit-Reason");
        ImportReport report = imports.run(file, dryRun, occasion);
        if (dryRun || report.errorCount() == 0) return ResponseEntity.ok(report);
        Problem problem = OldActionFile.problem(report, PATH);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new NotImported(problem, report));
    }

    @GetMapping(PATH + "/template.csv")
    @RolesAllowed("officer")
    @Operation(summary = "A file to start from, with Persian headings and one example")
    ResponseEntity<byte[]> template() {
        return OldActionFile.download();
    }

    record NotImported(@JsonUnwrapped Problem problem, @JsonUnwrapped ImportReport report) {}
}

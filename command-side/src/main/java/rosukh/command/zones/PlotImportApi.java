package rosukh.command.zones;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.imports.ImportDesk;

/// Import of plots over HTTP, and the file to start from.
@RestController
class PlotImportApi {

    private final PlotImport imports;
    private final ImportDesk desk;

    PlotImportApi(PlotImport imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    /// An import that may not happen answers with a problem that carries the report.
    @PostMapping(
            path = "/api/v1/zones/{zoneId}/plot-imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed("officer")
    @Described(
            value = "Lay out all plots of a CSV or XLSX file, or none if anything is wrong",
            example = "",
            refusals = {
                "ZONE_UNKNOWN",
                "ZONE_NOT_DESIGNATED",
                "IMPORT_REFUSED",
                "IMPORT_TOO_LARGE",
                "REASON_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Object> importPlots(
            @PathVariable String zoneId,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Creating Occasion occasion)
            throws IOException {
        String path = "/api/v1/zones/" + zoneId + "/plot-imports";
        return desk.answer(path, file, dryRun, occasion, imports.of(zoneId));
    }

    @GetMapping("/api/v1/plot-imports/template.csv")
    @RolesAllowed("officer")
    @Operation(summary = "A file of plots to start from, with Persian headings and two examples")
    ResponseEntity<byte[]> template() {
        return PlotImport.template();
    }
}

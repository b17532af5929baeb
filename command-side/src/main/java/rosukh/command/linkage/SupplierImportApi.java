package rosukh.command.linkage;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.linkage.SupplierImport.Report;

/// Import of suppliers over HTTP.
@RestController
class SupplierImportApi {

    private final SupplierImport imports;

    SupplierImportApi(SupplierImport imports) {
        this.imports = imports;
    }

    @PostMapping(
            path = "/api/v1/linkage/supplier-imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed("officer")
    @Described(
            value = "Enter all suppliers of a CSV or XLSX file, or none if anything is wrong",
            example = "",
            refusals = {"LINKAGE_IMPORT_UNREADABLE", "LINKAGE_IMPORT_REFUSED"})
    ResponseEntity<Report> importSuppliers(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Creating Occasion occasion)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ResponseEntity.ok(
                    dryRun
                            ? imports.check(content, Dates.today(), occasion)
                            : imports.run(content, Dates.today(), occasion));
        }
    }

    @GetMapping("/api/v1/linkage/supplier-imports/template.csv")
    @RolesAllowed("officer")
    @Operation(summary = "A file to start from, with the headings and one example")
    ResponseEntity<byte[]> template() {
        return SupplierSheet.template();
    }
}

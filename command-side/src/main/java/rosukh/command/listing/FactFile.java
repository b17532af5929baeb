package rosukh.command.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Problem;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.UploadedFile;

/// Takes an uploaded file of firms' values to disk for the time of its import.
@Component
class FactFile {

    private static final String BOM = "\uFEFF";

    private final FactImport imports;
    private final long bytesMax;

    FactFile(FactImport imports, @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
        this.imports = imports;
        this.bytesMax = sizeMax.toBytes();
    }

    ImportReport run(MultipartFile upload, boolean dryRun, Occasion occasion) throws IOException {
        return UploadedFile.during(upload, bytesMax, file -> imports.run(file, dryRun, occasion));
    }

    /// What the caller of a refused import is told beside the report.
    static Problem problem(ImportReport report, String instance) {
        List<Violation> violations =
                report.errors().stream()
                        .map(error ->
                                new Violation(
                                        "line " + error.line() + ", " + error.column(),
                                        error.code(),
                                        error.message()))
                        .toList();
        String entered =
                report.accepted() == 0
                        ? "nothing was recorded"
                        : report.accepted() + " rows were recorded; repeat the file to finish";
        return Problem.of(
                422,
                "IMPORT_REFUSED",
                "the file has " + report.errorCount() + " error(s); " + entered,
                instance,
                violations);
    }

    /// Persian headings and one example, with a mark that tells Excel it is UTF-8.
    static ResponseEntity<byte[]> download() {
        String headings =
                FactColumn.ALL.stream().map(FactColumn::heading).collect(Collectors.joining(","));
        String row =
                "f-01kb2w9x4q7r5t6y8z0a1b2c3d,"
                        + "a".repeat(64)
                        + ",PUBLIC_JOINT_STOCK,true,true,false,true,true,120000000000,,,,,,,";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("listing-values.csv")
                                .build()
                                .toString())
                .body((BOM + headings + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

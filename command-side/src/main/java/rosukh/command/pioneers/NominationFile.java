package rosukh.command.pioneers;

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

/// Takes an uploaded file of nominations to disk for the time of its import.
@Component
class NominationFile {

    private static final String BOM = "\uFEFF";

    private final NominationImport imports;
    private final long bytesMax;

    NominationFile(
            NominationImport imports, @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
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
                        ? "nobody was nominated"
                        : report.accepted() + " were nominated; repeat the file to finish";
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
                NominationColumn.ALL.stream()
                        .map(NominationColumn::heading)
                        .collect(Collectors.joining(","));
        String example = "10320004156,4200000000000,90000000000,17,0,";
        String row = example + "a".repeat(64) + ",خرید از واحدهای شش شهرک";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nominations.csv")
                                .build()
                                .toString())
                .body((BOM + headings + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

package rosukh.command.indicators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

/// An uploaded file of profiles, and the one to start from.
@Component
class ProfileImportFile {

    private static final String BOM = "\uFEFF";

    private final ProfileImport imports;
    private final long bytesMax;

    ProfileImportFile(
            ProfileImport imports, @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
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
        String stored =
                report.accepted() == 0
                        ? "nothing was stored"
                        : report.accepted() + " reports were stored; repeat the file to finish";
        return Problem.of(
                422,
                "IMPORT_REFUSED",
                "the file has " + report.errorCount() + " error(s); " + stored,
                instance,
                violations);
    }

    /// Persian headings and one example, with a mark that tells Excel it is UTF-8.
    static byte[] template() {
        String headings =
                Arrays.stream(ProfileColumn.values())
                        .map(ProfileColumn::heading)
                        .collect(Collectors.joining(","));
        String example = "10320004156,1404-12-29,412000000000,7100000000,38000000000,46.5,2.1,5";
        return (BOM + headings + "\r\n" + example + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("profiles.csv").build().toString())
                .body(template());
    }
}

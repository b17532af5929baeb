package rosukh.command.firms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import rosukh.command.kernel.http.Refusals;

/// Takes an uploaded file to disk for the time of its import.
@Component
class FirmImportFile {

    private static final String BOM = "\uFEFF";

    private final FirmImport imports;
    private final long bytesMax;

    FirmImportFile(FirmImport imports, @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
        this.imports = imports;
        this.bytesMax = sizeMax.toBytes();
    }

    ImportReport run(MultipartFile upload, boolean dryRun, Occasion occasion) throws IOException {
        Path file = Files.createTempFile("rosukh-import", ".tmp");
        try {
            copy(upload, file);
            return imports.run(file, dryRun, occasion);
        } finally {
            Files.delete(file);
        }
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
                        ? "nothing was entered"
                        : report.accepted() + " firms were entered; repeat the file to finish";
        return Problem.of(
                422,
                "IMPORT_REFUSED",
                "the file has " + report.errorCount() + " error(s); " + entered,
                instance,
                violations);
    }

    /// Persian headings and one example, with a mark that tells Excel it is UTF-8.
    static byte[] template() {
        String headings =
                Arrays.stream(ImportColumn.values())
                        .map(column -> column.heading)
                        .collect(Collectors.joining(","));
        String example = "۱۰۳۲۰۰۰۴۱۵۶,صنایع فلزی کویر,فلزی,25,کوچک,KRM-P01";
        return (BOM + headings + "\r\n" + example + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("firms.csv").build().toString())
                .body(template());
    }

    private void copy(MultipartFile upload, Path file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream from = upload.getInputStream();
                OutputStream into = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > bytesMax)
                    throw Refusals.tooLarge(
                            "IMPORT_TOO_LARGE", "a file has at most " + bytesMax + " bytes");
                into.write(buffer, 0, read);
            }
        }
    }
}

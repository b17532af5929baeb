package rosukh.command.kernel.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Form;
import rosukh.command.kernel.http.Problem;
import rosukh.command.kernel.http.ProblemCodes;
import rosukh.command.kernel.http.Refusals;
import rosukh.eventstore.CommitLog;

/// Where files to import are handed in, over HTTP and on pages: takes them to disk for the time of
/// their import and answers with the report.
@Component
public class ImportDesk {

    private static final String BOM = "\uFEFF";

    private final CommitLog log;
    private final long bytesMax;

    public ImportDesk(CommitLog log, @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
        this.log = log;
        this.bytesMax = sizeMax.toBytes();
    }

    /// What an import that may not happen answers with: the problem and the report in one object.
    record NotImported(@JsonUnwrapped Problem problem, @JsonUnwrapped ImportReport report) {}

    /// Answers with the report, or with a problem that carries it.
    ///
    /// @param path of the request
    /// @throws Refused if no reason is given, or the file is too large
    public ResponseEntity<Object> answer(
            String path,
            MultipartFile upload,
            boolean dryRun,
            Occasion occasion,
            FileImport imports)
            throws IOException {
        if (!dryRun && occasion.reason() == null)
            throw Refusals.badRequest(
                    ProblemCodes.REASON_MISSING, "an import must say why, in X-Audit-Reason");
        ImportReport report = run(upload, dryRun, occasion, imports);
        if (dryRun || report.errorCount() == 0) return ResponseEntity.ok(report);
        Problem problem = problem(report, path);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new NotImported(problem, report));
    }

    /// What a page says and where it leads.
    ///
    /// @param checked key of the message after a dry run
    /// @param done key of the message after an import
    /// @param page shown after an import
    public record Page(String path, String checked, String done, String page) {}

    /// Hands the report to the page shown next as `report`. Who picks a file on a page has named
    /// the reason unless another is given: the file.
    public RedirectView lead(
            Page page,
            MultipartFile upload,
            boolean dryRun,
            Form form,
            Occasion occasion,
            FileImport imports)
            throws IOException {
        String why =
                occasion.reason() == null
                        ? "Import of " + upload.getOriginalFilename()
                        : occasion.reason();
        ImportReport report = run(upload, dryRun, occasion.because(why, null), imports);
        form.handing("report", report);
        if (report.errorCount() > 0)
            return form.handing("problem", problem(report, page.path()).withoutViolations()).back();
        if (dryRun) return form.handing("done", page.checked()).back();
        return form.done(page.done(), log.head(), page.page());
    }

    private ImportReport run(
            MultipartFile upload, boolean dryRun, Occasion occasion, FileImport imports)
            throws IOException {
        return UploadedFile.during(upload, bytesMax, file -> imports.run(file, dryRun, occasion));
    }

    /// What the caller of a refused import is told beside the report.
    private static Problem problem(ImportReport report, String instance) {
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
                        : report.accepted() + " rows were entered; repeat the file to finish";
        return Problem.of(
                422,
                "IMPORT_REFUSED",
                "the file has " + report.errorCount() + " error(s); " + entered,
                instance,
                violations);
    }

    /// A file to start from: Persian headings and examples, with a mark that tells Excel it is
    /// UTF-8.
    ///
    /// @param name of the file
    /// @param rows examples as they stand in the file
    public static ResponseEntity<byte[]> template(
            String name, List<SheetColumn> columns, String... rows) {
        String headings =
                columns.stream().map(SheetColumn::heading).collect(Collectors.joining(","));
        String text = BOM + headings + "\r\n" + String.join("\r\n", rows) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

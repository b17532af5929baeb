package rosukh.query.audit.replays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.past.ReplayDesk;
import rosukh.query.kernel.past.ReplayDesk.Rebuilt;
import rosukh.query.kernel.show.Ui;

/// Replays by the query API.
@RestController
@RequestMapping("/api/v1/replays")
@Reads(ReplayProjection.GROUP)
@Tag(name = "audit")
class ReplayReadingApi {

    private final ReplayRegister register;
    private final ReplayDesk desk;

    ReplayReadingApi(ReplayRegister register, ReplayDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Replays of views, the last asked for first")
    ResponseEntity<Listing<ReplayLine>> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                register.page(Cursor.of(after, before), Listing.limit(limit)), ui.here());
    }

    @GetMapping("/{replayId}")
    @Operation(summary = "How far a replay has come and what it found; its version is the ETag")
    ResponseEntity<ReplayLine> one(@PathVariable String replayId) {
        ReplayLine found = register.find(replayId).orElseThrow(() -> unknown(replayId));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    @GetMapping(
            value = "/{replayId}/documents",
            produces = {"application/x-ndjson", "text/csv"})
    @Operation(summary = "The rebuilt documents, as lines of JSON or as CSV with their hashes")
    void documents(
            @PathVariable String replayId,
            @Parameter(description = "`ndjson` or `csv`", example = "ndjson")
                    @RequestParam(defaultValue = "ndjson")
                    String format,
            HttpServletResponse response)
            throws IOException {
        ReplayOrder order = register.order(replayId).orElseThrow(() -> unknown(replayId));
        if (!format.equals("ndjson") && !format.equals("csv"))
            throw ApiProblem.badParameter(
                    "format", "PARAMETER_INVALID", "`format` is `ndjson` or `csv`.");
        if (!desk.isRebuilt(replayId))
            throw new ApiProblem(
                    410,
                    "REPLAY_DOCUMENTS_GONE",
                    "The rebuilt documents are not kept any more, or not rebuilt yet.",
                    List.of());
        if (format.equals("csv")) csv(order.order(), response);
        else lines(order.order(), response);
    }

    private void csv(ReplayDesk.Order order, HttpServletResponse response) throws IOException {
        CsvFile.answer(
                response,
                order.replayId(),
                file -> {
                    file.row("view", "id", "position", "sha256", "document");
                    desk.documents(
                            order,
                            each ->
                                    file.row(
                                            each.view(),
                                            each.id(),
                                            each.position(),
                                            each.sha256(),
                                            each.json()));
                });
    }

    private void lines(ReplayDesk.Order order, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(order.replayId() + ".ndjson")
                        .build()
                        .toString());
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        desk.documents(order, each -> write(each, out));
        out.flush();
    }

    private static void write(Rebuilt each, Writer out) {
        try {
            out.write(
                    "{\"view\":\"%s\",\"sha256\":\"%s\",\"document\":%s}\n"
                            .formatted(each.view(), each.sha256(), each.json()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ApiProblem unknown(String replayId) {
        return ApiProblem.notFound("There is no replay `" + replayId + "`.");
    }
}

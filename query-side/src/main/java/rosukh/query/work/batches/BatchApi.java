package rosukh.query.work.batches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Batches by the query API.
@RestController
@Reads(BatchProjection.GROUP)
@Tag(name = "work")
class BatchApi {

    private final BatchFiles files;

    BatchApi(BatchFiles files) {
        this.files = files;
    }

    @GetMapping("/api/v1/work/batches")
    @Operation(summary = "What was done to many cases at once, the last first")
    ResponseEntity<Listing<BatchFile>> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "20") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                files.page(reader, Cursor.of(after, before), Listing.limit(limit)), ui.here());
    }

    @GetMapping("/api/v1/work/batches/{batchId}")
    @Operation(summary = "How far a batch has come, and what became of each case")
    BatchFile batch(@PathVariable String batchId, Reader reader) {
        return files.find(batchId, reader)
                .orElseThrow(() -> ApiProblem.notFound("There is no batch `" + batchId + "`."));
    }
}

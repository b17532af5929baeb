package rosukh.query.certification.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// What is due for disposal, by the query API.
@RestController
@Reads(RetentionProjection.GROUP)
@Tag(name = "documents")
class RetentionApi {

    private final RetentionFiles files;

    RetentionApi(RetentionFiles files) {
        this.files = files;
    }

    @GetMapping("/api/v1/documents/retention")
    @Operation(
            summary =
                    "Cases with files whose time of retention has run out, the longest due first;"
                            + " nothing is erased by that")
    ResponseEntity<Listing<DueFiles>> due(
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                files.due(
                        ui.today(),
                        RetentionPage.given(province),
                        reader,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }
}

package rosukh.query.audit.reads;

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

/// Who read what, by the query API.
@RestController
@Reads(ReadsProjection.GROUP)
@Tag(name = "audit")
class ReadsApi {

    private final ReadsView view;

    ReadsApi(ReadsView view) {
        this.view = view;
    }

    @GetMapping("/api/v1/audit/reads")
    @Operation(summary = "Reads of personal data, the newest first; this one is among them next")
    ResponseEntity<Listing<ReadEntry>> reads(
            @Parameter(description = "Account of the reader", example = "officer")
                    @RequestParam(required = false)
                    @Nullable String account,
            @Parameter(description = "Id of a record, or of its firm")
                    @RequestParam(required = false)
                    @Nullable String subject,
            @Parameter(description = "What was personal in it", example = "contact")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "A text that may have been searched for")
                    @RequestParam(required = false)
                    @Nullable String text,
            @Parameter(description = "First day", example = "2026-03-21")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last day", example = "2027-03-20")
                    @RequestParam(required = false)
                    @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                view.page(
                        ReadsPage.question(account, subject, kind, text, from, to),
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }

    @GetMapping("/api/v1/my/reads")
    @Operation(summary = "Which offices read the own firm's records, and when, by role")
    ResponseEntity<Listing<OwnRead>> own(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        String firmId = reader.firmId();
        return Listing.answer(
                view.ofFirm(
                                firmId == null ? "" : firmId,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(OwnRead::of),
                ui.here());
    }
}

package rosukh.query.audit.people;

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
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// What an account did, by the query API.
@RestController
@Reads(DeedsProjection.GROUP)
@Tag(name = "audit")
class PeopleApi {

    private final DeedsView view;

    PeopleApi(DeedsView view) {
        this.view = view;
    }

    @GetMapping("/api/v1/audit/people/{account}")
    @Operation(
            summary =
                    "Everything an account did, or had done by another, the newest first; none"
                            + " for an account that did nothing")
    ResponseEntity<Listing<Deed>> deeds(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                view.of(account, Cursor.of(after, before), Listing.limit(limit)), ui.here());
    }
}

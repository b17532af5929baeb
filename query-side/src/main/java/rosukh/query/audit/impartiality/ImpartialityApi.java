package rosukh.query.audit.impartiality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.audit.impartiality.ImpartialityView.Question;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;

/// The report on impartiality, by the query API.
@RestController
@Reads(ImpartialityProjection.GROUP)
@Tag(name = "audit")
class ImpartialityApi {

    private final ImpartialityView view;

    ImpartialityApi(ImpartialityView view) {
        this.view = view;
    }

    /// The report over a time.
    ///
    /// @param decisions how many were looked at
    /// @param breaches how many there are; none is as it should be
    /// @param items a part of them, the newest first
    /// @param next pass it as `after` to get the next part; null on the last one
    record Report(long decisions, long breaches, List<Breach> items, @Nullable String next) {}

    @GetMapping("/api/v1/audit/impartiality")
    @Operation(
            summary =
                    "Decisions, votes and judgements by somebody whose other part in the firm's"
                            + " cases rules them out, found from the events alone; should be empty")
    ResponseEntity<Report> report(
            @Parameter(description = "First business day", example = "2026-03-21")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last business day", example = "2027-03-20")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "Account of the person", example = "member")
                    @RequestParam(required = false)
                    @Nullable String person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        Question asked = ImpartialityPage.question(from, to, person);
        Page<Breach> page = view.page(asked, Cursor.of(after, before), Listing.limit(limit));
        return ResponseEntity.ok(
                new Report(
                        view.decisions(asked),
                        page.total(),
                        page.items(),
                        page.next() == null ? null : page.next().text()));
    }
}

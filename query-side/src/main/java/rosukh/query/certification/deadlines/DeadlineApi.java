package rosukh.query.certification.deadlines;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Deadlines by the query API.
@RestController
@Reads({DeadlineProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
@Tag(name = "deadlines")
class DeadlineApi {

    private final DeadlineFiles files;
    private final CaseDeadlines deadlines;

    DeadlineApi(DeadlineFiles files, CaseDeadlines deadlines) {
        this.files = files;
        this.deadlines = deadlines;
    }

    /// The deadlines of a case.
    record OfCase(String caseId, String provinceKey, List<Explanation> stages) {}

    @GetMapping("/api/v1/cases/{caseId}/deadlines")
    @Operation(summary = "When each stage of a case is due, why then, and every move of the date")
    OfCase ofCase(@PathVariable String caseId, Reader reader) {
        CaseTimes times =
                files.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        return new OfCase(
                caseId,
                times.provinceKey(),
                deadlines.of(caseId, reader, Format.today()).orElseThrow());
    }

    @GetMapping("/api/v1/deadlines")
    @Operation(summary = "Every stage that is still to be done, what is due first at the top")
    ResponseEntity<Listing<BoardLine>> board(
            @Parameter(example = "ASSESS") @RequestParam(required = false) @Nullable String stage,
            @Parameter(
                            description =
                                    "OVERDUE, SOON (three working days), FORTNIGHT, LATER,"
                                            + " SUSPENDED or UNKNOWN",
                            example = "SOON")
                    @RequestParam(required = false)
                    @Nullable String urgency,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        BoardQuery asked = new BoardQuery(stage, urgency, province, estate);
        Board board =
                Board.of(
                        files.running(asked.askedProvince(), asked.askedEstate(), reader),
                        files.dueDates(),
                        Format.today());
        return Listing.answer(
                board.of(asked.askedStage(), asked.askedUrgency())
                        .page(Cursor.of(after, before), Listing.limit(limit)),
                ui.here());
    }
}

package rosukh.query.pioneers.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The programme of pioneer firms by the query API.
@RestController
@RequestMapping("/api/v1")
@Reads(Programme.GROUP)
@Tag(name = "pioneers")
class PioneerReadingApi {

    private final Programme programme;

    PioneerReadingApi(Programme programme) {
        this.programme = programme;
    }

    /// A firm in a list. Money in rials.
    record Line(
            String firmId,
            String name,
            PioneerFile.State state,
            @Nullable String estateKey,
            @Nullable LocalDate since,
            @Nullable LocalDate nextDueOn,
            boolean reviewDue,
            long committed,
            long verified) {

        static Line of(PioneerFile file) {
            return new Line(
                    file.firmId(),
                    file.name(),
                    file.state(),
                    file.estateKey(),
                    file.since(),
                    file.nextDueOn(),
                    file.reviewDue(),
                    file.committed(),
                    file.verified());
        }
    }

    @GetMapping("/pioneers")
    @Operation(summary = "Firms of the programme within reach, who has most verified first")
    ResponseEntity<Listing<Line>> list(
            @Parameter(description = "Beginnings of words of the firm, or its legal ID")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "PIONEER") @RequestParam(required = false) @Nullable String state,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(description = "`true` for those whose review was raised", example = "true")
                    @RequestParam(required = false)
                    @Nullable String due,
            @Parameter(description = "`-verified`, `-committed` or `name`", example = "name")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                programme
                        .page(
                                new PioneerQuery(q, state, province, due, sort).asked(),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/pioneers/{firmId}")
    @Operation(
            summary =
                    "One firm of the programme with commitments, verified amounts and incentives;"
                            + " its version is the ETag to send as If-Match")
    ResponseEntity<PioneerFile> one(@PathVariable String firmId, Reader reader) {
        PioneerFile file =
                programme
                        .find(firmId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The firm `" + firmId + "` is not in the programme."));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/pioneer-figures")
    @Operation(summary = "Figures of the programme within reach, of a Jalali year or of all")
    ResponseEntity<ProgrammeFigures> figures(
            @Parameter(description = "Jalali year", example = "1405")
                    @RequestParam(required = false)
                    @Nullable String period,
            Reader reader) {
        List<Deed> deeds = new ArrayList<>();
        programme.forEachDeed(
                new Programme.DeedQuestion(null, null, DeedQuery.period(period), null, false),
                reader,
                deeds::add);
        return ResponseEntity.ok(ProgrammeFigures.of(deeds));
    }

    @GetMapping("/pioneer-deeds")
    @Operation(summary = "The events that the figures are counted from, the last one first")
    ResponseEntity<Listing<Deed>> deeds(
            @Parameter(description = "What they count for", example = "VERIFIED")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "Kind of the commitment", example = "PURCHASE")
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(description = "Jalali year", example = "1405")
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "Id of the pioneer", example = "f-demo-0001")
                    @RequestParam(required = false)
                    @Nullable String firm,
            @Parameter(description = "`true` for firms that never were pioneers", example = "true")
                    @RequestParam(required = false)
                    @Nullable String first,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                programme.deeds(
                        new DeedQuery(kind, of, period, firm, first).asked(),
                        reader,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }

    @GetMapping("/incentive-budgets/{period}")
    @Operation(
            summary =
                    "The budget of a Jalali year and what was granted from it; its version is the"
                            + " ETag to send as If-Match with payments and recoveries")
    ResponseEntity<BudgetFile> budget(@PathVariable String period, Reader reader) {
        BudgetFile budget =
                programme
                        .budget(period)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no budget of `" + period + "`."));
        return ResponseEntity.ok()
                .eTag("\"" + budget.version() + "\"")
                .body(budget.showing(each -> programme.find(each.firmId(), reader).isPresent()));
    }

    @GetMapping("/pioneer-rules")
    @Operation(
            summary =
                    "The versions of the rules, the newest first; the version of all of them is the"
                            + " ETag to send as If-Match")
    ResponseEntity<List<RulesVersion>> rules() {
        Long version = programme.rulesStreamVersion();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (version != null) answer.eTag("\"" + version + "\"");
        return answer.body(programme.allRules());
    }
}

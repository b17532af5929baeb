package rosukh.query.listing.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.listing.Completeness;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The listing by the query API.
@RestController
@RequestMapping("/api/v1")
@Reads(Listings.GROUP)
@Tag(name = "listing")
class ListingReadingApi {

    private final Listings listings;

    ListingReadingApi(Listings listings) {
        this.listings = listings;
    }

    /// A firm with how ready it is today.
    public record Listed(CandidateFile file, String outcome, List<String> codes) {

        static Listed of(Standing standing) {
            return new Listed(
                    standing.file(),
                    standing.readiness().outcome().name(),
                    standing.readiness().codes());
        }
    }

    /// The dossier with its completeness and what is owed.
    public record Dossier(MembershipFile file, String completeness, List<Due> due) {}

    @GetMapping("/listings")
    @Operation(
            summary =
                    "Firms on their way to a board or past it, by name, with what blocks them"
                            + " today")
    ResponseEntity<Listing<Listed>> all(
            @Parameter(description = "Beginnings of words of the firm's name")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "NOAFARIN_KB") @RequestParam(required = false)
                    @Nullable String board,
            @Parameter(example = "PREPARING") @RequestParam(required = false)
                    @Nullable String stage,
            @Parameter(example = "BLOCKED") @RequestParam(required = false)
                    @Nullable String outcome,
            @Parameter(example = "L_CAPITAL") @RequestParam(required = false)
                    @Nullable String blocked,
            @Parameter(description = "`WAY`, `RESTING` or `REVIEW`", example = "WAY")
                    @RequestParam(required = false)
                    @Nullable String attention,
            @Parameter(
                            description =
                                    "Code of a gate that firms on their way are judged by; with"
                                            + " `board` where several have it",
                            example = "G1")
                    @RequestParam(required = false)
                    @Nullable String gate,
            @Parameter(
                            description =
                                    "How the gate, or any, came out: `TRUE`, `FALSE` or `UNKNOWN`",
                            example = "FALSE")
                    @RequestParam(required = false)
                    @Nullable String truth,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        ListingQuery query =
                new ListingQuery(
                        q, board, stage, outcome, blocked, attention, gate, truth, null, null);
        return Listing.answer(
                Cut.page(
                                Standing.all(listings, reader, ui.today()).stream()
                                        .filter(query.asked())
                                        .toList(),
                                Standing::key,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Listed::of),
                ui.here());
    }

    @GetMapping("/listings/{firmId}")
    @Operation(summary = "One firm; its version is the ETag to send as If-Match")
    ResponseEntity<Listed> one(
            @PathVariable String firmId, Reader reader, @Parameter(hidden = true) Ui ui) {
        CandidateFile file =
                listings.find(firmId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The firm `" + firmId + "` is not on its way."));
        Listed listed =
                listings.readiness(file, ui.today())
                        .map(each -> Listed.of(new Standing(file, each)))
                        .orElseGet(() -> new Listed(file, "UNKNOWN", List.of()));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(listed);
    }

    @GetMapping("/listing-figures")
    @Operation(summary = "Every figure of the listing, over what lies within reach")
    ListingFigures figures(Reader reader, @Parameter(hidden = true) Ui ui) {
        return ListingFigures.of(listings, reader, ui.today());
    }

    @GetMapping("/listing-deeds")
    @Operation(summary = "The events that the figures are counted from, the last one first")
    ResponseEntity<Listing<ListingDeed>> deeds(
            @Parameter(example = "firm-admitted") @RequestParam(required = false)
                    @Nullable String event,
            @Parameter(example = "NOAFARIN_KB") @RequestParam(required = false)
                    @Nullable String board,
            @Parameter(example = "L_CAPITAL") @RequestParam(required = false)
                    @Nullable String blocked,
            @Parameter(example = "f-demo-0001") @RequestParam(required = false)
                    @Nullable String firm,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        ListingQuery query =
                new ListingQuery(null, board, null, null, blocked, null, null, null, event, firm);
        return Listing.answer(
                Cut.page(
                        ListingDeedsPage.behind(listings, query, reader, ui.today()),
                        ListingDeed::key,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }

    @GetMapping("/listing-obligations")
    @Operation(
            summary =
                    "What the organisation owes the exchange as a member, with the day it is due by"
                            + " the working calendar")
    List<Due> obligations(
            @Parameter(description = "`OPEN`, of these `OVERDUE`, or `MET`", example = "OVERDUE")
                    @RequestParam(required = false)
                    @Nullable String state,
            @Parameter(hidden = true) Ui ui) {
        return listings.obligations(state, ui.today());
    }

    @GetMapping("/listing-membership")
    @Operation(
            summary =
                    "The organisation's own dossier with what is due by the working calendar; its"
                            + " version is the ETag to send as If-Match")
    ResponseEntity<Dossier> membership() {
        MembershipFile file = listings.membership();
        List<Due> due =
                Stream.concat(
                                Due.supplements(file.book(), listings.calendar().book()).stream(),
                                Due.obligations(file.book(), listings.calendar().book()).stream())
                        .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (file.version() >= 0) answer.eTag("\"" + file.version() + "\"");
        return answer.body(
                new Dossier(
                        file,
                        listings.rules(file.book().rulesVersion())
                                .map(each ->
                                        Completeness.of(each.items(), file.book().states())
                                                .percent())
                                .orElse(""),
                        due));
    }

    @GetMapping("/listing-rules")
    @Operation(summary = "All versions of the checklist and the gates")
    ResponseEntity<ListingRulesFile> rules() {
        ListingRulesFile file = listings.rulesFile();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (file.version() >= 0) answer.eTag("\"" + file.version() + "\"");
        return answer.body(file);
    }
}

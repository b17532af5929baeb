package rosukh.query.listing.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.listing.Completeness;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
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
    public record Listed(CandidateFile file, String outcome, List<String> codes) {}

    /// The dossier with its completeness and what is owed.
    public record Dossier(MembershipFile file, String completeness, List<Due> due) {}

    @GetMapping("/listings")
    @Operation(summary = "Firms on their way to a board or past it, with what blocks them today")
    List<Listed> all(
            @Parameter(example = "NOAFARIN_KB") @RequestParam(required = false)
                    @Nullable String board,
            @Parameter(example = "PREPARING") @RequestParam(required = false)
                    @Nullable String stage,
            @Parameter(example = "BLOCKED") @RequestParam(required = false)
                    @Nullable String outcome,
            @Parameter(example = "L_CAPITAL") @RequestParam(required = false)
                    @Nullable String blocked,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        ListingQuery query =
                new ListingQuery(null, board, stage, outcome, blocked, null, null, null);
        return ListingFigures.standings(listings, reader, ui.today()).stream()
                .filter(query::takes)
                .map(each ->
                        new Listed(
                                each.file(),
                                each.readiness().outcome().name(),
                                each.readiness().codes()))
                .toList();
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
        Optional<Listed> listed =
                listings.readiness(file, ui.today())
                        .map(each -> new Listed(file, each.outcome().name(), each.codes()));
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(listed.orElseGet(() -> new Listed(file, "UNKNOWN", List.of())));
    }

    @GetMapping("/listing-figures")
    @Operation(summary = "Every figure of the listing, over what lies within reach")
    ListingFigures figures(Reader reader, @Parameter(hidden = true) Ui ui) {
        return ListingFigures.of(listings, reader, ui.today());
    }

    @GetMapping("/listing-deeds")
    @Operation(summary = "The events that the figures are counted from, the last one first")
    List<ListingDeed> deeds(
            @Parameter(example = "firm-admitted") @RequestParam(required = false)
                    @Nullable String event,
            @Parameter(example = "NOAFARIN_KB") @RequestParam(required = false)
                    @Nullable String board,
            @Parameter(example = "L_CAPITAL") @RequestParam(required = false)
                    @Nullable String blocked,
            @Parameter(example = "f-demo-0001") @RequestParam(required = false)
                    @Nullable String firm,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return ListingFiguresPage.behind(
                listings,
                new ListingQuery(null, board, null, null, blocked, null, event, firm),
                reader,
                ui.today());
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

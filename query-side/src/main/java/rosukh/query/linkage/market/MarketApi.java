package rosukh.query.linkage.market;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/// Demands, matches, suppliers and the figures over them by the query API.
@RestController
@RequestMapping("/api/v1/linkage")
@Reads(Market.GROUP)
@Tag(name = "linkage")
class MarketApi {

    private final Market market;
    private final MarketFigures figures;

    MarketApi(Market market, MarketFigures figures) {
        this.market = market;
        this.figures = figures;
    }

    @GetMapping("/figures")
    @Operation(summary = "Every figure of linkage, over what lies within reach")
    Figures figures(Reader reader) {
        return figures.of(reader).figures();
    }

    @GetMapping("/figures/{figure}/events")
    @Operation(summary = "The events a figure is counted from, the newest first")
    List<Behind> behind(
            @Parameter(example = "contracts") @PathVariable String figure, Reader reader) {
        return figures.of(reader).behind(MarketPage.asked(figure));
    }

    @GetMapping("/demands")
    @Operation(summary = "Demands within reach, what changed last first")
    ResponseEntity<Listing<DemandFile>> demands(
            @Parameter(example = "OPEN") @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                market.demands(
                                Asked.state(DemandState.class, state),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(each -> Asked.shown(each, reader)),
                ui.here());
    }

    @GetMapping("/demands/{demandId}")
    @Operation(
            summary =
                    "One demand with its last ranking, each place with its six components and what"
                            + " they were counted from; its version is the ETag to send as If-Match")
    ResponseEntity<DemandFile> demand(@PathVariable String demandId, Reader reader) {
        DemandFile demand =
                market.demand(demandId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no demand `" + demandId + "`."));
        return ResponseEntity.ok()
                .eTag("\"" + demand.version() + "\"")
                .body(Asked.shown(demand, reader));
    }

    @GetMapping("/matches")
    @Operation(summary = "Matches within reach, what changed last first")
    ResponseEntity<Listing<MatchFile>> matches(
            @Parameter(example = "PROPOSED") @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                market.matches(
                                Asked.state(MatchState.class, state),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(each -> Asked.shown(each, reader)),
                ui.here());
    }

    @GetMapping("/matches/{matchId}")
    @Operation(summary = "One match; its version is the ETag to send as If-Match")
    ResponseEntity<MatchFile> match(@PathVariable String matchId, Reader reader) {
        MatchFile match =
                market.match(matchId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no match `" + matchId + "`."));
        return ResponseEntity.ok()
                .eTag("\"" + match.version() + "\"")
                .body(Asked.shown(match, reader));
    }

    @GetMapping("/suppliers")
    @Operation(summary = "Suppliers within reach, what changed last first")
    ResponseEntity<Listing<SupplierFile>> suppliers(
            @Parameter(description = "Beginnings of words of name, tags or description")
                    @RequestParam(required = false)
                    @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                market.suppliers(
                                Asked.words(q),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(each -> Asked.shown(each, reader)),
                ui.here());
    }

    @GetMapping("/suppliers/{firmId}")
    @Operation(summary = "One supplier; its version is the ETag to send as If-Match")
    ResponseEntity<SupplierFile> supplier(@PathVariable String firmId, Reader reader) {
        SupplierFile supplier =
                market.supplier(firmId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no supplier `" + firmId + "`."));
        return ResponseEntity.ok()
                .eTag("\"" + supplier.version() + "\"")
                .body(Asked.shown(supplier, reader));
    }
}

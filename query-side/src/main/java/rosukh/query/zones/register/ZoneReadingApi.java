package rosukh.query.zones.register;

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
import rosukh.events.zones.PlotState;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Zones and plots by the query API.
@RestController
@RequestMapping("/api/v1/zones")
@Reads(ZoneRegister.GROUP)
@Tag(name = "zones")
class ZoneReadingApi {

    private final ZoneRegister register;

    ZoneReadingApi(ZoneRegister register) {
        this.register = register;
    }

    /// A zone in a list.
    record Line(
            String zoneId,
            String estateKey,
            String provinceKey,
            ZoneType type,
            Stage stage,
            String nameEn,
            String nameFa,
            long areaM2,
            Resources capacity,
            Resources free,
            int plots,
            int waiting,
            long version) {

        static Line of(ZoneFile file) {
            ZoneBook book = file.book();
            return new Line(
                    file.zoneId(),
                    file.estateKey(),
                    file.provinceKey(),
                    file.type(),
                    file.stage(),
                    book.potential().nameEn(),
                    book.potential().nameFa(),
                    book.potential().areaM2(),
                    book.capacity(),
                    book.free(),
                    book.plots().size(),
                    book.waiting().size(),
                    file.version());
        }
    }

    /// A plot in a list.
    record PlotLine(
            String zoneId,
            String plotId,
            String estateKey,
            String provinceKey,
            ZoneType type,
            PlotState state,
            long areaM2,
            String firmId,
            boolean certified,
            boolean noticed,
            boolean inGrace) {

        static PlotLine of(PlotFile file) {
            return new PlotLine(
                    file.zoneId(),
                    file.plotId(),
                    file.estateKey(),
                    file.provinceKey(),
                    file.type(),
                    file.state(),
                    file.plot().areaM2(),
                    file.firmId(),
                    file.certified(),
                    file.noticed(),
                    file.inGrace());
        }
    }

    @GetMapping
    @Operation(summary = "Zones and potentials within reach, in the order of their ids")
    ResponseEntity<Listing<Line>> list(
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "KNOWLEDGE_BASED") @RequestParam(required = false)
                    @Nullable String type,
            @Parameter(example = "DESIGNATED") @RequestParam(required = false)
                    @Nullable String stage,
            @Parameter(description = "`true` for those that firms wait for", example = "true")
                    @RequestParam(required = false)
                    @Nullable String waiting,
            @Parameter(description = "`true` for those with plots on offer", example = "true")
                    @RequestParam(required = false)
                    @Nullable String open,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        ZoneQuery asked = new ZoneQuery(province, estate, type, stage, waiting, open);
        return Listing.answer(
                register.page(asked, reader, Cursor.of(after, before), Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/{zoneId}")
    @Operation(
            summary =
                    "One zone with its ledger, plots, solar land and waiting list; its version is"
                            + " the ETag to send as If-Match")
    ResponseEntity<ZoneBook> one(@PathVariable String zoneId, Reader reader) {
        ZoneFile file =
                register.zone(zoneId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no zone `" + zoneId + "`."));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file.book());
    }

    @GetMapping("/{zoneId}/plots")
    @Operation(summary = "The plots of a zone in the order of their numbers")
    ResponseEntity<Listing<PlotLine>> plots(
            @PathVariable String zoneId,
            @Parameter(example = "OPERATING") @RequestParam(required = false)
                    @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        PlotQuery asked = new PlotQuery(null, null, zoneId, null, state, null, null, null, null);
        return Listing.answer(
                register.plotPage(asked, reader, Cursor.of(after, before), Listing.limit(limit))
                        .map(PlotLine::of),
                ui.here());
    }

    @GetMapping("/{zoneId}/plots/{plotId}")
    @Operation(
            summary =
                    "One plot with the terms its contract was made under, its contracts and its"
                            + " history")
    ResponseEntity<PlotFile> plot(
            @PathVariable String zoneId, @PathVariable String plotId, Reader reader) {
        return ResponseEntity.ok(
                register.plot(zoneId, plotId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no plot `" + plotId + "` in `" + zoneId + "`.")));
    }

    @GetMapping("/{zoneId}/timeline")
    @Operation(summary = "What happened to a zone as a whole, newest first")
    ResponseEntity<List<Entry>> timeline(@PathVariable String zoneId, Reader reader) {
        return ResponseEntity.ok(
                register.zone(zoneId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no zone `" + zoneId + "`."))
                        .history()
                        .reversed());
    }
}

package rosukh.query.energy.plants;

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
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Solar plants by the query API.
@RestController
@RequestMapping("/api/v1")
@Reads(Plants.GROUP)
@Tag(name = "energy")
class EnergyReadingApi {

    private final Plants plants;

    EnergyReadingApi(Plants plants) {
        this.plants = plants;
    }

    /// A site in a list. Capacity in kW, land in square metres.
    record Line(
            String siteId,
            String parkKey,
            PlantKind kind,
            Stage stage,
            String ownerId,
            long kw,
            long foundM2,
            long usedM2,
            String mark) {

        static Line of(SiteFile file) {
            return new Line(
                    file.siteId(),
                    file.parkKey(),
                    file.kind(),
                    file.stage(),
                    file.ownerId(),
                    file.kw(),
                    file.foundM2(),
                    file.usedM2(),
                    file.mark());
        }
    }

    @GetMapping("/energy-sites")
    @Operation(summary = "Sites of solar plants within reach, the largest first")
    ResponseEntity<Listing<Line>> list(
            @Parameter(example = "LICENSED") @RequestParam(required = false) @Nullable String stage,
            @Parameter(description = "Key of the estate", example = "KRM-SOL-BAFT")
                    @RequestParam(required = false)
                    @Nullable String park,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(description = "`-kw` or `siteId`", example = "siteId")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                plants.page(
                                new EnergyQuery(stage, park, province, sort).asked(),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/energy-sites/{siteId}")
    @Operation(
            summary =
                    "One site with its shares, contract and readings; its version is the ETag to"
                            + " send as If-Match")
    ResponseEntity<SiteFile> one(@PathVariable String siteId, Reader reader) {
        SiteFile file =
                plants.find(siteId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no solar site `" + siteId + "`."));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/energy-figures")
    @Operation(summary = "Figures of solar plants within reach, of a Jalali year or of all")
    ResponseEntity<EnergyFigures> figures(
            @Parameter(description = "Jalali year", example = "1405")
                    @RequestParam(required = false)
                    @Nullable String period,
            Reader reader) {
        return ResponseEntity.ok(
                EnergyFigures.of(
                        plants.allDeeds(
                                new Plants.DeedQuestion(
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        EnergyDeedQuery.period(period)),
                                reader)));
    }

    @GetMapping("/energy-deeds")
    @Operation(summary = "The events that the figures are summed from, the last one first")
    ResponseEntity<Listing<EnergyDeed>> deeds(
            @Parameter(description = "What they count for", example = "METERED")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "Stages, with commas", example = "COMMISSIONED,OPERATING")
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(description = "Key of the estate", example = "KRM-P01")
                    @RequestParam(required = false)
                    @Nullable String park,
            @Parameter(description = "Id of the site", example = "KRM-P01.z1.SOL-1")
                    @RequestParam(required = false)
                    @Nullable String site,
            @Parameter(description = "Jalali year", example = "1405")
                    @RequestParam(required = false)
                    @Nullable String period,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                plants.deeds(
                        new EnergyDeedQuery(kind, of, park, site, period).asked(),
                        reader,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }

    @GetMapping("/energy-rules")
    @Operation(
            summary =
                    "The versions of the rules of solar plants, the newest first; the version of"
                            + " all of them is the ETag to send as If-Match")
    ResponseEntity<List<RulesOfPlants>> rules() {
        Long version = plants.rulesStreamVersion();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (version != null) answer.eTag("\"" + version + "\"");
        return answer.body(plants.allRules());
    }
}

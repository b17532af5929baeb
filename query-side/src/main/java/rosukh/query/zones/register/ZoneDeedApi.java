package rosukh.query.zones.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The events behind the figures of zones by the query API.
@RestController
@RequestMapping("/api/v1/zone-deeds")
@Reads(ZoneRegister.GROUP)
@Tag(name = "zones")
class ZoneDeedApi {

    private final ZoneRegister register;

    ZoneDeedApi(ZoneRegister register) {
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "The events that a figure of zones is made of, the last one first")
    ResponseEntity<Listing<ZoneDeed>> list(
            @Parameter(
                            description = "The figure; `OCCUPANCY` for land given and to be given",
                            example = "ALLOCATED")
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "KNOWLEDGE_BASED") @RequestParam(required = false)
                    @Nullable String type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        ZoneDeedQuery asked = new ZoneDeedQuery(of, province, estate, type);
        return Listing.answer(
                register.deedPage(asked, reader, Cursor.of(after, before), Listing.limit(limit)),
                ui.here());
    }
}

package rosukh.query.zones.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.zones.register.ZoneRegister;

/// The figures of zones by the query API.
@RestController
@RequestMapping("/api/v1/zone-figures")
@Reads(ZoneRegister.GROUP)
@Tag(name = "zones")
class ZoneFiguresApi {

    private final ZoneRegister register;

    ZoneFiguresApi(ZoneRegister register) {
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "Land, occupancy, power, water, waiting firms and days to the contract")
    ZoneFigures figures(
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            Reader reader) {
        return ZoneFigures.of(
                register.all(given(province), given(estate), reader),
                register.allPlots(given(province), given(estate), reader));
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

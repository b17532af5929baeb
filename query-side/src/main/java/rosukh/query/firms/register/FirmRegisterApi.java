package rosukh.query.firms.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/// The register by the query API.
@RestController
@RequestMapping("/api/v1/firms")
@Reads(FirmRegisterProjection.GROUP)
@Tag(name = "firms")
class FirmRegisterApi {

    private final FirmRegister register;

    FirmRegisterApi(FirmRegister register) {
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "Firms within reach, in the order of their names")
    ResponseEntity<Listing<RegisteredFirm>> list(
            @Parameter(
                            description =
                                    "Beginnings of words of the name, or of the legal ID; kinds of"
                                            + " ye and kaf, digits, joiners and case do not matter",
                            example = "فولاد کر")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "METAL") @RequestParam(required = false) @Nullable String industry,
            @Parameter(example = "SMALL") @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        FirmRegister.Question asked =
                new FirmRegister.Question(q, province, estate, industry, size);
        return Listing.answer(
                register.page(asked, reader, Cursor.of(after, before), Listing.limit(limit)),
                ui.here());
    }

    @GetMapping("/{firmId}")
    @Operation(summary = "One firm; its version is the ETag to send as If-Match")
    ResponseEntity<RegisteredFirm> one(@PathVariable String firmId, Reader reader) {
        RegisteredFirm firm =
                register.find(firmId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no firm `" + firmId + "`."));
        return ResponseEntity.ok().eTag("\"" + firm.version() + "\"").body(firm);
    }
}

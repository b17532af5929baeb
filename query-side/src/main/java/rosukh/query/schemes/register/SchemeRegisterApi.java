package rosukh.query.schemes.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Link;

/// The register of schemes by the query API.
@RestController
@RequestMapping("/api/v1/schemes")
@Reads(SchemeRegisterProjection.GROUP)
@Tag(name = "schemes")
class SchemeRegisterApi {

    private final SchemeRegister register;

    SchemeRegisterApi(SchemeRegister register) {
        this.register = register;
    }

    /// A version without its document.
    ///
    /// @param number version of the scheme's stream after it, from 0
    record Version(
            String schemeId,
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String sha256,
            Instant publishedAt,
            long number) {

        static Version of(PublishedVersion each) {
            return new Version(
                    each.schemeId(),
                    each.version(),
                    each.effectiveFrom(),
                    each.effectiveTo(),
                    each.sha256(),
                    each.publishedAt(),
                    each.number());
        }
    }

    @GetMapping
    @Operation(summary = "All published versions of all schemes")
    ResponseEntity<Listing<Version>> list() {
        List<Version> all = register.all().stream().map(Version::of).toList();
        return Listing.answer(new Page<>(all, null, null, all.size()), Link.to("/api/v1/schemes"));
    }

    @GetMapping(
            path = "/{schemeId}/versions/{version}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A version's document, byte for byte as it was hashed")
    ResponseEntity<String> one(@PathVariable String schemeId, @PathVariable String version) {
        PublishedVersion found =
                register.find(schemeId, version)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no version `"
                                                + version
                                                + "` of `"
                                                + schemeId
                                                + "`."));
        return ResponseEntity.ok().eTag("\"" + found.sha256() + "\"").body(found.document());
    }
}

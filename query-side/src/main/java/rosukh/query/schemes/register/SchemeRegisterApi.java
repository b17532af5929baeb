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
import rosukh.events.rules.Periods.Gap;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Link;
import rosukh.query.schemes.register.RegisteredVersion.Kind;
import rosukh.query.schemes.register.RegisteredVersion.Mark;
import rosukh.query.schemes.register.RegisteredVersion.State;

/// The register of schemes by the query API.
@RestController
@RequestMapping("/api/v1/schemes")
@Reads(SchemeRegister.GROUP)
@Tag(name = "schemes")
class SchemeRegisterApi {

    private final SchemeRegister register;

    SchemeRegisterApi(SchemeRegister register) {
        this.register = register;
    }

    /// A version without its document.
    ///
    /// @param effectiveTo last day in force by the document
    /// @param lastDay last day in force after closing and retirement; null while open
    /// @param publishedAt null before it is published
    /// @param gridPoints on which its class tables were tried; null if that was not stored
    /// @param number version of the scheme's stream after it, from 0
    record Version(
            String schemeId,
            String version,
            State state,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate lastDay,
            String sha256,
            @Nullable Instant publishedAt,
            @Nullable Integer gridPoints,
            long number) {

        static Version of(RegisteredVersion each) {
            Mark published = each.last(Kind.PUBLISHED);
            return new Version(
                    each.schemeId(),
                    each.version(),
                    each.state(),
                    each.effectiveFrom(),
                    each.effectiveTo(),
                    each.lastDay(),
                    each.sha256(),
                    published == null ? null : published.at(),
                    each.gridPoints(),
                    each.number());
        }
    }

    /// A scheme with all its versions, the newest period first.
    ///
    /// @param gaps days on which no version is in force, from the first one on
    record Versions(String schemeId, List<Version> versions, List<Gap> gaps) {}

    @GetMapping
    @Operation(summary = "All versions of all schemes, drafts too")
    ResponseEntity<Listing<Version>> list() {
        List<Version> all = register.all().stream().map(Version::of).toList();
        return Listing.answer(new Page<>(all, null, null, all.size()), Link.to("/api/v1/schemes"));
    }

    @GetMapping("/{schemeId}")
    @Operation(
            summary =
                    "A scheme's versions, and the days on which none is in force; its version is"
                            + " the ETag to send as If-Match")
    ResponseEntity<Versions> scheme(@PathVariable String schemeId) {
        List<RegisteredVersion> versions = register.of(schemeId);
        if (versions.isEmpty()) throw ApiProblem.notFound("There is no scheme `" + schemeId + "`.");
        return ResponseEntity.ok()
                .eTag("\"" + SchemeRegister.number(versions) + "\"")
                .body(
                        new Versions(
                                schemeId,
                                versions.stream().map(Version::of).toList(),
                                SchemeRegister.periods(versions).gaps()));
    }

    @GetMapping(
            path = "/{schemeId}/versions/{version}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A version's document, byte for byte as it was hashed")
    ResponseEntity<String> one(@PathVariable String schemeId, @PathVariable String version) {
        RegisteredVersion found = register.get(schemeId, version);
        return ResponseEntity.ok().eTag("\"" + found.sha256() + "\"").body(found.document());
    }
}

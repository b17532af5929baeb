package rosukh.query.zones.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reads;

/// The terms of placement by the query API.
@RestController
@RequestMapping("/api/v1/zone-terms")
@Reads(TermsVersions.GROUP)
@Tag(name = "zones")
class TermsReadingApi {

    private final TermsVersions versions;

    TermsReadingApi(TermsVersions versions) {
        this.versions = versions;
    }

    @GetMapping
    @Operation(
            summary =
                    "All versions and drafts, the last to begin first; the version of their stream"
                            + " is the ETag to send as If-Match")
    ResponseEntity<List<TermsFile>> all() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        long version = versions.version();
        if (version >= 0) answer.eTag("\"" + version + "\"");
        return answer.body(versions.all());
    }
}

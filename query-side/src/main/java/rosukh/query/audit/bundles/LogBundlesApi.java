package rosukh.query.audit.bundles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.http.ApiProblem;

/// Bundles of the log, by the query API.
@RestController
@RequestMapping("/api/v1/log/bundles")
@Tag(name = "log")
class LogBundlesApi {

    /// RFC 8470, section 5.2.
    private static final int TOO_EARLY = 425;

    private final ObjectProvider<LogBundles> bundles;

    LogBundlesApi(ObjectProvider<LogBundles> bundles) {
        this.bundles = bundles;
    }

    @GetMapping(produces = "application/zip")
    @Operation(
            summary =
                    "The log as a bag of BagIt 1.0 in a zip, for `rosukh verify` and tools of"
                            + " others: envelopes of all events, stored bytes of those in scope")
    @ApiResponse(
            responseCode = "200",
            description = "The zip",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    void bundle(
            @Parameter(
                            description = "Whose stored bytes are packed; all if left out",
                            example = "f-demo-0370.1")
                    @RequestParam(name = "case", required = false)
                    @Nullable String caseId,
            HttpServletResponse response)
            throws IOException {
        LogBundles.Ready ready = ready(caseId);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(ready.name() + ".zip").build().toString());
        ready.packing().writeTo(response.getOutputStream());
    }

    /// @throws ApiProblem `LOG_OFF`, `NOT_FOUND` or, a moment after the start, `LOG_NOT_YET_SIGNED`
    private LogBundles.Ready ready(@Nullable String caseId) {
        LogBundles here = bundles.getIfAvailable();
        if (here == null || !here.on())
            throw new ApiProblem(404, "LOG_OFF", "This installation publishes no log.", List.of());
        if (caseId != null && !here.knows(caseId))
            throw ApiProblem.notFound("The log has no event of a case " + caseId + ".");
        return here.ready(caseId)
                .orElseThrow(() ->
                        ApiProblem.later(
                                TOO_EARLY,
                                "LOG_NOT_YET_SIGNED",
                                "No checkpoint of the log was signed yet; ask again in a second.",
                                1));
    }
}

package rosukh.query.audit.checks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.http.ApiProblem;

/// Checks of the log, by the query API: nothing is decided by one and no event follows.
@RestController
@RequestMapping("/api/v1/log/checks")
@Tag(name = "log")
class LogChecksApi {

    private static final long SECONDS_TO_WAIT = 5;

    private final ObjectProvider<LogChecks> checks;

    LogChecksApi(ObjectProvider<LogChecks> checks) {
        this.checks = checks;
    }

    @PostMapping
    @Operation(
            summary =
                    "Compares every event in the store with what was published of it. Answers with"
                            + " the report if that takes seconds only; else it goes on, and the"
                            + " report is the last one in a while")
    @ApiResponse(responseCode = "200", description = "The report")
    @ApiResponse(responseCode = "202", description = "It goes on; ask for the last one")
    ResponseEntity<LogCheckReport> check(
            @Parameter(
                            description =
                                    "From the first event; else from where the last valid check"
                                            + " ended")
                    @RequestParam(defaultValue = "true")
                    boolean whole) {
        Future<LogCheckReport> running = possible().start(whole);
        try {
            return ResponseEntity.ok(running.get(SECONDS_TO_WAIT, TimeUnit.SECONDS));
        } catch (TimeoutException goesOn) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/log/checks/last"))
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_WAIT))
                    .build();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the log could not be checked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops", stopped);
        }
    }

    @GetMapping("/last")
    @Operation(summary = "The last check of the log that ended")
    ResponseEntity<LogCheckReport> last() {
        return ResponseEntity.ok(
                possible()
                        .last()
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The log was not checked yet; start a check.")));
    }

    private LogChecks possible() {
        LogChecks here = checks.getIfAvailable();
        if (here == null || !here.possible())
            throw new ApiProblem(404, "LOG_OFF", "This installation publishes no log.", List.of());
        return here;
    }
}

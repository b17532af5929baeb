package rosukh.query.audit.published;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.eventstore.CommitLog;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.Receipts;
import rosukh.evidence.publishing.Standing;
import rosukh.evidence.publishing.StoredLog;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.query.kernel.http.ApiProblem;

/// Receipts of events and how the log stands, for readers with an account.
@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "log")
class LogProofsApi {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int TOO_EARLY = 425;

    private final ObjectProvider<StoredLog> published;
    private final ObjectProvider<LogPublisher> publisher;
    private final ObjectProvider<CommitLog> events;

    LogProofsApi(
            ObjectProvider<StoredLog> published,
            ObjectProvider<LogPublisher> publisher,
            ObjectProvider<CommitLog> events) {
        this.published = published;
        this.publisher = publisher;
        this.events = events;
    }

    @GetMapping(value = "/proofs/{position}", produces = "text/plain")
    @Operation(
            summary =
                    "The receipt of an event (c2sp.org/tlog-proof@v1): shows that it stands in the"
                            + " log at this position. A moment after the event it may not be signed"
                            + " yet; ask again as `Retry-After` says")
    ResponseEntity<String> proof(@PathVariable long position) {
        StoredLog log = log();
        if (position < 0 || position > head())
            throw ApiProblem.notFound("The log has no event at position " + position + ".");
        LogProof proof = new Receipts(log).proof(position).orElseThrow(() -> tooEarly(position));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(position + ".tlog-proof")
                                .build()
                                .toString())
                .body(proof.toString());
    }

    /// Somebody waits, so a checkpoint is made at once if this node makes them.
    private ApiProblem tooEarly(long position) {
        publisher.ifAvailable(LogPublisher::push);
        return ApiProblem.later(
                TOO_EARLY,
                "LOG_NOT_YET_SIGNED",
                "No checkpoint covers position " + position + " yet; ask again in a second.",
                1);
    }

    @GetMapping("/consistency")
    @Operation(
            summary =
                    "What shows that the log of one size is the beginning of that of another (RFC"
                            + " 9162, 2.1.4)")
    Consistency consistency(
            @Parameter(description = "Leaves of the smaller tree", example = "1") @RequestParam
                    long from,
            @Parameter(
                            description =
                                    "Leaves of the larger one; the latest checkpoint's if left out")
                    @RequestParam(required = false)
                    @Nullable Long to) {
        StoredLog log = log();
        long latest = log.latest().map(Signed::size).orElse(0L);
        long until = to == null ? latest : to;
        if (from < 0 || from > until)
            throw ApiProblem.badParameter(
                    "from", "PARAMETER_INVALID", "`from` goes from 0 to " + until + ".");
        if (until > head() + 1)
            throw ApiProblem.badParameter(
                    "to", "PARAMETER_INVALID", "`to` goes up to " + latest + ".");
        return Consistency.of(
                new Receipts(log).consistency(from, until).orElseThrow(() -> tooEarly(until - 1)));
    }

    @GetMapping("/standing")
    @Operation(
            summary =
                    "How far the log is signed, and why not further. Where signing stopped,"
                            + " `signed` is what an operator names to let it go on")
    LogStanding standing() {
        StoredLog log = log();
        LogPublisher here = publisher.getIfAvailable();
        Standing known = here == null ? null : here.standing();
        if (known != null) return LogStanding.of(known);
        Signed latest = log.latest().orElse(null);
        return LogStanding.shown(
                head() + 1,
                latest == null ? null : latest.size(),
                latest == null ? null : latest.at());
    }

    private long head() {
        return events.getObject().head();
    }

    private StoredLog log() {
        StoredLog log = published.getIfAvailable();
        if (log != null) return log;
        throw new ApiProblem(404, "LOG_OFF", "This installation publishes no log.", List.of());
    }

    /// @param path hashes in base64
    record Consistency(long from, String fromRoot, long to, String toRoot, List<String> path) {

        private static Consistency of(Receipts.Consistency shown) {
            return new Consistency(
                    shown.from(),
                    shown.fromRoot().base64(),
                    shown.to(),
                    shown.toRoot().base64(),
                    shown.path().stream().map(Hash::base64).toList());
        }
    }
}

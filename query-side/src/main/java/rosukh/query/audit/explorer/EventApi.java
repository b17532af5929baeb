package rosukh.query.audit.explorer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.evidence.Envelope;
import rosukh.query.audit.WholeLog;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log by the query API.
@RestController
@RequestMapping("/api/v1/audit/events")
@Reads(EventIndex.GROUP)
@Tag(name = "audit")
class EventApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventIndex index;
    private final LogBook log;

    EventApi(EventIndex index, LogBook log) {
        this.index = index;
        this.log = log;
    }

    /// An event in a list.
    ///
    /// @param sequence in its stream, from 0; -1 if it belongs to none
    /// @param recordedAt when it was recorded
    /// @param onBehalfOf account acted for; empty for none
    /// @param cause id of the message it followed from; empty for none
    /// @param correlation id of the message that began it all; empty for none
    /// @param fields what it names openly, each as `path=value`
    record Line(
            long position,
            String type,
            String stream,
            long sequence,
            Instant recordedAt,
            String actor,
            String role,
            String organisation,
            String onBehalfOf,
            String cause,
            String correlation,
            List<String> fields) {

        static Line of(IndexedEvent event) {
            return new Line(
                    event.place(),
                    event.type(),
                    event.stream(),
                    event.sequence(),
                    event.at(),
                    event.actor(),
                    event.role(),
                    event.organisation(),
                    event.onBehalfOf(),
                    event.cause(),
                    event.correlation(),
                    event.fields());
        }
    }

    /// A part of the list.
    ///
    /// @param next pass it as `after` to get the next part; null on the last one
    /// @param total how many there are; null where they would have to be read to be counted
    record Lines(List<Line> items, @Nullable String next, @Nullable Long total) {}

    /// An event as it lies in the log.
    ///
    /// @param envelope what its proof is made over
    /// @param leaf SHA-256 of the envelope as the log hashes it, in hexadecimal
    /// @param payload as stored, with what is masked shown as `•••`
    /// @param masked whether a `reason` would show more of it
    /// @param before position of the event before it in its stream; null for the first
    /// @param after position of the one after it in its stream; null for the last
    record Whole(
            Envelope envelope,
            String leaf,
            Map<String, String> metadata,
            JsonNode payload,
            boolean masked,
            @Nullable Long before,
            @Nullable Long after) {}

    @GetMapping
    @Operation(
            summary =
                    "Events of the log by who, what, when and what they name, the newest first; at"
                            + " most 200 at a time")
    ResponseEntity<Lines> list(
            @Parameter(example = "certification.status-granted") @RequestParam(required = false)
                    @Nullable String type,
            @Parameter(example = "f-demo-0001.1") @RequestParam(required = false)
                    @Nullable String stream,
            @Parameter(example = "committee") @RequestParam(required = false)
                    @Nullable String actor,
            @Parameter(example = "committee") @RequestParam(required = false) @Nullable String role,
            @Parameter(example = "working-group") @RequestParam(required = false)
                    @Nullable String organisation,
            @Parameter(example = "kbClass=NOPA") @RequestParam(required = false)
                    @Nullable String field,
            @RequestParam(required = false) @Nullable String correlation,
            @Parameter(example = "2026-03-21") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(example = "2027-03-20") @RequestParam(required = false) @Nullable String to,
            @Parameter(example = "0") @RequestParam(required = false) @Nullable String fromPosition,
            @Parameter(example = "1000000") @RequestParam(required = false)
                    @Nullable String toPosition,
            @Parameter(example = "newest") @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        WholeLog.demandFor(reader);
        EventQuery query =
                new EventQuery(
                        type,
                        stream,
                        actor,
                        role,
                        organisation,
                        field,
                        correlation,
                        from,
                        to,
                        fromPosition,
                        toPosition,
                        order);
        EventIndex.Part part =
                index.page(
                        query.asked(),
                        query.newestFirst(),
                        Cursor.of(after, before),
                        Listing.limit(limit));
        return answer(part, ui.here());
    }

    @GetMapping("/{position}")
    @Operation(
            summary =
                    "One event as it lies in the log; what is confidential is masked unless a"
                            + " reason is given, which is kept")
    Whole one(
            @Parameter(example = "0") @PathVariable long position,
            @RequestParam(required = false) @Nullable String reason,
            Reader reader,
            HttpServletRequest request) {
        WholeLog.demandFor(reader);
        boolean reasoned = Unmasked.noted(request, position, reason);
        EventSheet sheet =
                log.at(position)
                        .map(event -> EventSheet.of(event, reasoned, log, index))
                        .orElseThrow(() -> EventPage.missing(position));
        return new Whole(
                sheet.envelope(),
                rosukh.log.Hash.leaf(sheet.envelope().bytes()).toString(),
                sheet.metadata(),
                JSON.readTree(sheet.payload()),
                sheet.hides(),
                sheet.before(),
                sheet.after());
    }

    private static ResponseEntity<Lines> answer(EventIndex.Part part, Link here) {
        String next = part.next() == null ? null : part.next().text();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null)
            answer.header(HttpHeaders.LINK, "<" + here.after(next) + ">; rel=\"next\"");
        if (part.previous() != null)
            answer.header(HttpHeaders.LINK, "<" + here.before(part.previous()) + ">; rel=\"prev\"");
        return answer.body(
                new Lines(part.items().stream().map(Line::of).toList(), next, part.total()));
    }
}

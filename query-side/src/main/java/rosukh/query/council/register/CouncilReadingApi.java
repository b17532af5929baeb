package rosukh.query.council.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.council.CouncilMinutes;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The policy council by the query API.
@RestController
@RequestMapping("/api/v1")
@Reads(CouncilRegister.GROUP)
@Tag(name = "council")
class CouncilReadingApi {

    private final CouncilRegister council;

    CouncilReadingApi(CouncilRegister council) {
        this.council = council;
    }

    /// A resolution with its indicator before and after.
    record Resolution(ResolutionFile resolution, Effect effect) {}

    /// An action item.
    ///
    /// @param dueOn null where the calendar does not reach so far
    record Item(ActionFile item, @Nullable LocalDate dueOn, boolean overdue) {

        static Item of(ActionFile file, Counting counting) {
            return new Item(
                    file, counting.due(file).orElse(null), counting.counts(Of.OVERDUE, file));
        }
    }

    /// The text of minutes.
    ///
    /// @param sha256 null before they are drawn up
    record Minutes(String text, @Nullable String sha256) {}

    /// Figures of a body, or of all where it is empty. Rates in hundredths of a per cent, delays in
    /// days, as twice their number; null where there are none.
    record Figures(
            String owner,
            int open,
            int overdue,
            int priority,
            int implemented,
            int notImplemented,
            @Nullable Long within6,
            @Nullable Long within12,
            @Nullable Long medianDelayTwice) {

        static Figures of(@Nullable String owner, Counting counting, List<ActionFile> all) {
            var six = counting.rate(6, owner, all);
            var twelve = counting.rate(12, owner, all);
            var delay = counting.medianDelayTwice(owner, all);
            return new Figures(
                    owner == null ? "" : owner,
                    counting.count(Of.OPEN, owner, all),
                    counting.count(Of.OVERDUE, owner, all),
                    counting.count(Of.PRIORITY, owner, all),
                    counting.count(Of.IMPLEMENTED, owner, all),
                    counting.count(Of.NOT_IMPLEMENTED, owner, all),
                    six.isPresent() ? six.getAsLong() : null,
                    twelve.isPresent() ? twelve.getAsLong() : null,
                    delay.isPresent() ? delay.getAsLong() : null);
        }
    }

    @GetMapping("/council/members")
    @Operation(
            summary =
                    "Who sits and sat on the policy council; the version of all seats is the ETag")
    ResponseEntity<List<SeatFile>> members() {
        Long version = council.seatsVersion();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (version != null) answer.eTag("\"" + version + "\"");
        return answer.body(council.allSeats());
    }

    @GetMapping("/council-meetings")
    @Operation(summary = "Meetings of the policy council, the last one first")
    ResponseEntity<Listing<MeetingFile>> meetings(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                council.meetings(Cursor.of(after, before), Listing.limit(limit)), ui.here());
    }

    @GetMapping("/council-meetings/{meetingId}")
    @Operation(
            summary =
                    "One meeting with agenda and votes; its version is the ETag to send as"
                            + " If-Match")
    ResponseEntity<MeetingFile> meeting(@PathVariable String meetingId) {
        MeetingFile file = find(meetingId);
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/council-meetings/{meetingId}/minutes")
    @Operation(summary = "The text of the minutes and its hash")
    ResponseEntity<Minutes> minutes(@PathVariable String meetingId) {
        MeetingFile file = find(meetingId);
        return ResponseEntity.ok(
                new Minutes(CouncilMinutes.of(file.meeting()), file.meeting().sha256()));
    }

    @GetMapping("/council-resolutions")
    @Operation(
            summary =
                    "Resolutions with the indicator each should move, before and after; that one"
                            + " came after the other proves no effect")
    ResponseEntity<Listing<Resolution>> resolutions(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                council.resolutions(Cursor.of(after, before), Listing.limit(limit))
                        .map(each -> new Resolution(each, council.effect(each))),
                ui.here());
    }

    @GetMapping("/council-resolutions/{resolutionId}")
    @Operation(summary = "One resolution with its indicator before and after, and how sure each is")
    ResponseEntity<Resolution> resolution(@PathVariable String resolutionId) {
        return ResponseEntity.ok(
                council.resolution(resolutionId)
                        .map(each -> new Resolution(each, council.effect(each)))
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no resolution `" + resolutionId + "`.")));
    }

    @GetMapping("/council-actions")
    @Operation(summary = "Action items, those of the newest resolution first")
    ResponseEntity<Listing<Item>> actions(
            @Parameter(example = "OPEN") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Key of a body", example = "ministry-industry")
                    @RequestParam(required = false)
                    @Nullable String owner,
            @Parameter(description = "Id of a resolution", example = "k-demo-1.1")
                    @RequestParam(required = false)
                    @Nullable String resolution,
            @Parameter(description = "`true` for priority items", example = "true")
                    @RequestParam(required = false)
                    @Nullable String priority,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        Counting counting = council.counting(ui.today());
        return Listing.answer(
                council.actions(
                                new ActionQuery(state, owner, resolution, priority).asked(),
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(each -> Item.of(each, counting)),
                ui.here());
    }

    @GetMapping("/council-actions/{actionId}")
    @Operation(
            summary =
                    "One action item with its history; its version is the ETag to send as If-Match")
    ResponseEntity<Item> action(@PathVariable String actionId, @Parameter(hidden = true) Ui ui) {
        ActionFile file =
                council.action(actionId)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no action item `" + actionId + "`."));
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(Item.of(file, council.counting(ui.today())));
    }

    @GetMapping("/council-figures")
    @Operation(summary = "Figures of the policy council, of all bodies and of each")
    ResponseEntity<List<Figures>> figures(@Parameter(hidden = true) Ui ui) {
        Counting counting = council.counting(ui.today());
        List<ActionFile> all = council.allActions();
        List<Figures> figures = new ArrayList<>();
        figures.add(Figures.of(null, counting, all));
        all.stream()
                .map(ActionFile::owner)
                .distinct()
                .sorted()
                .forEach(owner -> figures.add(Figures.of(owner, counting, all)));
        return ResponseEntity.ok(figures);
    }

    @GetMapping("/council-events")
    @Operation(summary = "The events behind a figure, the last one first")
    ResponseEntity<List<Behind>> events(
            @Parameter(description = "What is counted", example = "OVERDUE")
                    @RequestParam(defaultValue = "RESOLUTIONS")
                    String of,
            @Parameter(description = "Key of a body", example = "ministry-industry")
                    @RequestParam(required = false)
                    @Nullable String owner,
            @Parameter(hidden = true) Ui ui) {
        return ResponseEntity.ok(Behind.of(of, owner, council, ui));
    }

    private MeetingFile find(String meetingId) {
        return council.meeting(meetingId)
                .orElseThrow(() -> ApiProblem.notFound("There is no meeting `" + meetingId + "`."));
    }
}

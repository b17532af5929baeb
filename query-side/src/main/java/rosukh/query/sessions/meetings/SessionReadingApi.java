package rosukh.query.sessions.meetings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.MinutesText;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Sessions by the query API.
@RestController
@RequestMapping("/api/v1/sessions")
@Reads(Sessions.GROUP)
@Tag(name = "sessions")
class SessionReadingApi {

    private final Sessions sessions;

    SessionReadingApi(Sessions sessions) {
        this.sessions = sessions;
    }

    /// A session in a list.
    record Line(
            String sessionId,
            LocalDate meetsOn,
            String place,
            Meeting.Phase phase,
            String chair,
            String secretary,
            int items) {

        static Line of(Meeting meeting) {
            return new Line(
                    meeting.sessionId(),
                    meeting.meetsOn(),
                    meeting.place(),
                    meeting.phase(),
                    meeting.chair(),
                    meeting.secretary().account(),
                    meeting.items().size());
        }
    }

    /// The canonical text of the minutes.
    ///
    /// @param sha256 of the text in UTF-8, lower-case hex
    /// @param drafted whether the text stands; before that it changes with the session
    record Minutes(String text, String sha256, boolean drafted) {}

    @GetMapping
    @Operation(summary = "Sessions of the working group: those coming, the next one first, or past")
    ResponseEntity<Listing<Line>> list(
            @Parameter(description = "`coming` or `past`", example = "coming")
                    @RequestParam(defaultValue = "coming")
                    String when,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                sessions.page(
                                SessionListPage.past(when),
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(each -> Line.of(each.meeting())),
                ui.here());
    }

    @GetMapping("/{sessionId}")
    @Operation(
            summary =
                    "One session with its agenda, votes and outcomes, as far as its cases lie within"
                            + " reach; its version is the ETag to send as If-Match")
    ResponseEntity<Meeting> one(@PathVariable String sessionId, Reader reader) {
        SessionFile file = find(sessionId);
        Meeting meeting = file.meeting();
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(meeting.showing(each -> seen(each, reader)));
    }

    @GetMapping("/{sessionId}/minutes")
    @Operation(summary = "The canonical text of the minutes and its hash")
    ResponseEntity<Minutes> minutes(@PathVariable String sessionId, Reader reader) {
        Meeting meeting = find(sessionId).meeting();
        if (!meeting.items().stream().allMatch(each -> seen(each.caseId(), reader)))
            throw ApiProblem.notFound("The minutes tell of cases outside your reach.");
        return ResponseEntity.ok(
                new Minutes(
                        MinutesText.of(meeting),
                        MinutesText.sha256(meeting),
                        meeting.sha256() != null));
    }

    private boolean seen(String caseId, Reader reader) {
        return sessions.caseOf(caseId, reader).isPresent();
    }

    private SessionFile find(String sessionId) {
        return sessions.find(sessionId)
                .orElseThrow(() -> ApiProblem.notFound("There is no session `" + sessionId + "`."));
    }
}

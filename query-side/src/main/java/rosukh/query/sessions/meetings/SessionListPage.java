package rosukh.query.sessions.meetings;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.sessions.AgendaItem.State;
import rosukh.events.sessions.Meeting;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The sessions that are coming and those that are past, and the form that calls one.
@Controller
@Reads(Sessions.GROUP)
class SessionListPage {

    private static final int ROWS = 25;

    /// Rows for members in the form.
    private static final int SEATS = 9;

    private final Sessions sessions;
    private final MessageSource messages;

    SessionListPage(Sessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    /// A session as a row.
    public record Row(Meeting meeting, Tag phase, int cases) {}

    /// @param when `coming` or `past`
    @GetMapping("/sessions")
    String list(
            @RequestParam(defaultValue = "coming") String when,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        boolean past = past(when);
        Words words = new Words(messages, ui.format());
        model.addAttribute("past", past);
        model.addAttribute("stats", List.of(stat(false, words, ui), stat(true, words, ui)));
        model.addAttribute(
                "page",
                sessions.page(past, Cursor.of(after, before), ROWS)
                        .map(each -> row(each.meeting(), words)));
        return "sessions/list";
    }

    @GetMapping("/sessions/new")
    String convene(Model model) {
        model.addAttribute("seats", IntStream.range(0, SEATS).boxed().toList());
        return "sessions/new";
    }

    static boolean past(String when) {
        return switch (when) {
            case "coming" -> false;
            case "past" -> true;
            default ->
                    throw ApiProblem.badParameter(
                            "when", "PARAMETER_INVALID", "`when` cannot be `" + when + "`.");
        };
    }

    private static Row row(Meeting meeting, Words words) {
        return new Row(
                meeting,
                words.tag(meeting.phase()),
                (int)
                        meeting.items().stream()
                                .filter(each -> each.state() != State.STRUCK)
                                .count());
    }

    private Stat stat(boolean past, Words words, Ui ui) {
        String when = past ? "past" : "coming";
        return new Stat(
                words.say(when),
                ui.format().n(sessions.count(past)),
                Link.to("/sessions").with("when", when).toString(),
                null);
    }
}

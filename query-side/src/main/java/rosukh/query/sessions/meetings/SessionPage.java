package rosukh.query.sessions.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.sessions.MinutesText;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.show.Ui;

/// One session with the forms of what its reader may do now, its minutes, and its votes as a file.
@Controller
@Reads(Sessions.GROUP)
class SessionPage {

    private final Sessions sessions;
    private final MessageSource messages;

    SessionPage(Sessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    /// @param action the form to show, an [Action]
    /// @param item number of the item it is about; 0 for none
    @GetMapping("/sessions/{sessionId}")
    String show(
            @PathVariable String sessionId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "0") int item,
            Reader reader,
            Ui ui,
            Model model) {
        show(find(sessionId), action, item, reader, ui, model);
        return "sessions/session";
    }

    /// The minutes for reading, printing and checking; whole or not at all.
    @GetMapping("/sessions/{sessionId}/minutes")
    String minutes(@PathVariable String sessionId, Reader reader, Ui ui, Model model) {
        SessionFile file = whole(sessionId, reader);
        show(file, null, 0, reader, ui, model);
        model.addAttribute("text", MinutesText.of(file.meeting()));
        return "sessions/minutes";
    }

    @GetMapping("/sessions/{sessionId}/votes.csv")
    void votes(@PathVariable String sessionId, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        SessionFile file = find(sessionId);
        SessionSheet sheet = SessionSheet.of(file, null, 0, sessions, reader, messages, ui);
        CsvFile.answer(
                response,
                sessionId + "-votes",
                csv -> {
                    csv.row(
                            words.say("column.item"),
                            words.say("column.case"),
                            words.say("column.firm"),
                            words.say("column.member"),
                            words.say("column.vote"),
                            words.say("column.note"),
                            words.say("column.version"),
                            words.say("column.state"));
                    for (ItemSheet item : sheet.items())
                        for (ItemSheet.Row row : item.votes())
                            csv.row(
                                    item.item().item(),
                                    item.item().caseId(),
                                    item.firm(),
                                    row.member(),
                                    row.vote().text(),
                                    row.note(),
                                    row.version(),
                                    item.state().text());
                });
    }

    private void show(
            SessionFile file,
            @Nullable String action,
            int item,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute(
                "sheet", SessionSheet.of(file, action, item, sessions, reader, messages, ui));
        model.addAttribute("meeting", file.meeting());
    }

    private SessionFile find(String sessionId) {
        return sessions.find(sessionId)
                .orElseThrow(() -> ApiProblem.notFound("There is no session `" + sessionId + "`."));
    }

    private SessionFile whole(String sessionId, Reader reader) {
        SessionFile file = find(sessionId);
        if (file.meeting().items().stream()
                .anyMatch(each -> sessions.caseOf(each.caseId(), reader).isEmpty()))
            throw ApiProblem.notFound("The minutes tell of cases outside your reach.");
        return file;
    }
}

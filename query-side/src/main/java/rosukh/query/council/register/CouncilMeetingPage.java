package rosukh.query.council.register;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.council.CouncilMinutes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// The meetings of the council, one of them with the forms of what its reader may do now, and its
/// minutes.
@Controller
@Reads(CouncilRegister.GROUP)
class CouncilMeetingPage {

    private static final int ROWS = 25;
    private static final int TASKS = 4;

    private final CouncilRegister council;
    private final MessageSource messages;

    CouncilMeetingPage(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    /// A meeting as a row.
    public record Row(MeetingFile file, Tag phase, int topics) {}

    @GetMapping("/council/meetings")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "page",
                council.meetings(Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.phase()),
                                        each.meeting().topics().size())));
        return "council/meetings";
    }

    @GetMapping("/council/meetings/new")
    String call(Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "members",
                council.allSeats().stream()
                        .filter(each -> each.endedOn() == null)
                        .map(each ->
                                new Option(
                                        each.account(),
                                        each.account()
                                                + " · "
                                                + words.say("sector." + each.sector())))
                        .toList());
        return "council/new";
    }

    /// @param action the form to show, an [Action]
    /// @param topic number of the topic it is about; 0 for none
    @GetMapping("/council/meetings/{meetingId}")
    String show(
            @PathVariable String meetingId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "0") int topic,
            Reader reader,
            Ui ui,
            Model model) {
        MeetingFile file = find(meetingId);
        model.addAttribute("sheet", MeetingSheet.of(file, action, topic, reader, messages, ui));
        model.addAttribute("meeting", file.meeting());
        model.addAttribute("rows", IntStream.range(0, TASKS).boxed().toList());
        return "council/meeting";
    }

    /// The minutes for reading, printing and checking.
    @GetMapping("/council/meetings/{meetingId}/minutes")
    String minutes(@PathVariable String meetingId, Reader reader, Ui ui, Model model) {
        MeetingFile file = find(meetingId);
        model.addAttribute("sheet", MeetingSheet.of(file, null, 0, reader, messages, ui));
        model.addAttribute("meeting", file.meeting());
        model.addAttribute("text", CouncilMinutes.of(file.meeting()));
        return "council/minutes";
    }

    private MeetingFile find(String meetingId) {
        return council.meeting(meetingId)
                .orElseThrow(() -> ApiProblem.notFound("There is no meeting `" + meetingId + "`."));
    }
}

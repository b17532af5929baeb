package rosukh.query.council.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.council.Sector;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// The resolutions of the council as a list, one of them with its indicator before and after, and
/// who sits on the council.
@Controller
@Reads(CouncilRegister.GROUP)
class CouncilPage {

    private static final int ROWS = 25;

    private final CouncilRegister council;
    private final MessageSource messages;

    CouncilPage(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    /// A resolution as a row.
    public record Row(ResolutionFile file, String aim, Tag verdict) {}

    /// A member as a row.
    public record Member(SeatFile file, String sector) {}

    @GetMapping("/council")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute("stats", FiguresSheet.of(council, words, ui).stats());
        model.addAttribute(
                "page",
                council.resolutions(Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.aim(each.aim()),
                                        words.tag(council.effect(each).verdict()))));
        return "council/list";
    }

    @GetMapping("/council/resolutions/{resolutionId}")
    String show(@PathVariable String resolutionId, Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        ResolutionFile file =
                council.resolution(resolutionId)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no resolution `" + resolutionId + "`."));
        Effect effect = council.effect(file);
        Counting counting = council.counting(ui.today());
        model.addAttribute("file", file);
        model.addAttribute("effect", effect);
        model.addAttribute("moved", FiguresSheet.Moved.of(file, effect, words));
        model.addAttribute("change", ui.format().exactly(effect.change()));
        model.addAttribute(
                "items",
                council
                        .actions(new CouncilRegister.Question(null, null, resolutionId, false))
                        .stream()
                        .map(each -> ActionPage.row(each, counting, words))
                        .toList());
        return "council/resolution";
    }

    @GetMapping("/council/members")
    String members(Reader reader, Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "members",
                council.allSeats().stream()
                        .map(each -> new Member(each, words.say("sector." + each.sector())))
                        .toList());
        model.addAttribute(
                "sectors",
                Arrays.stream(Sector.values())
                        .map(each -> new Option(each.name(), words.say("sector." + each)))
                        .toList());
        model.addAttribute(
                "seated",
                council.allSeats().stream()
                        .filter(each -> each.endedOn() == null)
                        .map(each -> new Option(each.account(), each.account()))
                        .toList());
        model.addAttribute("version", council.seatsVersion());
        model.addAttribute("may", reader.has(Role.OFFICER, Role.MANAGER));
        return "council/members";
    }

    @GetMapping("/council/import")
    String importing(Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "council/import";
    }
}

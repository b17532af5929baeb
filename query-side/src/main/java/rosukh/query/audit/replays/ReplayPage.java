package rosukh.query.audit.replays;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.past.ReplayDesk;
import rosukh.query.kernel.show.Ui;

/// The replays, the form to ask for one, and one of them with what it found.
@Controller
@Reads(ReplayProjection.GROUP)
class ReplayPage {

    private static final int ROWS = 25;

    private final ReplayRegister register;
    private final ReplayDesk desk;
    private final MessageSource messages;

    ReplayPage(ReplayRegister register, ReplayDesk desk, MessageSource messages) {
        this.register = register;
        this.desk = desk;
        this.messages = messages;
    }

    /// A replay in the reader's words.
    public record Row(ReplayLine replay, Tag state) {}

    @GetMapping("/audit/replays")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page",
                register.page(Cursor.of(after, before), ROWS)
                        .map(line -> new Row(line, state(line, ui))));
        model.addAttribute(
                "views", desk.views().stream().map(view -> new Option(view, view)).toList());
        return "audit/replays";
    }

    @GetMapping("/audit/replays/{replayId}")
    String show(@PathVariable String replayId, Ui ui, Model model) {
        ReplayLine line =
                register.find(replayId)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no replay `" + replayId + "`."));
        model.addAttribute("replay", line);
        model.addAttribute("state", state(line, ui));
        model.addAttribute("facts", facts(line, ui));
        model.addAttribute("rebuilt", desk.isRebuilt(replayId));
        return "audit/replay";
    }

    private Tag state(ReplayLine line, Ui ui) {
        Tone tone =
                switch (line.state()) {
                    case WAITING, REBUILDING, COMPARING -> Tone.INFO;
                    case EQUAL -> Tone.GOOD;
                    case DIFFERENT, FAILED -> Tone.BAD;
                    case CANCELLED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("replays.state." + line.state(), ui));
    }

    private List<Fact> facts(ReplayLine line, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.id(say("replays.view", ui), line.view()));
        facts.add(Fact.of(say("replays.from", ui), ui.format().n(line.from())));
        facts.add(Fact.of(say("replays.to", ui), ui.format().n(line.to())));
        facts.add(Fact.id(say("replays.by", ui), line.account()));
        facts.add(Fact.of(say("replays.asked", ui), ui.format().date(line.askedOn())));
        if (line.cancelledBy() != null)
            facts.add(Fact.id(say("replays.cancelled-by", ui), line.cancelledBy()));
        if (line.rebuilt()) {
            facts.add(Fact.of(say("replays.compared", ui), ui.format().n(line.compared())));
            facts.add(Fact.of(say("replays.moved-on", ui), ui.format().n(line.movedOn())));
            facts.add(Fact.of(say("replays.differing", ui), ui.format().n(line.differing())));
            facts.add(Fact.id(say("replays.digest.replayed", ui), line.replayedDigest()));
            facts.add(Fact.id(say("replays.digest.live", ui), line.liveDigest()));
        }
        if (line.failure() != null)
            facts.add(
                    Fact.of(
                            say("replays.failure", ui),
                            say("replays.failure." + line.failure(), ui)));
        return facts;
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}

package rosukh.query.schemes.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.rules.Periods.Gap;
import rosukh.events.rules.Periods.Period;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of versions, and each version with its rules in words and the forms that move it on.
@Controller
@Reads(SchemeRegister.GROUP)
class SchemeRegisterPage {

    private final SchemeRegister register;
    private final MessageSource messages;
    private final JsonMapper json = new JsonMapper();

    SchemeRegisterPage(SchemeRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A version as one row of the list.
    public record Row(
            RegisteredVersion registered, String title, String shape, String period, Tag tag) {}

    @GetMapping("/schemes")
    String list(
            @RequestParam(name = "do", required = false) @Nullable String action,
            Ui ui,
            Model model) {
        List<RegisteredVersion> all = register.all();
        model.addAttribute("rows", all.stream().map(each -> row(each, ui)).toList());
        model.addAttribute("gaps", gaps(all, ui));
        model.addAttribute("warn", Tone.WARN);
        model.addAttribute("action", action == null ? "" : action);
        return "schemes/register";
    }

    @GetMapping("/schemes/{schemeId}/{version}")
    String version(
            @PathVariable String schemeId,
            @PathVariable String version,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Ui ui,
            Model model) {
        RegisteredVersion found = register.get(schemeId, version);
        List<RegisteredVersion> all = register.of(schemeId);
        RuleWords words = words(found, ui);
        model.addAttribute("registered", found);
        model.addAttribute("row", row(found, ui));
        model.addAttribute("sheet", SchemeSheet.of(tree(found), words));
        model.addAttribute(
                "standing",
                VersionSheet.of(found, register.rules(found), all, this::tree, words, ui));
        model.addAttribute("number", SchemeRegister.number(all));
        model.addAttribute("action", action == null ? "" : action);
        return "schemes/scheme";
    }

    private Row row(RegisteredVersion each, Ui ui) {
        JsonNode document = tree(each);
        RuleWords words = words(each, ui);
        return new Row(
                each,
                words.label(document.path("label")),
                words.say("shape." + document.path("shape").asString()),
                period(each.period(), words, ui.format()),
                tag(each, words, ui.today()));
    }

    /// Days without a version, by the name of the scheme.
    private List<String> gaps(List<RegisteredVersion> all, Ui ui) {
        Map<String, List<RegisteredVersion>> byScheme = new LinkedHashMap<>();
        for (RegisteredVersion each : all)
            byScheme.computeIfAbsent(each.schemeId(), _ -> new ArrayList<>()).add(each);
        List<String> told = new ArrayList<>();
        for (List<RegisteredVersion> versions : byScheme.values()) {
            RegisteredVersion first = versions.getFirst();
            RuleWords words = words(first, ui);
            for (Gap gap : SchemeRegister.periods(versions).gaps())
                told.add(
                        words.say(
                                "gap.of",
                                words.label(tree(first).path("label")),
                                VersionSheet.gap(gap, words, ui.format())));
        }
        return told;
    }

    private RuleWords words(RegisteredVersion each, Ui ui) {
        return new RuleWords(tree(each), messages, ui.format());
    }

    private JsonNode tree(RegisteredVersion each) {
        return json.readTree(each.document());
    }

    private static String period(Period period, RuleWords words, Format format) {
        if (period.empty()) return words.say("period.never");
        String from = format.date(period.from());
        return period.to() == null
                ? words.say("period.open", from)
                : words.say("period.closed", from, format.date(period.to()));
    }

    /// What a published version is today, or how far a draft has come.
    private static Tag tag(RegisteredVersion each, RuleWords words, LocalDate today) {
        String state = words.say("state." + each.state());
        Period period = each.period();
        return switch (each.state()) {
            case DRAFT -> new Tag(Tone.WARN, state);
            case VALIDATED -> new Tag(Tone.ACCENT, state);
            case DISCARDED -> new Tag(Tone.NEUTRAL, state);
            case PUBLISHED, RETIRED -> {
                if (period.covers(today)) yield new Tag(Tone.GOOD, words.say("now"));
                if (period.empty()) yield new Tag(Tone.NEUTRAL, state);
                yield today.isBefore(period.from())
                        ? new Tag(Tone.INFO, words.say("coming"))
                        : new Tag(Tone.NEUTRAL, words.say("over"));
            }
        };
    }
}

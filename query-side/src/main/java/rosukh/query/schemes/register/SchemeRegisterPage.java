package rosukh.query.schemes.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of published versions, and each version with its rules in words.
@Controller
@Reads(SchemeRegisterProjection.GROUP)
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
            PublishedVersion published, String title, String shape, String period, Tag tag) {}

    @GetMapping("/schemes")
    String list(Ui ui, Model model) {
        List<Row> rows = register.all().stream().map(each -> row(each, ui)).toList();
        model.addAttribute("rows", rows);
        return "schemes/register";
    }

    @GetMapping("/schemes/{schemeId}/{version}")
    String version(
            @PathVariable String schemeId, @PathVariable String version, Ui ui, Model model) {
        PublishedVersion found =
                register.find(schemeId, version)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no version `" + version + "`."));
        JsonNode document = json.readTree(found.document());
        RuleWords words = new RuleWords(document, messages, ui.format());
        model.addAttribute("published", found);
        model.addAttribute("row", row(found, ui));
        model.addAttribute("sheet", SchemeSheet.of(document, words));
        return "schemes/scheme";
    }

    private Row row(PublishedVersion each, Ui ui) {
        JsonNode document = json.readTree(each.document());
        RuleWords words = new RuleWords(document, messages, ui.format());
        return new Row(
                each,
                words.label(document.path("label")),
                words.say("shape." + document.path("shape").asString()),
                period(each, words, ui.format()),
                tag(each, words, ui.today()));
    }

    private static String period(PublishedVersion each, RuleWords words, Format format) {
        String from = format.date(each.effectiveFrom());
        return each.effectiveTo() == null
                ? words.say("period.open", from)
                : words.say("period.closed", from, format.date(each.effectiveTo()));
    }

    private static Tag tag(PublishedVersion each, RuleWords words, LocalDate today) {
        if (today.isBefore(each.effectiveFrom())) return new Tag(Tone.INFO, words.say("coming"));
        boolean over = each.effectiveTo() != null && today.isAfter(each.effectiveTo());
        return over
                ? new Tag(Tone.NEUTRAL, words.say("over"))
                : new Tag(Tone.GOOD, words.say("now"));
    }
}

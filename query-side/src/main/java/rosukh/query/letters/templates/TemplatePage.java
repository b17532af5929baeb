package rosukh.query.letters.templates;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.Placeholder;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;
import rosukh.query.letters.templates.RegisteredTemplate.Standing;

/// The kinds of letters with the template in force, and each kind with its versions, the forms that
/// move them on, and how a letter would look.
@Controller
@Reads(TemplateRegister.GROUP)
class TemplatePage {

    private final TemplateRegister register;
    private final MessageSource messages;

    TemplatePage(TemplateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A kind of letter as a row.
    ///
    /// @param inForce null where letters of this kind cannot be written
    public record Row(
            LetterKind kind,
            String name,
            @Nullable RegisteredTemplate inForce,
            boolean draft,
            Tag tag) {}

    /// A version as a row.
    public record VersionRow(RegisteredTemplate template, Tag tag, boolean approvable) {}

    /// What can be left open.
    public record Open(String name, String meaning, boolean mandatory) {}

    @GetMapping("/letters/templates")
    String list(Ui ui, Model model) {
        model.addAttribute(
                "rows", Arrays.stream(LetterKind.values()).map(each -> row(each, ui)).toList());
        return "letters/templates";
    }

    @GetMapping("/letters/templates/{key}")
    String one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Ui ui,
            Model model) {
        LetterKind kind = TemplateRegister.kind(key);
        List<RegisteredTemplate> versions = register.of(kind);
        RegisteredTemplate shown =
                versions.stream()
                        .filter(each -> version == null || each.version() == version)
                        .findFirst()
                        .orElse(null);
        long number = TemplateRegister.number(versions);
        model.addAttribute("kind", kind);
        model.addAttribute("name", say("letters.kind." + kind, ui));
        model.addAttribute("versions", versions.stream().map(each -> row(each, ui)).toList());
        model.addAttribute("shown", shown);
        model.addAttribute("current", shown == null ? null : row(shown, ui));
        model.addAttribute("open", opens(kind, ui));
        model.addAttribute("number", number < 0 ? null : number);
        model.addAttribute("action", action == null ? "" : action);
        if (shown != null) {
            model.addAttribute("sampleFa", sample(shown, kind, "fa"));
            model.addAttribute("sampleEn", sample(shown, kind, "en"));
        }
        return "letters/template";
    }

    static LetterText sample(RegisteredTemplate template, LetterKind kind, String language) {
        return template.texts().in(language).sampled(kind, language);
    }

    private Row row(LetterKind kind, Ui ui) {
        List<RegisteredTemplate> versions = register.of(kind);
        RegisteredTemplate inForce = TemplateRegister.inForce(versions, ui.today()).orElse(null);
        return new Row(
                kind,
                say("letters.kind." + kind, ui),
                inForce,
                versions.stream().anyMatch(each -> each.from() == null),
                inForce == null
                        ? new Tag(Tone.WARN, say("letters.template.none", ui))
                        : tag(Standing.IN_FORCE, ui));
    }

    private VersionRow row(RegisteredTemplate template, Ui ui) {
        Standing standing = template.standing(ui.today());
        return new VersionRow(
                template,
                tag(standing, ui),
                standing == Standing.DRAFT && !template.draftedBy(ui.reader().account()));
    }

    private List<Open> opens(LetterKind kind, Ui ui) {
        return kind.known().stream()
                .map(each ->
                        new Open(
                                "{{" + each.key() + "}}",
                                meaning(each, ui),
                                kind.mandatory().contains(each)))
                .toList();
    }

    private String meaning(Placeholder placeholder, Ui ui) {
        return say("letters.placeholder." + placeholder.key(), ui);
    }

    private Tag tag(Standing standing, Ui ui) {
        Tone tone =
                switch (standing) {
                    case DRAFT -> Tone.WARN;
                    case COMING -> Tone.INFO;
                    case IN_FORCE -> Tone.GOOD;
                    case RETIRED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("letters.template.state." + standing, ui));
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}

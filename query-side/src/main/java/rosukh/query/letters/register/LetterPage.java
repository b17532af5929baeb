package rosukh.query.letters.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// All letters by state, each letter with what became of it, and the letters of a case with the
/// form to write another.
@Controller
@Reads(LetterRegister.GROUP)
class LetterPage {

    private static final int ROWS = 25;
    private static final List<Delivery> COUNTED =
            List.of(Delivery.WAITING, Delivery.PUT_OFF, Delivery.SENT, Delivery.REFUSED);

    private final LetterRegister register;
    private final MessageSource messages;
    private final boolean serverSet;

    /// @param host of the mail server; empty where none is set and letters wait
    LetterPage(
            LetterRegister register,
            MessageSource messages,
            @Value("${rosukh.mail.host:}") String host) {
        this.register = register;
        this.messages = messages;
        this.serverSet = !host.isBlank();
    }

    /// A letter as a row.
    public record Row(PostedLetter letter, String kind, Tag state) {}

    @GetMapping("/letters")
    String list(
            LetterQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        LetterWords words = words(ui);
        LetterRegister.Question asked = query.asked();
        model.addAttribute(
                "page",
                register.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        model.addAttribute("stats", stats(asked, reader, ui));
        model.addAttribute("filters", filters(asked, ui));
        mail(model);
        return "letters/letters";
    }

    @GetMapping("/letters/{letterId}")
    String one(
            @PathVariable String letterId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        PostedLetter letter = register.get(letterId, reader);
        LetterWords words = words(ui);
        model.addAttribute("letter", letter);
        model.addAttribute("row", row(letter, words));
        model.addAttribute("facts", facts(letter, ui));
        model.addAttribute(
                "history", letter.history().reversed().stream().map(words::entry).toList());
        model.addAttribute("action", action == null ? "" : action);
        mail(model);
        return "letters/letter";
    }

    @GetMapping("/cases/{caseId}/letters")
    String ofCase(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        CaseOfLetters about = register.caseOf(caseId, reader);
        Correspondent firm =
                register.firmOf(about).orElseGet(() -> Correspondent.unknown(about.firmId()));
        LetterWords words = words(ui);
        model.addAttribute("about", about);
        model.addAttribute("firm", firm);
        model.addAttribute(
                "rows", register.of(about, reader).stream().map(each -> row(each, words)).toList());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("languages", words.languages());
        model.addAttribute("chosen", new LetterQuery(null, kind, null, null).asked().kind());
        model.addAttribute("action", action == null ? "" : action);
        mail(model);
        return "letters/case-letters";
    }

    private static Row row(PostedLetter letter, LetterWords words) {
        return new Row(letter, words.kind(letter.kind()), words.tag(letter.state()));
    }

    private List<Stat> stats(LetterRegister.Question asked, Reader reader, Ui ui) {
        return COUNTED.stream()
                .map(each ->
                        new Stat(
                                words(ui).say("letters.state." + each),
                                ui.format().n(register.count(asked.in(each), reader)),
                                ui.here().with("state", each).toString(),
                                null))
                .toList();
    }

    private List<Filter> filters(LetterRegister.Question asked, Ui ui) {
        LetterWords words = words(ui);
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                Filter.choice(
                        "state",
                        words.say("letters.filter.state"),
                        words.states(),
                        text(asked.state())),
                Filter.choice(
                        "kind",
                        words.say("letters.filter.kind"),
                        words.kinds(),
                        text(asked.kind())),
                Filter.choice(
                        "province",
                        words.say("letters.filter.province"),
                        lists.provinces(),
                        text(asked.province())),
                Filter.choice(
                        "estate",
                        words.say("letters.filter.estate"),
                        lists.estates(asked.province()),
                        text(asked.estate())));
    }

    private List<Fact> facts(PostedLetter letter, Ui ui) {
        LetterWords words = words(ui);
        return List.of(
                Fact.link(
                        words.say("letters.column.firm"),
                        letter.firmName(),
                        "/firms/" + letter.firmId() + "/contact"),
                new Fact(
                        words.say("letters.column.case"),
                        letter.caseId(),
                        "/cases/" + letter.caseId() + "/letters",
                        true),
                Fact.id(words.say("letters.column.recipient"), letter.recipient()),
                Fact.link(
                        words.say("letters.column.kind"),
                        words.kind(letter.kind()),
                        Link.to("/letters/templates/" + letter.kind()).toString()),
                Fact.of(
                        words.say("letters.fact.template"),
                        ui.format().n(letter.templateVersion())),
                Fact.of(
                        words.say("letters.column.language"),
                        words.say("letters.language." + letter.language())),
                Fact.of(words.say("letters.column.written"), ui.format().date(letter.writtenOn())),
                Fact.of(words.say("letters.fact.attempts"), ui.format().n(letter.attempt())),
                Fact.of(
                        words.say("letters.fact.next"),
                        letter.nextAttemptAt() == null
                                ? ""
                                : ui.format().at(letter.nextAttemptAt())),
                Fact.id(words.say("letters.fact.message-id"), letter.letterId()),
                Fact.id(words.say("letters.fact.hash"), letter.sha256()));
    }

    private void mail(Model model) {
        model.addAttribute("serverSet", serverSet);
        model.addAttribute("warn", Tone.WARN);
    }

    private LetterWords words(Ui ui) {
        return new LetterWords(messages, ui.format());
    }

    private static String text(@Nullable Object chosen) {
        return Objects.toString(chosen, "");
    }
}

package rosukh.query.programmes.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Joint programmes as a list, and one of them with the text that partners sign and its hash.
@Controller
@Reads(JointProgrammes.GROUP)
class JointProgrammePage {

    private static final int ROWS = 25;

    private final JointProgrammes programmes;
    private final MessageSource messages;

    JointProgrammePage(JointProgrammes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /// A programme as a row.
    ///
    /// @param late its next milestone should have been reached
    public record Row(JointProgrammeFile file, Tag state, String place, boolean late) {}

    /// Outputs of a kind against the target.
    public record Aim(String kind, long count, long target) {}

    /// What a partner is to pay in and has paid.
    public record Share(String name, long agreed, long paid) {}

    /// A milestone of the version that holds.
    ///
    /// @param on day on which it was reached; null before
    /// @param tag how it stands
    public record Stone(
            String title, String deliverable, LocalDate dueOn, @Nullable LocalDate on, Tag tag) {}

    @GetMapping("/programmes")
    String list(
            ProgrammeQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        JointWords words = new JointWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        model.addAttribute("filters", JointFilters.programmes(query, words, lists));
        model.addAttribute(
                "page",
                programmes
                        .page(query.asked(ui.today()), reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.state()),
                                        lists.province(each.provinceKey()),
                                        each.isLate(ui.today()))));
        return "programmes/list";
    }

    @GetMapping("/programmes/new")
    String draft(Ui ui, Model model) {
        model.addAttribute("blanks", JointAction.drafting(new CodeLists(ui.lang())));
        return "programmes/new";
    }

    @GetMapping("/programmes/import")
    String importing(Ui ui, Model model) {
        JointWords words = new JointWords(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "programmes/import";
    }

    /// @param action the form to show, a [JointAction]
    @GetMapping("/programmes/{programmeId}")
    String show(
            @PathVariable String programmeId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        JointWords words = new JointWords(messages, ui.format());
        JointProgrammeFile file =
                programmes
                        .find(programmeId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no programme `" + programmeId + "`."));
        CodeLists lists = new CodeLists(ui.lang());
        List<TimelineEntry> history =
                file.history().reversed().stream().map(each -> words.entry(file, each)).toList();
        List<JointAction> actions = JointAction.open(file, reader);
        JointAction chosen =
                actions.stream()
                        .filter(each -> each.name().equals(action))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("actions", actions);
        model.addAttribute("action", chosen);
        model.addAttribute("path", chosen == null ? "" : chosen.path(programmeId));
        model.addAttribute(
                "blanks", chosen == null ? List.of() : chosen.blanks(file, words, lists));
        model.addAttribute("state", words.tag(file.state()));
        model.addAttribute("facts", facts(file, words, ui));
        model.addAttribute(
                "aims",
                file.holding().model().targets().stream()
                        .map(each ->
                                new Aim(
                                        words.say("kind." + each.kind()),
                                        file.standing(each.kind()),
                                        each.count()))
                        .toList());
        model.addAttribute("names", names(file));
        model.addAttribute("shares", shares(file));
        model.addAttribute("stones", stones(file, words, ui));
        model.addAttribute(
                "effects",
                JointEffect.of(file, programmes.gauges()).stream()
                        .map(each -> JointEffectRow.of(each, words, lists))
                        .toList());
        model.addAttribute("history", history);
        return "programmes/programme";
    }

    private static List<Share> shares(JointProgrammeFile file) {
        return file.holding().model().partners().stream()
                .map(each -> new Share(each.name(), each.contribution(), file.paidBy(each.key())))
                .toList();
    }

    private static List<Stone> stones(JointProgrammeFile file, JointWords words, Ui ui) {
        return file.holding().model().milestones().stream()
                .map(each -> {
                    LocalDate on = file.reachedOn(each.key());
                    return new Stone(
                            each.title(),
                            each.deliverable(),
                            each.dueOn(),
                            on,
                            words.stone(each.dueOn(), on, ui.today()));
                })
                .toList();
    }

    /// Partners by their key, as any version names them.
    private static Map<String, String> names(JointProgrammeFile file) {
        Map<String, String> names = new HashMap<>();
        file.versions()
                .forEach(version ->
                        version.model()
                                .partners()
                                .forEach(each -> names.put(each.key(), each.name())));
        return names;
    }

    private static List<Fact> facts(JointProgrammeFile file, JointWords words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        words.say("column.place"),
                        new CodeLists(ui.lang()).province(file.provinceKey())));
        facts.add(day("fact.from", file.holding().model().startsOn(), words, ui));
        facts.add(day("fact.to", file.holding().model().endsOn(), words, ui));
        facts.add(Fact.of(words.say("column.budget"), words.rials(file.budget())));
        facts.add(Fact.of(words.say("column.paid"), words.rials(file.paid())));
        facts.add(Fact.of(words.say("column.spent"), words.rials(file.spent())));
        if (file.startedOn() != null) facts.add(day("fact.started", file.startedOn(), words, ui));
        if (file.rating() != null)
            facts.add(Fact.of(words.say("form.rating"), words.say("rating." + file.rating())));
        if (file.closedOn() != null) facts.add(day("fact.closed", file.closedOn(), words, ui));
        String origin = file.originId();
        if (origin != null)
            facts.add(Fact.link(words.say("fact.origin"), origin, "/programmes/" + origin));
        return List.copyOf(facts);
    }

    private static Fact day(String key, @Nullable LocalDate day, JointWords words, Ui ui) {
        return Fact.of(words.say(key), ui.format().date(day));
    }
}

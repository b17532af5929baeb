package rosukh.query.programmes.joint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The figures of joint programmes, and the events each of them is counted from.
@Controller
@Reads(JointProgrammes.GROUP)
class JointFiguresPage {

    private static final int ROWS = 50;

    private final JointProgrammes programmes;
    private final MessageSource messages;

    JointFiguresPage(JointProgrammes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param log where an auditor reads the event itself
    public record Row(JointDeed deed, String text, String amount, String log) {}

    /// Outputs of a kind against what is aimed at.
    public record Kind(String name, Datum count, String target, String share) {}

    @GetMapping("/programmes/figures")
    String figures(Reader reader, Ui ui, Model model) {
        JointWords words = new JointWords(messages, ui.format());
        JointFigures figures = counted(programmes, reader);
        Link behind = Link.to("/programmes/deeds");
        model.addAttribute("stats", stats(figures, behind, words, ui));
        model.addAttribute(
                "kinds",
                figures.outputs().stream()
                        .map(each -> {
                            String name = words.say("kind." + each.kind());
                            Link link = behind.with("kind", "OUTPUT").with("of", each.kind());
                            return new Kind(
                                    name,
                                    new Datum(
                                            name,
                                            each.count(),
                                            ui.format().n(each.count()),
                                            link.toString()),
                                    ui.format().n(each.target()),
                                    ui.format().percentOf(each.count(), each.target()));
                        })
                        .toList());
        return "programmes/figures";
    }

    /// What is counted for a reader, the same for page, API and overview.
    static JointFigures counted(JointProgrammes programmes, Reader reader) {
        List<JointProgrammeFile> files = new ArrayList<>();
        programmes.forEach(JointProgrammes.Question.ALL, reader, files::add);
        return JointFigures.of(files, deeds(programmes, reader));
    }

    static List<JointDeed> deeds(JointProgrammes programmes, Reader reader) {
        List<JointDeed> deeds = new ArrayList<>();
        programmes.forEachDeed(
                new JointProgrammes.DeedQuestion(null, null, null), reader, deeds::add);
        return deeds;
    }

    private static List<Stat> stats(JointFigures figures, Link behind, JointWords words, Ui ui) {
        return List.of(
                new Stat(
                        words.say("stat.running"),
                        ui.format().n(figures.running()),
                        "/programmes?state=RUNNING",
                        null),
                new Stat(
                        words.say("stat.partners"),
                        ui.format().n(figures.partners()),
                        behind.with("kind", "AGREED").toString(),
                        null),
                money("stat.planned", "AGREED", figures.planned(), behind, words),
                money("stat.paid", "PAID", figures.paid(), behind, words),
                money("stat.spent", "SPENT", figures.spent(), behind, words),
                new Stat(
                        words.say("stat.on-time"),
                        ui.format().percentOf(figures.onTime(), figures.reached()),
                        behind.with("kind", "REACHED").toString(),
                        null),
                new Stat(
                        words.say("stat.firms"),
                        ui.format().n(figures.firms()),
                        behind.with("kind", "OUTPUT").toString(),
                        null),
                new Stat(
                        words.say("stat.replications"),
                        ui.format().n(figures.replications()),
                        behind.with("kind", "REPLICATED").toString(),
                        null));
    }

    private static Stat money(String key, String kind, long amount, Link behind, JointWords words) {
        return new Stat(
                words.say(key),
                words.format().roughRials(amount),
                behind.with("kind", kind).toString(),
                words.rials(amount));
    }

    @GetMapping("/programmes/deeds")
    String deeds(
            JointQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        JointWords words = new JointWords(messages, ui.format());
        model.addAttribute("filters", JointFilters.deeds(query, programmes, reader, words));
        model.addAttribute(
                "page",
                programmes
                        .deeds(query.asked(), reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.event(each.event()),
                                        each.amount() == 0 ? "" : ui.format().n(each.amount()),
                                        "/audit/events/" + each.at())));
        return "programmes/deeds";
    }
}

package rosukh.query.council.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// The action items of the council as a list and as files, and one of them with the forms of what
/// its reader may do.
@Controller("councilActionPage")
@Reads(CouncilRegister.GROUP)
class ActionPage {

    private static final int ROWS = 25;

    private final CouncilRegister council;
    private final MessageSource messages;

    ActionPage(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    /// An item as a row.
    ///
    /// @param due null where the calendar does not reach so far
    public record Row(ActionFile file, Tag state, @Nullable LocalDate due, String percent) {}

    static Row row(ActionFile file, Counting counting, Words words) {
        return new Row(
                file,
                words.tag(file, counting),
                counting.due(file).orElse(null),
                file.percent() < 0 ? "" : words.format().percent(file.percent() / 100.0));
    }

    @GetMapping("/council/actions")
    String list(
            ActionQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        Counting counting = council.counting(ui.today());
        model.addAttribute("filters", filters(query, words));
        model.addAttribute(
                "page",
                council.actions(query.asked(), Cursor.of(after, before), ROWS)
                        .map(each -> row(each, counting, words)));
        return "council/actions";
    }

    /// @param action the form to show, an [Action]
    @GetMapping("/council/actions/{actionId}")
    String show(
            @PathVariable String actionId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        ActionFile file =
                council.action(actionId)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no action item `" + actionId + "`."));
        model.addAttribute(
                "sheet",
                ActionSheet.of(file, action, council.counting(ui.today()), reader, messages, ui));
        return "council/action";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/council/actions/export.csv")
    void export(ActionQuery query, Ui ui, HttpServletResponse response) throws IOException {
        Words words = new Words(messages, ui.format());
        Counting counting = council.counting(ui.today());
        CsvFile.answer(
                response,
                "council-actions",
                file -> {
                    file.row(
                            words.say("column.id"),
                            words.say("column.resolution"),
                            words.say("column.action"),
                            words.say("column.owner"),
                            words.say("fact.measure"),
                            words.say("fact.target"),
                            words.say("column.adopted"),
                            words.say("column.due"),
                            words.say("fact.priority"),
                            words.say("column.state"),
                            words.say("fact.closed"));
                    for (ActionFile each : council.actions(query.asked()))
                        file.row(
                                each.actionId(),
                                each.title(),
                                each.action(),
                                each.owner(),
                                each.measure(),
                                each.target(),
                                ui.format().dateInput(each.adoptedOn()),
                                ui.format().dateInput(counting.due(each).orElse(null)),
                                words.say(each.priority() ? "priority.yes" : "priority.no"),
                                words.tag(each, counting).text(),
                                ui.format().dateInput(each.closedOn()));
                });
    }

    /// One JSON object a line, as the API answers it.
    @GetMapping("/council/actions/export.ndjson")
    void ndjson(ActionQuery query, Ui ui, HttpServletResponse response) throws IOException {
        Counting counting = council.counting(ui.today());
        NdjsonFile.answer(
                response,
                "council-actions",
                file -> {
                    council.actions(query.asked()).stream()
                            .map(each -> CouncilReadingApi.Item.of(each, counting))
                            .forEach(file::row);
                });
    }

    private List<Filter> filters(ActionQuery query, Words words) {
        return List.of(
                Filter.choice(
                        "state",
                        words.say("column.state"),
                        Arrays.stream(ActionFile.State.values())
                                .map(each -> new Option(each.name(), words.say("state." + each)))
                                .toList(),
                        text(query.state())),
                Filter.choice(
                        "owner",
                        words.say("column.owner"),
                        council.allActions().stream()
                                .map(ActionFile::owner)
                                .distinct()
                                .sorted()
                                .map(each -> new Option(each, each))
                                .toList(),
                        text(query.owner())),
                Filter.choice(
                        "priority",
                        words.say("fact.priority"),
                        List.of(new Option("true", words.say("priority.yes"))),
                        text(query.priority())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}

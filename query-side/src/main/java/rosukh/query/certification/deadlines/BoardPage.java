package rosukh.query.certification.deadlines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The board: what is due when over all cases, by stage and urgency. Every number opens its list.
@Controller
@Reads({DeadlineProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
class BoardPage {

    private static final int ROWS = 25;

    private final DeadlineFiles files;
    private final MessageSource messages;

    BoardPage(DeadlineFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// A stage and how many of its cases are how pressing.
    public record StageRow(String stage, List<Datum> counts) {}

    /// A line in the reader's words.
    public record Row(BoardLine line, String stage, Tag urgency, String province, String estate) {}

    @GetMapping("/deadlines")
    String board(
            BoardQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Board whole = whole(query, reader, ui);
        Board asked = whole.of(query.askedStage(), query.askedUrgency());
        Link here =
                Link.to("/deadlines")
                        .with("province", query.askedProvince())
                        .with("estate", query.askedEstate());
        model.addAttribute("stats", stats(whole, here, ui));
        model.addAttribute(
                "urgencies", Arrays.stream(Urgency.values()).map(u -> say(u, ui)).toList());
        model.addAttribute(
                "stages", Board.STAGES.stream().map(key -> row(key, whole, here, ui)).toList());
        model.addAttribute(
                "page", asked.page(Cursor.of(after, before), ROWS).map(line -> row(line, ui)));
        model.addAttribute("filters", filters(query, ui));
        return "certification/deadlines";
    }

    /// The board as it is filtered, all of it, as a file.
    @GetMapping("/deadlines/export.csv")
    void export(BoardQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Board asked = whole(query, reader, ui).of(query.askedStage(), query.askedUrgency());
        Format format = ui.format();
        CsvFile.answer(
                response,
                "deadlines",
                file -> {
                    file.row(
                            say("column.case", ui),
                            say("column.firm", ui),
                            say("column.stage", ui),
                            say("column.urgency", ui),
                            say("filter.province", ui),
                            say("filter.estate", ui),
                            say("column.started", ui),
                            say("column.due", ui),
                            say("column.remaining", ui));
                    asked.lines().stream()
                            .map(line -> row(line, ui))
                            .forEach(row ->
                                    file.row(
                                            row.line().caseId(),
                                            row.line().firmName(),
                                            row.stage(),
                                            row.urgency().text(),
                                            row.province(),
                                            row.estate(),
                                            format.dateInput(row.line().startedOn()),
                                            format.dateInput(row.line().dueDate()),
                                            row.line().remainingDays()));
                });
    }

    private Board whole(BoardQuery query, Reader reader, Ui ui) {
        return Board.of(
                files.running(query.askedProvince(), query.askedEstate(), reader),
                files.dueDates(),
                ui.today());
    }

    private List<Stat> stats(Board whole, Link here, Ui ui) {
        return Arrays.stream(Urgency.values())
                .map(urgency ->
                        new Stat(
                                say(urgency, ui),
                                ui.format().n(whole.of(null, urgency).count()),
                                here.with("urgency", urgency).toString(),
                                null))
                .toList();
    }

    private StageRow row(String stage, Board whole, Link here, Ui ui) {
        Link there = here.with("stage", stage);
        String name = say("stage." + stage, ui);
        List<Datum> counts =
                Arrays.stream(Urgency.values())
                        .map(urgency -> {
                            int count = whole.of(stage, urgency).count();
                            return new Datum(
                                    name,
                                    count,
                                    ui.format().n(count),
                                    there.with("urgency", urgency).toString());
                        })
                        .toList();
        return new StageRow(name, counts);
    }

    private Row row(BoardLine line, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return new Row(
                line,
                say("stage." + line.stage(), ui),
                new Tag(tone(line.urgency()), say(line.urgency(), ui)),
                lists.province(line.provinceKey()),
                lists.estate(line.estateKey()));
    }

    private static Tone tone(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> Tone.BAD;
            case SOON -> Tone.WARN;
            case FORTNIGHT -> Tone.ACCENT;
            case LATER, SUSPENDED, UNKNOWN -> Tone.NEUTRAL;
        };
    }

    private List<Filter> filters(BoardQuery query, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                choice(
                        "stage",
                        Board.STAGES.stream()
                                .map(key -> new Option(key, say("stage." + key, ui)))
                                .toList(),
                        query.askedStage(),
                        ui),
                choice(
                        "urgency",
                        Arrays.stream(Urgency.values())
                                .map(each -> new Option(each.name(), say(each, ui)))
                                .toList(),
                        query.askedUrgency(),
                        ui),
                choice("province", lists.provinces(), query.askedProvince(), ui),
                choice("estate", lists.estates(query.askedProvince()), query.askedEstate(), ui));
    }

    private Filter choice(String name, List<Option> options, @Nullable Object chosen, Ui ui) {
        return Filter.choice(
                name, say("filter." + name, ui), options, chosen == null ? "" : chosen.toString());
    }

    private String say(Urgency urgency, Ui ui) {
        return say("urgency." + urgency, ui);
    }

    private String say(String key, Ui ui) {
        return messages.getMessage("deadlines." + key, null, ui.lang().locale());
    }
}

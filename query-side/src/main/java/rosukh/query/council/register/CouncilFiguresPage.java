package rosukh.query.council.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.show.Ui;

/// The figures of the council, and the events each of them rests on.
@Controller
@Reads(CouncilRegister.GROUP)
class CouncilFiguresPage {

    private final CouncilRegister council;
    private final MessageSource messages;

    CouncilFiguresPage(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param text what happened
    /// @param log where an auditor reads the event itself
    public record Row(Behind behind, String text, String log) {}

    @GetMapping("/council/figures")
    String figures(Ui ui, Model model) {
        model.addAttribute("sheet", FiguresSheet.of(council, new Words(messages, ui.format()), ui));
        return "council/figures";
    }

    /// @param of what is counted
    /// @param owner key of a body; all if left out
    @GetMapping("/council/events")
    String events(
            @RequestParam(defaultValue = "RESOLUTIONS") String of,
            @RequestParam(required = false) @Nullable String owner,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        List<Row> rows =
                Behind.of(of, owner, council, ui).stream()
                        .map(each ->
                                new Row(
                                        each,
                                        words.say(
                                                "deed."
                                                        + each.event()
                                                                .substring("council.".length())),
                                        "/audit/events/" + each.at()))
                        .toList();
        model.addAttribute(
                "what", words.say(of.equals("RESOLUTIONS") ? "stat.resolutions" : "stat." + of));
        model.addAttribute("rows", rows);
        return "council/events";
    }

    @GetMapping("/council/events/export.csv")
    void csv(
            @RequestParam(defaultValue = "RESOLUTIONS") String of,
            @RequestParam(required = false) @Nullable String owner,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        List<Behind> all = Behind.of(of, owner, council, ui);
        CsvFile.answer(
                response,
                "council-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.id"),
                            words.say("column.resolution"),
                            words.say("column.owner"),
                            words.say("column.position"));
                    for (Behind each : all)
                        file.row(
                                ui.format().dateInput(each.on()),
                                each.event(),
                                each.record(),
                                each.title(),
                                each.owner(),
                                each.at());
                });
    }

    @GetMapping("/council/events/export.ndjson")
    void ndjson(
            @RequestParam(defaultValue = "RESOLUTIONS") String of,
            @RequestParam(required = false) @Nullable String owner,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        List<Behind> all = Behind.of(of, owner, council, ui);
        NdjsonFile.answer(
                response,
                "council-events",
                file -> {
                    all.forEach(file::row);
                });
    }
}

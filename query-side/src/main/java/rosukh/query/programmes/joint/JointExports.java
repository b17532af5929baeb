package rosukh.query.programmes.joint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Programmes and the events behind their figures as files, with what their lists are filtered by.
@Controller
@Reads(JointProgrammes.GROUP)
class JointExports {

    private final JointProgrammes programmes;
    private final MessageSource messages;

    JointExports(JointProgrammes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/programmes/export.csv")
    void programmes(ProgrammeQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        JointWords words = new JointWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        JointProgrammes.Question asked = query.asked(ui.today());
        CsvFile.answer(
                response,
                "programmes",
                file -> {
                    file.row(
                            "programmeId",
                            words.say("column.programme"),
                            words.say("column.state"),
                            words.say("column.place"),
                            words.say("column.budget"),
                            words.say("column.paid"),
                            words.say("column.spent"),
                            words.say("column.outputs"),
                            words.say("column.due"));
                    programmes.forEach(
                            asked,
                            reader,
                            each ->
                                    file.row(
                                            each.programmeId(),
                                            each.title(),
                                            words.say("state." + each.state()),
                                            lists.province(each.provinceKey()),
                                            each.budget(),
                                            each.paid(),
                                            each.spent(),
                                            each.standing(),
                                            each.dueOn() == null
                                                    ? ""
                                                    : ui.format().dateInput(each.dueOn())));
                });
    }

    @GetMapping("/programmes/export.ndjson")
    void programmeLines(ProgrammeQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        JointProgrammes.Question asked = query.asked(ui.today());
        NdjsonFile.answer(
                response,
                "programmes",
                file -> {
                    programmes.forEach(asked, reader, each -> file.row(JointLine.of(each)));
                });
    }

    @GetMapping("/programmes/deeds.csv")
    void deeds(JointQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        JointWords words = new JointWords(messages, ui.format());
        JointProgrammes.DeedQuestion asked = query.asked();
        CsvFile.answer(
                response,
                "programme-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.programme"),
                            words.say("column.subject"),
                            words.say("column.amount"),
                            words.say("column.position"));
                    programmes.forEachDeed(
                            asked,
                            reader,
                            each ->
                                    file.row(
                                            ui.format().dateInput(each.on()),
                                            each.event(),
                                            each.title(),
                                            each.subject(),
                                            each.amount(),
                                            each.at()));
                });
    }

    @GetMapping("/programmes/deeds.ndjson")
    void deedLines(JointQuery query, Reader reader, HttpServletResponse response)
            throws IOException {
        JointProgrammes.DeedQuestion asked = query.asked();
        NdjsonFile.answer(
                response,
                "programme-events",
                file -> {
                    programmes.forEachDeed(asked, reader, file::row);
                });
    }
}

package rosukh.query.audit.recomputed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.audit.Wording;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.audit.recomputed.Recomputed.Line;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// Past decisions computed again, on pages and as a file.
@Controller
class RecomputedPage {

    private static final int ROWS = 100;

    private final Recomputations recomputations;
    private final PastDecisions decisions;
    private final MessageSource messages;

    RecomputedPage(Recomputations recomputations, PastDecisions decisions, MessageSource messages) {
        this.recomputations = recomputations;
        this.decisions = decisions;
        this.messages = messages;
    }

    /// A comparison with its name in words.
    public record Row(String what, Line line) {}

    /// A value with its name in words.
    public record Origin(String kind, Input input) {}

    @GetMapping("/cases/{caseId}/decisions/{position}")
    String one(
            @PathVariable String caseId,
            @PathVariable long position,
            Reader reader,
            Ui ui,
            Model model) {
        Wording wording = new Wording(messages, ui);
        Recomputed found = recomputations.of(caseId, position, reader);
        model.addAttribute("found", found);
        model.addAttribute("facts", facts(found, wording, ui));
        model.addAttribute("what", wording.event(found.event()));
        model.addAttribute("rows", found.lines().stream().map(l -> row(l, wording)).toList());
        model.addAttribute(
                "inputs",
                found.inputs().stream()
                        .map(each -> new Origin(wording.say("again.kind." + each.kind()), each))
                        .toList());
        model.addAttribute("tone", found.agrees() ? Tone.GOOD : Tone.BAD);
        Line first = found.firstDifference();
        model.addAttribute("first", first == null ? null : row(first, wording));
        return "audit/recomputed";
    }

    @GetMapping("/audit/decisions")
    @Reads(ImpartialityView.GROUP)
    String all(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Ui ui,
            Model model) {
        Wording wording = new Wording(messages, ui);
        PastDecisions.Report report = decisions.recomputed(from, to);
        model.addAttribute("report", report);
        model.addAttribute("newest", decisions.newest(report, ROWS));
        model.addAttribute("wording", wording);
        model.addAttribute(
                "filters",
                List.of(
                        Filter.text(
                                "from",
                                wording.say("imp.from"),
                                ui.format().dateInput(report.from())),
                        Filter.text(
                                "to", wording.say("imp.to"), ui.format().dateInput(report.to()))));
        return "audit/decisions";
    }

    /// Every decision that comes out otherwise.
    @GetMapping("/audit/decisions.csv")
    @Reads(ImpartialityView.GROUP)
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Wording wording = new Wording(messages, ui);
        PastDecisions.Report report = decisions.recomputed(from, to);
        CsvFile.answer(
                response,
                "disagreements",
                file -> {
                    file.row(
                            wording.say("imp.case"),
                            wording.say("imp.position"),
                            wording.say("imp.act"),
                            wording.say("imp.on"),
                            wording.say("again.what"),
                            wording.say("again.recorded"),
                            wording.say("again.now"));
                    for (Recomputed each : report.disagreements())
                        for (Line line : each.lines())
                            if (!line.agrees())
                                file.row(
                                        each.caseId(),
                                        each.position(),
                                        each.event(),
                                        ui.format().dateInput(each.on()),
                                        row(line, wording).what(),
                                        line.recorded(),
                                        line.now());
                });
    }

    private static Row row(Line line, Wording wording) {
        String what = wording.say("again.what." + line.what());
        return new Row(line.subject().isEmpty() ? what : what + " " + line.subject(), line);
    }

    private static List<Fact> facts(Recomputed found, Wording wording, Ui ui) {
        Recomputed.Rules scheme = found.scheme();
        return List.of(
                Fact.link(wording.say("imp.case"), found.caseId(), "/cases/" + found.caseId()),
                Fact.of(wording.say("imp.on"), ui.format().date(found.on())),
                Fact.of(wording.say("imp.position"), ui.format().n(found.position())),
                Fact.id(
                        wording.say("again.scheme"),
                        scheme == null ? "" : scheme.schemeId() + " " + scheme.version()),
                Fact.id(wording.say("again.hash"), scheme == null ? "" : scheme.sha256()),
                Fact.of(wording.say("again.as-of"), ui.format().date(found.evaluatedAs())),
                Fact.id(wording.say("again.code"), found.code().version()),
                Fact.id(wording.say("again.rules"), found.code().rulesSha256()));
    }
}

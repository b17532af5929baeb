package rosukh.query.certification.deadlines;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// Why each stage of a case is due when it is.
@Controller
@Reads({DeadlineProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
class DeadlinePage {

    private final DeadlineFiles files;
    private final CaseDeadlines deadlines;
    private final MessageSource messages;

    DeadlinePage(DeadlineFiles files, CaseDeadlines deadlines, MessageSource messages) {
        this.files = files;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseId}/deadlines")
    String show(@PathVariable String caseId, Reader reader, Ui ui, Model model) {
        CaseTimes times =
                files.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        List<Explanation> stages = deadlines.of(caseId, reader, ui.today()).orElseThrow();
        model.addAttribute("times", times);
        model.addAttribute(
                "stages",
                StageSheet.of(stages.reversed(), caseId, new DeadlineWords(messages, ui.format())));
        return "certification/case-deadlines";
    }
}

package rosukh.query.certification.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.work.CaseWork;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// One case on one page, with the forms of what its reader can do next.
@Controller
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP, CaseWork.GROUP})
class CaseFilePage {

    private final CaseFiles cases;
    private final KnownSchemes schemes;
    private final MessageSource messages;
    private final EvidenceContent content;
    private final CaseWork work;

    CaseFilePage(
            CaseFiles cases,
            KnownSchemes schemes,
            MessageSource messages,
            EvidenceContent content,
            CaseWork work) {
        this.cases = cases;
        this.schemes = schemes;
        this.messages = messages;
        this.content = content;
        this.work = work;
    }

    /// @param action the form to show, an [Action]
    /// @param criterion with `subject` and `field`: what an assessor is about to judge
    /// @param product the product to declare anew
    /// @param entries of the timeline, `ALL`, `EVENTS` or `NOTES`; for the staff
    @GetMapping("/cases/{caseId}")
    String show(
            @PathVariable String caseId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String entries,
            Reader reader,
            Ui ui,
            Model model) {
        CaseFile file =
                cases.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        LocalDate today = ui.today();
        Scheme scheme = CaseScheme.of(file, schemes).orElse(null);
        Labels labels =
                new Labels(CaseScheme.versions(file, scheme, schemes.all()), messages, ui.format());
        CaseSheet sheet = CaseSheet.of(file, scheme, cases.ofFirm(file), reader, labels, ui, today);
        model.addAttribute("sheet", sheet);
        model.addAttribute("file", file);
        CaseWork.Sheet onWork = work.of(caseId, reader, ui.format()).orElse(null);
        model.addAttribute("work", onWork);
        model.addAttribute(
                "timeline", work.timeline(sheet.timeline(), onWork, entries, ui.format()));
        model.addAttribute("labels", labels);
        model.addAttribute("scanners", content.scanners(file));
        model.addAttribute(
                "form",
                ActionForm.of(sheet, scheme, labels, action, criterion, subject, field, product));
        return "certification/casefile";
    }
}

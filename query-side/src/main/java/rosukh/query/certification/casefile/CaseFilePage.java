package rosukh.query.certification.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.work.CaseWork;
import rosukh.query.kernel.OnAgenda;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// One case on one page, with the forms of what its reader can do next.
@Controller
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP, CaseWork.GROUP})
class CaseFilePage {

    private final CaseSheets sheets;
    private final CaseWork work;
    private final ObjectProvider<OnAgenda> agendas;

    CaseFilePage(CaseSheets sheets, CaseWork work, ObjectProvider<OnAgenda> agendas) {
        this.sheets = sheets;
        this.work = work;
        this.agendas = agendas;
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
        CaseSheets.Opened opened =
                sheets.find(caseId, reader, ui)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        CaseWork.Sheet onWork = work.of(caseId, reader, ui.format()).orElse(null);
        model.addAttribute("work", onWork);
        model.addAttribute("agenda", agenda(caseId, reader));
        model.addAttribute(
                "timeline", work.timeline(opened.sheet().timeline(), onWork, entries, ui.format()));
        model.addAttribute("sheet", opened.sheet());
        model.addAttribute("file", opened.file());
        model.addAttribute("labels", opened.labels());
        model.addAttribute("scanners", sheets.scanners(opened.file()));
        model.addAttribute(
                "form",
                ActionForm.of(
                        opened.sheet(),
                        opened.scheme(),
                        opened.labels(),
                        action,
                        criterion,
                        subject,
                        field,
                        product));
        return "certification/casefile";
    }

    /// A firm is told what was decided, not who meets when. A page of the past is made from the
    /// streams of its case, and sessions are told of in others; its timeline says what they
    /// decided.
    private OnAgenda.@Nullable Place agenda(String caseId, Reader reader) {
        if (reader.onlyOwnFirm() || Scratch.current() != null) return null;
        return agendas.stream().flatMap(each -> each.of(caseId).stream()).findFirst().orElse(null);
    }
}

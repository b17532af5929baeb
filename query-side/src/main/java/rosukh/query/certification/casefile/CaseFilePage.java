package rosukh.query.certification.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// One case on one page, with the forms of what its reader can do next.
@Controller
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP})
class CaseFilePage {

    private final CaseSheets sheets;

    CaseFilePage(CaseSheets sheets) {
        this.sheets = sheets;
    }

    /// @param action the form to show, an [Action]
    /// @param criterion with `subject` and `field`: what an assessor is about to judge
    /// @param product the product to declare anew
    @GetMapping("/cases/{caseId}")
    String show(
            @PathVariable String caseId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String product,
            Reader reader,
            Ui ui,
            Model model) {
        CaseSheets.Opened opened =
                sheets.find(caseId, reader, ui)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
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
}

package rosukh.query.certification.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.casefile.ActionForm;
import rosukh.query.certification.casefile.CaseSheets;
import rosukh.query.certification.deadlines.CaseDeadlines;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.show.Ui;

/// Where a firm sees its own cases and does what is asked of it.
@Controller
@Reads({
    CaseSheets.GROUP,
    CaseDeadlines.GROUP,
    HoldingProjection.GROUP,
    KnownSchemes.GROUP,
    KnownCalendar.GROUP
})
class OwnPage {

    private final OwnCases cases;
    private final CaseSheets sheets;
    private final CaseDeadlines deadlines;
    private final MessageSource messages;

    OwnPage(OwnCases cases, CaseSheets sheets, CaseDeadlines deadlines, MessageSource messages) {
        this.cases = cases;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    /// @param caseId the case whose form is shown; the newest one that asks something of the firm
    ///   if left out
    /// @param action the form to show
    /// @param product the product to declare anew
    @GetMapping("/my")
    String show(
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(defaultValue = "") String product,
            Reader reader,
            Ui ui,
            Model model) {
        List<OwnCases.Found> found = cases.of(reader, ui);
        String chosen =
                found.stream()
                        .map(each -> each.own().caseId())
                        .filter(caseId::equals)
                        .findFirst()
                        .orElseGet(() -> pressing(found));
        model.addAttribute(
                "cases",
                found.stream()
                        .map(each ->
                                sheet(
                                        each,
                                        each.own().caseId().equals(chosen)
                                                ? sheets.form(each.opened(), action, product)
                                                : null,
                                        ui))
                        .toList());
        return "certification/own";
    }

    private static String pressing(List<OwnCases.Found> found) {
        return found.stream()
                .filter(each -> each.own().asked() != null)
                .findFirst()
                .or(() ->
                        found.stream().filter(each -> !each.own().actions().isEmpty()).findFirst())
                .map(each -> each.own().caseId())
                .orElse("");
    }

    private OwnSheet sheet(OwnCases.Found found, @Nullable ActionForm form, Ui ui) {
        OwnCase own = found.own();
        Map<Long, String> whys = new HashMap<>();
        for (OwnCase.Promise promise : own.promises())
            for (OwnCase.Move move : promise.moves())
                whys.put(move.position(), found.why().at(move.position()));
        boolean offered = form != null && own.actions().contains(form.action());
        return new OwnSheet(
                own,
                found.opened().sheet(),
                found.opened().labels(),
                next(found, ui),
                deadlines.sheets(found.stages(), own.caseId(), ui),
                whys,
                offered ? form : null);
    }

    private String next(OwnCases.Found found, Ui ui) {
        String waiting = found.opened().sheet().waiting();
        return waiting.isEmpty()
                ? messages.getMessage("own.next.firm", null, ui.lang().locale())
                : waiting;
    }
}

package rosukh.query.audit.start;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.audit.WholeLog;
import rosukh.query.audit.explorer.EventIndex;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// Where an auditor begins.
@Controller
@Reads({EventIndex.GROUP, ImpartialityView.GROUP})
class StartPage {

    private final ObjectProvider<AuditFigure> figures;

    StartPage(ObjectProvider<AuditFigure> figures) {
        this.figures = figures;
    }

    @GetMapping("/audit")
    String show(Reader reader, Ui ui, Model model) {
        WholeLog.demandFor(reader);
        List<Stat> stats = figures.orderedStream().map(each -> each.stat(reader, ui)).toList();
        model.addAttribute("stats", stats);
        return "audit/start";
    }
}

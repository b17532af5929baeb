package rosukh.query.audit.start;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.audit.Wording;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.audit.impartiality.ImpartialityView.Question;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// The figures an auditor looks at first; each opens what is behind it.
@Controller
@Reads(ImpartialityView.GROUP)
class AuditPage {

    private final ImpartialityView impartiality;
    private final MessageSource messages;

    AuditPage(ImpartialityView impartiality, MessageSource messages) {
        this.impartiality = impartiality;
        this.messages = messages;
    }

    @GetMapping("/audit")
    String show(Ui ui, Model model) {
        Wording wording = new Wording(messages, ui);
        long decisions = impartiality.decisions(Question.ALL);
        model.addAttribute(
                "stats",
                List.of(
                        new Stat(
                                wording.say("imp.title"),
                                ui.format().n(impartiality.count(Question.ALL)),
                                "/audit/impartiality",
                                wording.say("start.of-decisions", ui.format().n(decisions))),
                        new Stat(
                                wording.say("again.title"),
                                ui.format().n(decisions),
                                "/audit/decisions",
                                wording.say("start.decisions"))));
        return "audit/start";
    }
}

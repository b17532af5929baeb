package rosukh.query.audit.start;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import rosukh.query.audit.Wording;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.audit.impartiality.ImpartialityView.Question;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;

/// What is counted of the decisions on record.
@Configuration(proxyBeanMethods = false)
class RecordFigures {

    private final ImpartialityView impartiality;
    private final MessageSource messages;

    RecordFigures(ImpartialityView impartiality, MessageSource messages) {
        this.impartiality = impartiality;
        this.messages = messages;
    }

    @Bean
    @Order(5)
    AuditFigure breachesOfImpartiality() {
        return (_, ui) -> {
            Wording wording = new Wording(messages, ui);
            return new Stat(
                    wording.say("imp.title"),
                    ui.format().n(impartiality.count(Question.ALL)),
                    "/audit/impartiality",
                    wording.say(
                            "start.of-decisions",
                            ui.format().n(impartiality.decisions(Question.ALL))));
        };
    }

    @Bean
    @Order(6)
    AuditFigure decisionsToRecompute() {
        return (_, ui) -> {
            Wording wording = new Wording(messages, ui);
            return new Stat(
                    wording.say("again.title"),
                    ui.format().n(impartiality.decisions(Question.ALL)),
                    "/audit/decisions",
                    wording.say("start.decisions"));
        };
    }
}

package rosukh.query.programmes.joint;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many joint programmes are past the day of a milestone that is not reached.
@Component
@Order(11)
class LateFigure implements AuditFigure {

    private final JointProgrammes programmes;
    private final MessageSource messages;

    LateFigure(JointProgrammes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                new JointWords(messages, ui.format()).say("audit.late"),
                ui.format().n(programmes.countLate(ui.today(), reader)),
                "/programmes?late=true",
                null);
    }
}

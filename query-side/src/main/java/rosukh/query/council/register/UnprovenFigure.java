package rosukh.query.council.register;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many action items of the council are past their day, and nothing was filed that proves them.
@Component
@Order(11)
class UnprovenFigure implements AuditFigure {

    private final CouncilRegister council;
    private final MessageSource messages;

    UnprovenFigure(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        int count = council.counting(ui.today()).count(Of.UNPROVEN, null, council.allActions());
        return new Stat(
                words.say("audit.unproven"),
                ui.format().n(count),
                FiguresSheet.link(Of.UNPROVEN.name(), null),
                null);
    }
}

package rosukh.query.audit.replays;

import org.bson.Document;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many replays were asked for.
@Component
@Order(7)
class ReplayFigure implements AuditFigure {

    private final ReplayRegister register;
    private final MessageSource messages;

    ReplayFigure(ReplayRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                messages.getMessage("replays.title", null, ui.lang().locale()),
                ui.format().n(register.store().count(new Document())),
                "/audit/replays",
                null);
    }
}

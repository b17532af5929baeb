package rosukh.query.pioneers.programme;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How often an incentive was clawed back.
@Component
@Order(10)
class ClawbackFigure implements AuditFigure {

    private final Programme programme;
    private final MessageSource messages;

    ClawbackFigure(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        Programme.DeedQuestion clawbacks =
                new Programme.DeedQuestion(Deed.Kind.CLAWED_BACK, null, null, null, false);
        return new Stat(
                new Words(messages, ui.format()).say("audit.clawed-back"),
                ui.format().n(programme.countDeeds(clawbacks, reader)),
                "/pioneers/deeds?kind=CLAWED_BACK",
                null);
    }
}

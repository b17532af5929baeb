package rosukh.query.indicators.periods;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many restatements of published quarters wait for a second person.
@Component
@Order(12)
class WaitingFigure implements AuditFigure {

    private final Periods periods;
    private final MessageSource messages;

    WaitingFigure(Periods periods, MessageSource messages) {
        this.periods = periods;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        long waiting = periods.all().stream().filter(each -> each.proposal() != null).count();
        return new Stat(
                messages.getMessage("indicators.audit.waiting", null, ui.lang().locale()),
                ui.format().n(waiting),
                "/indicators/periods",
                null);
    }
}

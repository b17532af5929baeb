package rosukh.query.zones.register;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many reservations of plots lapsed without a contract.
@Component
@Order(9)
class LapsedFigure implements AuditFigure {

    private final ZoneRegister register;
    private final MessageSource messages;

    LapsedFigure(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                messages.getMessage("zones.audit.lapsed", null, ui.lang().locale()),
                ui.format().n(register.lapsed(reader)),
                "/audit/events?type=zones.reservation-lapsed",
                null);
    }
}

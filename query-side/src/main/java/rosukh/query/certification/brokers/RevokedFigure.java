package rosukh.query.certification.brokers;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many brokers have lost their accreditation.
@Component
@Order(11)
class RevokedFigure implements AuditFigure {

    private final Brokers brokers;
    private final MessageSource messages;

    RevokedFigure(Brokers brokers, MessageSource messages) {
        this.brokers = brokers;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                messages.getMessage("brokers.audit.revoked", null, ui.lang().locale()),
                ui.format().n(brokers.revoked()),
                "/brokers?standing=REVOKED",
                null);
    }
}

package rosukh.query.fund.book;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many guarantees have a claim that nobody has decided.
@Component
@Order(9)
class FundFigure implements AuditFigure {

    private final FundRegister register;
    private final MessageSource messages;

    FundFigure(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        long open =
                register.count(
                        GuaranteeQuery.waitingFor(FundRegister.Attention.CLAIM).asked(), reader);
        return new Stat(
                messages.getMessage("fund.audit.claims", null, ui.lang().locale()),
                ui.format().n(open),
                "/fund/guarantees?attention=CLAIM",
                null);
    }
}

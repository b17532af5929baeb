package rosukh.query.erasure.register;

import org.bson.Document;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How many data subjects an erasure was asked for.
@Component
@Order(8)
class ErasureFigure implements AuditFigure {

    private final ErasureFiles files;
    private final MessageSource messages;

    ErasureFigure(ErasureFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        return new Stat(
                messages.getMessage("erasure.nav", null, ui.lang().locale()),
                ui.format().n(files.files().count(new Document())),
                "/audit/erasures",
                null);
    }
}

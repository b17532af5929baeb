package rosukh.query.certification.casefile;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.show.Ui;

/// The case itself in its chronicle.
@Component
@Order(1)
class CaseChronicle implements CaseChapter {

    private final CaseSheets sheets;
    private final MessageSource messages;

    CaseChronicle(CaseSheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        return sheets.find(caseId, reader, ui)
                .map(CaseSheets.Opened::sheet)
                .map(sheet ->
                        new Told(
                                messages.getMessage(
                                        "certification.chronicle", null, ui.lang().locale()),
                                sheet.facts(),
                                sheet.timeline().reversed()));
    }
}

package rosukh.query.energy.plants;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.AuditFigure;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Ui;

/// How often a reading was corrected, and with it what was payable.
@Component
@Order(11)
class CorrectedFigure implements AuditFigure {

    private final Plants plants;
    private final MessageSource messages;

    CorrectedFigure(Plants plants, MessageSource messages) {
        this.plants = plants;
        this.messages = messages;
    }

    @Override
    public Stat stat(Reader reader, Ui ui) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        return new Stat(
                words.say("audit.corrected"),
                ui.format().n(plants.corrections(reader)),
                "/audit/events?type=energy.reading-corrected",
                null);
    }
}

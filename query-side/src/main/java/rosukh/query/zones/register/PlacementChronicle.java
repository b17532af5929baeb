package rosukh.query.zones.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// The places in zones that a case stands or stood for, in its chronicle.
@Component
@Order(6)
class PlacementChronicle implements CaseChapter {

    private final ZoneRegister register;
    private final MessageSource messages;

    PlacementChronicle(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        List<Fact> facts = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (PlotFile plot : register.placedBy(caseId, reader)) {
            facts.add(Fact.of(plot.place(), words.state(plot.state())));
            plot.history().stream()
                    .filter(each -> each.basis().equals(caseId))
                    .map(words::entry)
                    .forEach(entries::add);
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words.say("chapter"), facts, entries));
    }
}

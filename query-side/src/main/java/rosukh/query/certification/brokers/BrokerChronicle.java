package rosukh.query.certification.brokers;

import java.util.ArrayList;
import java.util.Comparator;
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

/// The brokers of a case in its chronicle: who was assigned or kept from it, how their help ended,
/// what it cost and what the firm said of it.
@Component
@Order(5)
class BrokerChronicle implements CaseChapter {

    private final Brokers brokers;
    private final MessageSource messages;

    BrokerChronicle(Brokers brokers, MessageSource messages) {
        this.brokers = brokers;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        boolean seen =
                brokers.caseOf(caseId)
                        .filter(one ->
                                reader.sees(one.firmId(), one.provinceKey(), one.estateKey()))
                        .isPresent();
        if (!seen) return Optional.empty();
        BrokerWords words = new BrokerWords(messages, ui.format(), brokers.fields(ui.lang()));
        List<Fact> facts = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (RegisteredBroker broker : brokers.concernedBy(caseId)) {
            List<Entry> own =
                    broker.history().stream().filter(each -> each.caseId().equals(caseId)).toList();
            facts.add(Fact.of(broker.account(), words.sentence(own.getLast())));
            entries.addAll(own);
        }
        if (facts.isEmpty()) return Optional.empty();
        List<TimelineEntry> told =
                entries.stream()
                        .sorted(Comparator.comparingLong(Entry::position))
                        .map(words::entry)
                        .toList();
        return Optional.of(new Told(words.say("chapter"), facts, told));
    }
}

package rosukh.query.letters.register;

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

/// The letters about a case in its chronicle.
@Component
@Order(4)
class LetterChronicle implements CaseChapter {

    private final LetterRegister register;
    private final MessageSource messages;

    LetterChronicle(LetterRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        LetterWords words = new LetterWords(messages, ui.format());
        List<Fact> facts = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        register.about(caseId, reader)
                .reversed()
                .forEach(letter -> {
                    facts.add(
                            Fact.of(
                                    letter.letterId(),
                                    words.kind(letter.kind())
                                            + " · "
                                            + words.tag(letter.state()).text()));
                    letter.history().stream().map(words::entry).forEach(entries::add);
                });
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words.say("letters.title"), facts, entries));
    }
}

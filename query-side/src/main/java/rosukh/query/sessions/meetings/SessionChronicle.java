package rosukh.query.sessions.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.events.sessions.AgendaItem;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.audit.CaseChapter;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// The sessions that had a case on their agenda, in its chronicle: what concerned all items and
/// what concerned this one.
@Component
@Order(3)
class SessionChronicle implements CaseChapter {

    private final Sessions sessions;
    private final MessageSource messages;

    SessionChronicle(Sessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String caseId, Reader reader, Ui ui) {
        if (!reader.has(Role.OFFICER, Role.COMMITTEE, Role.MANAGER, Role.AUDITOR)
                || sessions.caseOf(caseId, reader).isEmpty()) return Optional.empty();
        Words words = new Words(messages, ui.format());
        List<Fact> facts = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (SessionFile each : sessions.withCase(caseId)) {
            facts.add(
                    Fact.of(
                            each.sessionId(),
                            ui.format().date(each.meetsOn())
                                    + " · "
                                    + words.tag(each.meeting().phase()).text()));
            Set<Integer> items =
                    each.meeting().items().stream()
                            .filter(item -> item.caseId().equals(caseId))
                            .map(AgendaItem::item)
                            .collect(Collectors.toSet());
            each.history().stream()
                    .filter(entry -> entry.item() == 0 || items.contains(entry.item()))
                    .map(words::entry)
                    .forEach(entries::add);
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(words.say("title"), facts, entries));
    }
}

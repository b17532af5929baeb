package rosukh.query.sessions.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Meeting.Phase;
import rosukh.events.sessions.SessionEvent;

/// A session with everything that has happened in it.
///
/// @param over closed or given up
/// @param held ids of the cases that nobody decides on elsewhere meanwhile
/// @param version sequence number of its last event, expected by the next command
public record SessionFile(
        String sessionId,
        LocalDate meetsOn,
        boolean over,
        List<String> held,
        Meeting meeting,
        List<Entry> history,
        long version) {

    public SessionFile {
        held = List.copyOf(held);
        history = List.copyOf(history);
    }

    static SessionFile after(
            @Nullable SessionFile before, SessionEvent event, Entry entry, long version) {
        Meeting now = Meeting.after(before == null ? null : before.meeting(), event);
        List<Entry> history = new ArrayList<>(before == null ? List.of() : before.history());
        history.add(entry);
        return new SessionFile(
                now.sessionId(),
                now.meetsOn(),
                now.phase() == Phase.CLOSED || now.phase() == Phase.CANCELLED,
                now.items().stream()
                        .map(AgendaItem::caseId)
                        .filter(caseId -> now.holding(caseId).isPresent())
                        .toList(),
                now,
                history,
                version);
    }
}

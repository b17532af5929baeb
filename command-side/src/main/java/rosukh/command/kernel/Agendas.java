package rosukh.command.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.SessionEvent;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

/// Which session of the working group a case waits for. Each time a case is put on an agenda it
/// claims its next turn, so the last turn taken leads to the session.
@FunctionalInterface
public interface Agendas {

    /// No case is on an agenda.
    Agendas NONE = _ -> Place.NOWHERE;

    /// Where a case is.
    ///
    /// @param turns how often it was put on an agenda so far
    /// @param meeting the session that holds it now; null if none does
    record Place(int turns, @Nullable Meeting meeting) {

        static final Place NOWHERE = new Place(0, null);

        /// The item by which a session holds the case; empty if none does.
        public Optional<AgendaItem> item(String caseId) {
            return meeting == null ? Optional.empty() : meeting.holding(caseId);
        }
    }

    Place of(String caseId);

    /// Read from the log.
    static Agendas of(Streams streams, CommitLog log) {
        return caseId -> {
            int turns = 0;
            String session = null;
            String holder = sessionOf(log, SessionEvent.turnOf(caseId, 1));
            while (holder != null) {
                session = holder;
                turns++;
                holder = sessionOf(log, SessionEvent.turnOf(caseId, turns + 1));
            }
            if (session == null) return Place.NOWHERE;
            Meeting last = Meeting.of(streams.read(session));
            return new Place(turns, last.holding(caseId).isPresent() ? last : null);
        };
    }

    private static @Nullable String sessionOf(CommitLog log, Claim claim) {
        return log.findByKey(CommitKeys.CLAIM + claim.name() + ":" + claim.value())
                .map(CommitRef::events)
                .map(events -> events.getFirst())
                .map(EventRef::aggregateId)
                .orElse(null);
    }
}

package rosukh.query.sessions.meetings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.AgendaItem.State;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Meeting.Phase;
import rosukh.events.sessions.Office;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// What can be asked of a session: by whom, and when the page offers it. The command side decides;
/// this only spares people forms that would be refused.
public enum Action {
    ADD,
    STRIKE,
    OPEN,
    CANCEL,
    DRAFT,
    SIGN,
    VOTE,
    RECUSE,
    CONCLUDE,
    DEFER;

    /// What this reader may do with the session as a whole.
    static List<Action> open(Meeting meeting, Reader reader, LocalDate today) {
        if (!runs(meeting, reader)) return List.of();
        return Arrays.stream(values())
                .filter(action -> action.isOpen(meeting, reader, today))
                .toList();
    }

    /// What this reader may do with an item.
    static List<Action> open(Meeting meeting, AgendaItem item, Reader reader) {
        if (meeting.phase() != Phase.OPEN || item.state() != State.WAITING) return List.of();
        return Arrays.stream(values())
                .filter(action -> action.isOpen(meeting, item, reader))
                .toList();
    }

    private boolean isOpen(Meeting meeting, Reader reader, LocalDate today) {
        boolean preparing = meeting.phase() == Phase.CONVENED;
        boolean filled = meeting.items().stream().anyMatch(AgendaItem::holdsCase);
        return switch (this) {
            case ADD, CANCEL -> preparing;
            case STRIKE -> preparing && filled;
            case OPEN -> preparing && filled && !today.isBefore(meeting.meetsOn());
            case DRAFT -> meeting.phase() == Phase.OPEN && !filled;
            case SIGN -> meeting.phase() == Phase.DRAFTED && !signed(meeting, reader);
            case VOTE, RECUSE, CONCLUDE, DEFER -> false;
        };
    }

    private boolean isOpen(Meeting meeting, AgendaItem item, Reader reader) {
        boolean votes =
                reader.has(Role.COMMITTEE)
                        && meeting.voters(item).stream()
                                .anyMatch(each -> each.account().equals(reader.account()));
        return switch (this) {
            case VOTE -> votes;
            case RECUSE -> votes || runs(meeting, reader);
            case CONCLUDE -> votes && presides(meeting, item, reader) && allVoted(meeting, item);
            case DEFER -> runs(meeting, reader);
            case ADD, STRIKE, OPEN, CANCEL, DRAFT, SIGN -> false;
        };
    }

    private static boolean presides(Meeting meeting, AgendaItem item, Reader reader) {
        return item.isRecused(meeting.chair()) || reader.account().equals(meeting.chair());
    }

    private static boolean allVoted(Meeting meeting, AgendaItem item) {
        return meeting.voters(item).stream()
                .allMatch(each -> item.ballotOf(each.account()).isPresent());
    }

    static boolean runs(Meeting meeting, Reader reader) {
        return reader.has(Role.OFFICER, Role.COMMITTEE) && meeting.runs(reader.account());
    }

    private static boolean signed(Meeting meeting, Reader reader) {
        return meeting.isSignedBy(
                reader.account().equals(meeting.chair()) ? Office.CHAIR : Office.SECRETARY);
    }
}

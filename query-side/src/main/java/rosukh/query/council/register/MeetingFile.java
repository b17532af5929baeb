package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent;

/// A meeting with everything that has happened in it.
///
/// @param version sequence number of its last event, expected by the next command
public record MeetingFile(
        String meetingId,
        LocalDate meetsOn,
        CouncilMeeting.Phase phase,
        CouncilMeeting meeting,
        List<Entry> history,
        long version) {

    public MeetingFile {
        history = List.copyOf(history);
    }

    static MeetingFile after(
            @Nullable MeetingFile before, CouncilMeetingEvent event, Entry entry, long version) {
        CouncilMeeting now = CouncilMeeting.after(before == null ? null : before.meeting(), event);
        List<Entry> history = new ArrayList<>(before == null ? List.of() : before.history());
        history.add(entry);
        return new MeetingFile(
                now.id(), now.convened().meetsOn(), now.phase(), now, history, version);
    }
}

package rosukh.query.council.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Folds action items and meetings from their streams as the projection does, state by state.
final class Recalled {

    private Recalled() {}

    /// Every state of an item, one for each event; none where the stream is no item's.
    static List<ActionFile> item(List<Told> events, Trail trail) {
        List<ActionFile> files = new ArrayList<>();
        if (events.isEmpty()) return files;
        Object first = events.getFirst().event();
        if (!(first instanceof ActionAssigned || first instanceof OldActionEntered)) return files;
        String title = first instanceof ActionAssigned e ? titleOf(e, trail) : "";
        @Nullable ActionFile file = null;
        for (Told told : events) {
            ActionEvent event = (ActionEvent) told.event();
            file = ActionFile.after(file, event, title, entry(told), told.version());
            if (file != null) files.add(file);
        }
        return List.copyOf(files);
    }

    /// Every state of a meeting, one for each event; none where the stream is no meeting's.
    static List<MeetingFile> meeting(List<Told> events) {
        List<MeetingFile> files = new ArrayList<>();
        if (events.isEmpty() || !(events.getFirst().event() instanceof MeetingConvened))
            return files;
        @Nullable MeetingFile file = null;
        for (Told told : events) {
            CouncilMeetingEvent event = (CouncilMeetingEvent) told.event();
            file = MeetingFile.after(file, event, entry(told), told.version());
            files.add(file);
        }
        return List.copyOf(files);
    }

    /// What happened in words, by position.
    static Map<Long, String> words(List<Entry> history, Words words) {
        Map<Long, String> told = new HashMap<>();
        history.forEach(each -> told.put(each.at(), words.sentence(each)));
        return Map.copyOf(told);
    }

    /// Drafts do not change once they are put on the agenda.
    private static String titleOf(ActionAssigned assigned, Trail trail) {
        for (Told told : trail.of(assigned.meetingId()))
            if (told.event() instanceof TopicAdded e && e.topic() == assigned.topic())
                return e.title();
        return "";
    }

    private static Entry entry(Told told) {
        Object event = told.event();
        Entry.Told says =
                event instanceof CouncilMeetingEvent e
                        ? Telling.of(e)
                        : Telling.of((ActionEvent) event);
        MetaData said =
                MetaData.with("actor", told.by().actor())
                        .and("role", told.by().role())
                        .and("organisation", told.by().organisation());
        return Entry.of(event, says, said, told.at(), told.position());
    }
}

package rosukh.query.council.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Meetings of the council as they once were, folded from the log by the code of the view. What is
/// compared is the meeting itself, the component `meeting` of what the query API answers.
@Component
class MeetingRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    MeetingRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "council-meetings";
    }

    @Override
    public Set<String> passing() {
        return Set.of("latest");
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        List<MeetingFile> files = Recalled.meeting(events);
        if (files.isEmpty()) return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            moments.add(
                    new Moment(events.get(i).shown(reader.onlyOwnFirm()), files.get(i).meeting()));
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        List<MeetingFile> files = Recalled.meeting(trail.of(id));
        return files.isEmpty()
                ? Map.of()
                : Recalled.words(files.getLast().history(), new Words(messages, ui.format()));
    }
}

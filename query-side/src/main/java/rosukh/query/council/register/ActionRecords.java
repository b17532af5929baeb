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

/// Action items as they once were, folded from the log by the code of the view.
@Component
class ActionRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    ActionRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "council-actions";
    }

    @Override
    public Set<String> passing() {
        return Set.of("version", "history");
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        List<ActionFile> files = Recalled.item(events, trail);
        if (files.isEmpty()) return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            moments.add(new Moment(events.get(i).shown(reader.onlyOwnFirm()), files.get(i)));
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        List<ActionFile> files = Recalled.item(trail.of(id), trail);
        return files.isEmpty()
                ? Map.of()
                : Recalled.words(files.getLast().history(), new Words(messages, ui.format()));
    }
}

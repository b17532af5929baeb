package rosukh.query.programmes.joint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Programmes as they once were, folded from their streams by the code of the view.
@Component
class JointRecords implements RecordKind {

    private static final Set<String> PASSING = Set.of("version", "history");

    private final Trail trail;
    private final MessageSource messages;

    JointRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "programmes";
    }

    @Override
    public Set<String> passing() {
        return PASSING;
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        List<JointProgrammeFile> files = files(events);
        if (files.isEmpty() || !reader.sees("", files.getLast().provinceKey(), null))
            return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            moments.add(new Moment(events.get(i).shown(reader.onlyOwnFirm()), files.get(i)));
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        JointWords words = new JointWords(messages, ui.format());
        Map<Long, String> told = new HashMap<>();
        List<JointProgrammeFile> files = files(trail.of(id));
        if (files.isEmpty()) return told;
        JointProgrammeFile now = files.getLast();
        now.history().forEach(each -> told.put(each.at(), words.sentence(now, each)));
        return Map.copyOf(told);
    }

    /// Every state of a programme, one for each event; none where the stream is no programme's.
    private static List<JointProgrammeFile> files(List<Told> events) {
        List<JointProgrammeFile> files = new ArrayList<>();
        if (events.isEmpty() || !(events.getFirst().event() instanceof ProgrammeDrafted))
            return files;
        @Nullable JointProgrammeFile file = null;
        for (Told told : events) {
            file =
                    JointFiling.after(file, (ProgrammeEvent) told.event(), JointStored.of(told))
                            .file();
            files.add(file);
        }
        return List.copyOf(files);
    }
}

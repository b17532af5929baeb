package rosukh.query.linkage.market;

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

/// Demands as they once were, folded from the log by the code of the view.
@Component
class DemandRecords implements RecordKind {

    static final Set<String> PASSING = Set.of("version", "changedAt", "history");

    private final Trail trail;
    private final MessageSource messages;

    DemandRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "demands";
    }

    @Override
    public String page(String id) {
        return "/linkage/demands/" + id;
    }

    @Override
    public String api(String id) {
        return "/api/v1/linkage/demands/" + id;
    }

    @Override
    public Set<String> passing() {
        return PASSING;
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        List<DemandFile> files = Recalled.demand(events, trail);
        if (files.isEmpty()) return Optional.empty();
        DemandFile now = files.getLast();
        if (!reader.sees(now.buyerFirmId(), now.provinceKey(), now.estateKey()))
            return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            moments.add(
                    new Moment(
                            events.get(i).shown(reader.onlyOwnFirm()),
                            Asked.shown(files.get(i), reader)));
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        List<DemandFile> files = Recalled.demand(trail.of(id), trail);
        return files.isEmpty()
                ? Map.of()
                : Recalled.words(files.getLast().history(), new Words(messages, ui.format()));
    }
}

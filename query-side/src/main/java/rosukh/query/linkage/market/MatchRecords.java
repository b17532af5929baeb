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

/// Matches as they once were, folded from the log by the code of the view: their own stream, and
/// what the sales of the supplier's cases say of their contract.
@Component
class MatchRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    MatchRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "matches";
    }

    @Override
    public String page(String id) {
        return "/linkage/matches/" + id;
    }

    @Override
    public String api(String id) {
        return "/api/v1/linkage/matches/" + id;
    }

    @Override
    public Set<String> passing() {
        return DemandRecords.PASSING;
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = Recalled.ofMatch(id, trail);
        List<MatchFile> files = Recalled.match(events, trail);
        if (files.isEmpty() || !Market.sees(files.getLast(), reader)) return Optional.empty();
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
        List<MatchFile> files = Recalled.match(Recalled.ofMatch(id, trail), trail);
        return files.isEmpty()
                ? Map.of()
                : Recalled.words(files.getLast().history(), new Words(messages, ui.format()));
    }
}

package rosukh.query.energy.plants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Sites of solar plants as they once were, folded from the log by the code of the view.
@Component
class SiteRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    SiteRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "energy-sites";
    }

    @Override
    public Set<String> passing() {
        return Set.of("version", "history");
    }

    @Override
    public Optional<List<Moment>> history(String siteId, Reader reader) {
        List<Told> events = trail.of(EnergySiteEvent.streamOf(siteId));
        List<SiteFile> files = states(events);
        if (files.isEmpty() || !Plants.sees(files.getLast(), reader)) return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++)
            moments.add(new Moment(events.get(i).shown(reader.onlyOwnFirm()), files.get(i)));
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String siteId, Reader reader, Ui ui) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        Map<Long, String> told = new HashMap<>();
        List<SiteFile> files = states(trail.of(EnergySiteEvent.streamOf(siteId)));
        if (!files.isEmpty())
            files.getLast()
                    .history()
                    .forEach(each -> told.put(each.at(), words.entry(each).title()));
        return Map.copyOf(told);
    }

    /// Every state, one for each event.
    private List<SiteFile> states(List<Told> events) {
        List<SiteFile> files = new ArrayList<>();
        @Nullable SiteFile file = null;
        for (Told told : events) {
            EnergySiteEvent event = (EnergySiteEvent) told.event();
            file =
                    SiteDraft.after(
                            file, event, owner(event, told), entry(event, told), told.version());
            files.add(file);
        }
        return List.copyOf(files);
    }

    private static SiteEntry entry(EnergySiteEvent event, Told told) {
        MetaData said =
                MetaData.with("actor", told.by().actor())
                        .and("role", told.by().role())
                        .and("organisation", told.by().organisation());
        return SiteEntry.of(event, said, told.at(), told.position());
    }

    /// As the register had the firm then.
    private String owner(EnergySiteEvent event, Told then) {
        if (!(event instanceof SiteApplied applied)) return "";
        String name = applied.ownerId();
        for (Told told : trail.of(applied.ownerId()))
            if (told.position() < then.position() && told.event() instanceof FirmRegistered e)
                name = e.name();
        return name;
    }
}

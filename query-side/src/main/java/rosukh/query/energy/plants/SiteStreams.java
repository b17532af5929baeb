package rosukh.query.energy.plants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.zones.PlacementEvent;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.RecordStreams;

/// The streams of a site, with the firm that owns it and the rules its tariff stands in.
@Component
class SiteStreams implements RecordStreams {

    private final Plants plants;

    SiteStreams(Plants plants) {
        this.plants = plants;
    }

    /// What plots draw is no part of the page of a site, so none of their events is missed there.
    @Override
    public Set<Class<?>> roots() {
        return Set.of(
                FirmEvent.class,
                EnergySiteEvent.class,
                EnergyRulesEvent.class,
                PlacementEvent.class);
    }

    @Override
    public Optional<String> recordOf(Map<String, String> path) {
        return Optional.ofNullable(path.get("siteId"));
    }

    @Override
    public List<TrackedEventMessage<?>> read(String siteId, History history) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        events.addAll(history.stream(EnergySiteEvent.streamOf(siteId)));
        events.addAll(history.stream(EnergyRulesEvent.STREAM));
        plants.sites()
                .find(siteId)
                .map(SiteFile::ownerId)
                .filter(each -> !each.isEmpty())
                .ifPresent(each -> events.addAll(history.stream(each)));
        return events;
    }

    @Override
    public boolean isAbout(Map<String, String> path, String stream) {
        String siteId = path.get("siteId");
        return siteId != null && stream.equals(EnergySiteEvent.streamOf(siteId));
    }
}

package rosukh.command.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.energy.Ground.Neighbour;
import rosukh.command.kernel.Streams;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.SolarSite;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent;

/// Reads what a command on a site rests on in other streams. What may change becomes a condition of
/// storing, declared before it is read (ADR 0020): its land in the ledger of the zone, other plants
/// of its owner in the estate, and the rules in force.
public final class EnergyFiles {

    private final Streams streams;

    public EnergyFiles(Streams streams) {
        this.streams = streams;
    }

    Ground of(EnergySiteCommand command, Site site) {
        return switch (command) {
            case ApplyForSite c -> Ground.NOTHING.owned(registered(c.ownerId()));
            case LicenseSite c -> Ground.NOTHING.on(landOf(c.siteId())).under(rules());
            case ContractPower c -> Ground.NOTHING.beside(beside(c.siteId(), site)).under(rules());
            case RecordReading _, CorrectReading _ -> Ground.NOTHING.under(rules());
            case IdentifySite _,
                    AgreeOnGrid _,
                    StartBuilding _,
                    ProposeCommissioning _,
                    DeclineCommissioning _,
                    CommissionPlant _,
                    StartSupply _ ->
                    Ground.NOTHING;
        };
    }

    private EnergyVersions rules() {
        streams.expectNothingNew(EnergyRulesEvent.STREAM);
        return EnergyVersions.of(streams.read(EnergyRulesEvent.STREAM));
    }

    private boolean registered(String firmId) {
        return streams.read(firmId).stream().anyMatch(FirmRegistered.class::isInstance);
    }

    private long landOf(String siteId) {
        String zoneId = EnergySiteEvent.placeOf(siteId);
        String name = EnergySiteEvent.nameOf(siteId);
        streams.expectNothingNew(ZoneLandEvent.solarLandOf(zoneId, name));
        return zone(zoneId).stream()
                .flatMap(zone -> zone.solar().stream())
                .filter(each -> each.siteId().equals(name))
                .mapToLong(SolarSite::landM2)
                .sum();
    }

    /// Whatever is licensed lies on land of a ledger, so the ledgers of the zones of the estate
    /// name all neighbours; zones are numbered without gaps.
    private List<Neighbour> beside(String siteId, Site site) {
        String park = EnergySiteEvent.parkOf(siteId);
        streams.expectNothingNew(EnergySiteEvent.plantsOf(park, site.ownerId()));
        List<Neighbour> beside = new ArrayList<>();
        for (int number = 1; ; number++) {
            String zoneId = ZoneEvent.idOf(park, number);
            Optional<ZoneBook> zone = zone(zoneId);
            if (zone.isEmpty()) return beside;
            for (SolarSite each : zone.get().solar()) {
                String other = zoneId + "." + each.siteId();
                if (other.equals(siteId)) continue;
                Site there = Site.of(streams.read(EnergySiteEvent.streamOf(other)));
                if (there.licensed() && there.ownerId().equals(site.ownerId()))
                    beside.add(new Neighbour(other, there.capacity().licensed()));
            }
        }
    }

    /// Estates without zones have no ledger; neither has what only looks like a zone.
    private Optional<ZoneBook> zone(String zoneId) {
        return zoneId.contains(".z") ? ZoneBook.of(streams.read(zoneId)) : Optional.empty();
    }
}

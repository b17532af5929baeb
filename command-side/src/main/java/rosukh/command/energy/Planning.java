package rosukh.command.energy;

import static rosukh.command.energy.EnergyRefusal.ENERGY_CAPACITY_RANGE;
import static rosukh.command.energy.EnergyRefusal.ENERGY_GRID_KW;
import static rosukh.command.energy.EnergyRefusal.ENERGY_LAND_NOT_COMMITTED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_LOCAL_CONTENT;
import static rosukh.command.energy.EnergyRefusal.ENERGY_MARK_UNKNOWN;
import static rosukh.command.energy.EnergyRefusal.ENERGY_OWNER_UNKNOWN;
import static rosukh.command.energy.EnergyRefusal.ENERGY_PARK_UNKNOWN;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SHARES;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SITE_EXISTS;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SITE_MALFORMED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_SOURCE_MISSING;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergyVersions.Version;
import rosukh.command.energy.Ground.Neighbour;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.Fault;
import rosukh.events.energy.Project;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// What is decided on a site before anything is built.
final class Planning {

    private static final Pattern SITE =
            Pattern.compile("[A-Z0-9-]{1,40}(\\.z\\d{1,4})?\\.[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final Set<String> MARKS = Set.of("S", "C", "P");
    private static final long M2_MAX = 1_000_000_000;

    private Planning() {}

    static SiteIdentified identify(Site site, IdentifySite command) {
        if (!SITE.matcher(command.siteId()).matches())
            throw ENERGY_SITE_MALFORMED.because("zone or estate, a dot and a name");
        if (site.stage() != null) throw ENERGY_SITE_EXISTS.because("it is known");
        Estate park =
                Estates.find(EnergySiteEvent.parkOf(command.siteId()))
                        .orElseThrow(() -> ENERGY_PARK_UNKNOWN.because("there is no such estate"));
        Checks.kw(command.potentialKw());
        if (command.landM2() < 1 || command.landM2() > M2_MAX)
            throw ENERGY_CAPACITY_RANGE.because("land is from 1 to " + M2_MAX + " m2");
        if (!MARKS.contains(command.mark())) throw ENERGY_MARK_UNKNOWN.because("S, C or P");
        if (command.source().isBlank())
            throw ENERGY_SOURCE_MISSING.because("it is not said where the figures stand");
        return new SiteIdentified(
                command.siteId(),
                park.key(),
                park.provinceKey(),
                command.kind(),
                command.potentialKw(),
                command.landM2(),
                command.mark(),
                command.source(),
                command.by(),
                command.on());
    }

    static SiteApplied apply(Site site, ApplyForSite command, Ground ground) {
        Checks.next(site, Stage.APPLIED, command.on());
        if (!ground.ownerKnown())
            throw ENERGY_OWNER_UNKNOWN.because("there is no firm " + command.ownerId());
        Checks.kw(command.kw());
        long holders = command.shares().stream().map(Share::holder).distinct().count();
        if (!Share.whole(command.shares()) || holders != command.shares().size())
            throw ENERGY_SHARES.because("shares add up to 10,000 basis points, each holder once");
        return new SiteApplied(
                command.siteId(),
                command.ownerId(),
                command.kw(),
                command.shares(),
                command.by(),
                command.on());
    }

    static SiteLicensed license(Site site, LicenseSite command, Ground ground) {
        Checks.next(site, Stage.LICENSED, command.on());
        Checks.kw(command.licensedKw());
        if (ground.landM2() == 0)
            throw ENERGY_LAND_NOT_COMMITTED.because(
                    "the zone has no land for " + EnergySiteEvent.nameOf(command.siteId()));
        Version rules = ground.rules().inForceOn(command.on());
        Checks.none(
                new Project(
                                Stage.APPLIED,
                                Stage.LICENSED,
                                command.licensedKw(),
                                command.gridApprovedKw(),
                                0,
                                ground.landM2(),
                                ground.landM2(),
                                command.landReason(),
                                site.shares())
                        .faults(rules.rules().assumptions()));
        return new SiteLicensed(
                command.siteId(),
                EnergySiteEvent.placeOf(command.siteId()),
                site.ownerId(),
                command.licensedKw(),
                command.gridApprovedKw(),
                ground.landM2(),
                command.landReason(),
                rules.number(),
                command.by(),
                command.on());
    }

    static GridAgreed agree(Site site, AgreeOnGrid command) {
        Checks.next(site, Stage.GRID_AGREEMENT, command.on());
        Checks.kw(command.gridApprovedKw());
        Checks.reference(command.reference());
        if (site.capacity().licensed() > command.gridApprovedKw())
            throw ENERGY_GRID_KW.because(site.capacity().licensed() + " kW are licensed");
        return new GridAgreed(
                command.siteId(),
                command.gridApprovedKw(),
                command.reference(),
                command.by(),
                command.on());
    }

    static PowerContracted contract(Site site, ContractPower command, Ground ground) {
        Checks.next(site, Stage.CONTRACTED, command.on());
        if (command.localContentBp() < 0)
            throw ENERGY_LOCAL_CONTENT.because("local content is not below none");
        Version rules = ground.rules().inForceOn(command.on());
        Tariff tariff = rules.rules().tariff();
        long kw =
                ground.neighbours().stream()
                        .mapToLong(Neighbour::kw)
                        .reduce(site.capacity().licensed(), Math::addExact);
        List<Fault> faults = tariff.faults(site.kind(), kw, 1, command.localContentBp());
        Checks.none(faults);
        TariffBand band = tariff.band(site.kind(), kw).orElseThrow();
        return new PowerContracted(
                command.siteId(),
                EnergySiteEvent.placeOf(command.siteId()),
                site.ownerId(),
                rules.number(),
                band.code(),
                ground.neighbours().stream().map(Neighbour::siteId).sorted().toList(),
                kw,
                command.localContentBp(),
                command.by(),
                command.on());
    }
}

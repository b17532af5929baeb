package rosukh.command.energy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningDeclined;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;

/// The site of a solar plant: what it is now, what is decided on it, and what it is afterwards.
///
/// @param stage null before it is identified
/// @param ownerId empty before somebody applied
/// @param contract null before its power is contracted
/// @param supplyFrom null before it supplies
/// @param proposal null unless it waits to be commissioned
/// @param readings by their first day
/// @param latest day of the last step
record Site(
        @Nullable Stage stage,
        PlantKind kind,
        String ownerId,
        List<Share> shares,
        Capacity capacity,
        @Nullable Contract contract,
        @Nullable LocalDate supplyFrom,
        @Nullable Proposal proposal,
        NavigableMap<LocalDate, Reading> readings,
        LocalDate latest) {

    static final long KW_MAX = 10_000_000;

    static final Site NONE =
            new Site(
                    null,
                    PlantKind.FARM,
                    "",
                    List.of(),
                    new Capacity(0, 0, 0, 0),
                    null,
                    null,
                    null,
                    new TreeMap<>(),
                    LocalDate.MIN);

    /// Capacity in kW, 0 before that is known.
    record Capacity(long applied, long licensed, long grid, long commissioned) {}

    /// What its power is paid by.
    ///
    /// @param bandKw with its neighbours
    record Contract(int rulesVersion, long bandKw, int localContentBp) {}

    /// Somebody put it forward for commissioning.
    record Proposal(long kw, String by, LocalDate on) {}

    /// What its meter said.
    record Reading(
            LocalDate from,
            LocalDate to,
            long kwh,
            long co2Kg,
            int contractYear,
            long paymentRial,
            int rulesVersion) {}

    Site {
        shares = List.copyOf(shares);
        readings = Collections.unmodifiableNavigableMap(new TreeMap<>(readings));
    }

    static Site of(List<?> history) {
        Site site = NONE;
        for (Object event : history) site = site.evolve((EnergySiteEvent) event);
        return site;
    }

    boolean licensed() {
        return stage != null && stage.licensed();
    }

    EnergySiteEvent decide(EnergySiteCommand command, Ground ground) {
        return switch (command) {
            case IdentifySite c -> Planning.identify(this, c);
            case ApplyForSite c -> Planning.apply(this, c, ground);
            case LicenseSite c -> Planning.license(this, c, ground);
            case AgreeOnGrid c -> Planning.agree(this, c);
            case ContractPower c -> Planning.contract(this, c, ground);
            case StartBuilding c -> Running.build(this, c);
            case ProposeCommissioning c -> Running.propose(this, c);
            case DeclineCommissioning c -> Running.decline(this, c);
            case CommissionPlant c -> Running.commission(this, c);
            case StartSupply c -> Running.supply(this, c);
            case RecordReading c -> Metering.record(this, c, ground);
            case CorrectReading c -> Metering.correct(this, c, ground);
        };
    }

    Site evolve(EnergySiteEvent event) {
        return switch (event) {
            case SiteIdentified e ->
                    new Site(
                            Stage.IDENTIFIED,
                            e.kind(),
                            "",
                            List.of(),
                            capacity,
                            null,
                            null,
                            null,
                            readings,
                            e.identifiedOn());
            case SiteApplied e ->
                    new Site(
                            Stage.APPLIED,
                            kind,
                            e.ownerId(),
                            e.shares(),
                            new Capacity(e.kw(), 0, 0, 0),
                            null,
                            null,
                            null,
                            readings,
                            e.appliedOn());
            case SiteLicensed e ->
                    at(
                            Stage.LICENSED,
                            new Capacity(capacity.applied(), e.licensedKw(), e.gridApprovedKw(), 0),
                            contract,
                            e.licensedOn());
            case GridAgreed e ->
                    at(
                            Stage.GRID_AGREEMENT,
                            new Capacity(
                                    capacity.applied(), capacity.licensed(), e.gridApprovedKw(), 0),
                            contract,
                            e.agreedOn());
            case PowerContracted e ->
                    at(
                            Stage.CONTRACTED,
                            capacity,
                            new Contract(e.rulesVersion(), e.bandKw(), e.localContentBp()),
                            e.contractedOn());
            case BuildingStarted e ->
                    at(Stage.UNDER_CONSTRUCTION, capacity, contract, e.startedOn());
            case CommissioningProposed e ->
                    waiting(new Proposal(e.kw(), e.proposedBy(), e.proposedOn()), e.proposedOn());
            case CommissioningDeclined e -> waiting(null, e.declinedOn());
            case SiteCommissioned e ->
                    at(
                            Stage.COMMISSIONED,
                            new Capacity(
                                    capacity.applied(),
                                    capacity.licensed(),
                                    capacity.grid(),
                                    e.kw()),
                            contract,
                            e.commissionedOn());
            case OperationStarted e -> supplying(e.startedOn());
            case MeterRead e ->
                    read(
                            new Reading(
                                    e.from(),
                                    e.to(),
                                    e.kwh(),
                                    e.co2Kg(),
                                    e.contractYear(),
                                    e.paymentRial(),
                                    e.rulesVersion()));
            case ReadingCorrected e -> {
                Reading was = readings.get(e.from());
                if (was == null) throw new IllegalStateException("never read: " + e);
                yield read(
                        new Reading(
                                was.from(),
                                was.to(),
                                e.kwh(),
                                e.co2Kg(),
                                was.contractYear(),
                                e.paymentRial(),
                                was.rulesVersion()));
            }
        };
    }

    private Site at(Stage now, Capacity kw, @Nullable Contract paidBy, LocalDate day) {
        return new Site(now, kind, ownerId, shares, kw, paidBy, supplyFrom, null, readings, day);
    }

    private Site waiting(@Nullable Proposal now, LocalDate day) {
        return new Site(
                stage, kind, ownerId, shares, capacity, contract, supplyFrom, now, readings, day);
    }

    private Site supplying(LocalDate from) {
        return new Site(
                Stage.OPERATING,
                kind,
                ownerId,
                shares,
                capacity,
                contract,
                from,
                null,
                readings,
                from);
    }

    private Site read(Reading reading) {
        NavigableMap<LocalDate, Reading> all = new TreeMap<>(readings);
        all.put(reading.from(), reading);
        return new Site(
                stage,
                kind,
                ownerId,
                shares,
                capacity,
                contract,
                supplyFrom,
                proposal,
                all,
                latest);
    }
}

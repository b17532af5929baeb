package rosukh.app.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.energy.EnergySiteCommand;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;

/// What the solar plants of the demo come to, counted from the commands alone.
final class EnergyTally {

    private static final long WHOLE = 10_000;

    private EnergyTally() {}

    /// kW by stage.
    static Map<String, Long> kwByStage(DemoPlan plan) {
        Map<String, Stage> stages = new HashMap<>();
        Map<String, Long> kw = new HashMap<>();
        for (Step step : EnergySteps.of(plan)) {
            if (!(step.command() instanceof EnergySiteCommand command)) continue;
            String site = command.siteId();
            switch (command) {
                case IdentifySite e -> {
                    stages.put(site, Stage.IDENTIFIED);
                    kw.put(site, e.potentialKw());
                }
                case LicenseSite e -> {
                    stages.put(site, Stage.LICENSED);
                    kw.put(site, e.licensedKw());
                }
                case StartBuilding _ -> stages.put(site, Stage.UNDER_CONSTRUCTION);
                case ProposeCommissioning e -> kw.merge(site + "!", e.kw(), (_, last) -> last);
                case CommissionPlant _ -> kw.put(site, kw.get(site + "!"));
                case StartSupply _ -> stages.put(site, Stage.OPERATING);
                default -> {}
            }
        }
        Map<Stage, Long> sums = new EnumMap<>(Stage.class);
        stages.forEach((site, stage) -> sums.merge(stage, kw.get(site), Long::sum));
        Map<String, Long> named = new TreeMap<>();
        sums.forEach((stage, sum) -> named.put(stage.name(), sum));
        return named;
    }

    /// Energy, the organisation's part of what is on the grid, corrections, and what the plots of
    /// the estates with plants on the grid may draw.
    static Map<String, Long> totals(DemoPlan plan) {
        Map<String, Long> read = new HashMap<>();
        long corrections = 0;
        long organisation = 0;
        for (Step step : EnergySteps.of(plan))
            switch (step.command()) {
                case RecordReading e -> read.put(e.siteId() + e.from(), e.kwh());
                case CorrectReading e -> {
                    read.put(e.siteId() + e.from(), e.kwh());
                    corrections++;
                }
                case CommissionPlant e -> organisation += organisationKw(e.siteId(), plan);
                default -> {}
            }
        return new TreeMap<>(
                Map.of(
                        "kwh",
                        read.values().stream().mapToLong(Long::longValue).sum(),
                        "readings",
                        (long) read.size(),
                        "corrections",
                        corrections,
                        "organisationKw",
                        organisation,
                        "loadKva",
                        loadKva(EnergySiteEvent.parkOf(EnergySteps.SUPPLYING), plan)));
    }

    private static long organisationKw(String siteId, DemoPlan plan) {
        long kw = 0;
        long held = 0;
        for (Step step : EnergySteps.of(plan)) {
            if (step.command() instanceof ProposeCommissioning e && e.siteId().equals(siteId))
                kw = e.kw();
            if (step.command() instanceof ApplyForSite e && e.siteId().equals(siteId))
                held =
                        e.shares().stream()
                                .filter(each -> !each.holder().equals(e.ownerId()))
                                .mapToLong(Share::bp)
                                .sum();
        }
        return kw * held / WHOLE;
    }

    /// What plots of an estate have by contract.
    private static long loadKva(String park, DemoPlan plan) {
        Map<String, Long> reserved = new HashMap<>();
        Map<String, Long> given = new HashMap<>();
        for (Step step : ZoneSteps.of(plan))
            switch (step.command()) {
                case ReservePlot e -> reserved.put(e.zoneId() + "/" + e.plotId(), e.powerKva());
                case AllocatePlot e -> {
                    String plot = e.zoneId() + "/" + e.plotId();
                    given.put(plot, reserved.get(plot));
                }
                case RevokeAllocation e -> given.remove(e.zoneId() + "/" + e.plotId());
                default -> {}
            }
        return given.entrySet().stream()
                .filter(each -> each.getKey().startsWith(park + "."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

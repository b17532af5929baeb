package rosukh.command.processes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.zones.FirmStandings;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.PlacementRefusal;
import rosukh.command.zones.Standing;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.ZoneType;

/// Starts a time of grace when a firm in a knowledge-based zone has lost its certificate or case,
/// and ends it when the firm stands on something again. It reads the log from the beginning after
/// every start and asks once a day what has run out, so nothing is missed after a downtime; every
/// node may run it, for the stream of the zone takes each only once.
public final class ZoneStandings {

    private static final Logger LOG = LoggerFactory.getLogger(ZoneStandings.class);
    private static final Occasion FOLLOWING =
            Occasion.by(Actor.of("zone-standings", "system", "rosukh"));

    /// Something else happened to the zone or the firm at this moment.
    private static final Set<String> ONCE_MORE =
            Set.of(KernelRefusal.VERSION_STALE.name(), KernelRefusal.BACKGROUND_CHANGED.name());

    /// Another node noted it, the firm moved on meanwhile, or the zone did.
    private static final Set<String> BY_ANOTHER =
            Set.of(
                    PlacementRefusal.GRACE_RUNS.name(),
                    PlacementRefusal.GRACE_MISSING.name(),
                    PlacementRefusal.STANDING_KEPT.name(),
                    PlacementRefusal.STANDING_LOST.name(),
                    PlacementRefusal.ALLOCATION_OVER.name(),
                    PlacementRefusal.PLOT_NOT_ALLOCATED.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final FirmStandings standings;
    private final Supplier<LocalDate> today;
    private final Counter started;
    private final Map<Plot, Held> held = new LinkedHashMap<>();
    private final Map<String, String> firmByCertificate = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private @Nullable LocalDate lookedOn;

    private record Plot(String zoneId, String plotId) {}

    /// A plot of a knowledge-based zone that a firm has.
    private record Held(Plot plot, int allocation, String firmId, boolean inGrace) {}

    /// @param today the day it is in Tehran
    public ZoneStandings(
            LogReader log,
            Commands commands,
            FirmStandings standings,
            Supplier<LocalDate> today,
            MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.standings = standings;
        this.today = today;
        this.started =
                Counter.builder("rosukh.zones.graces.started")
                        .description("Times of grace this node has started")
                        .register(meters);
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        LocalDate day = today.get();
        log.learned(() -> asked(day)).forEach(each -> follow(each, day));
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case PlotAllocated e -> {
                if (e.type() == ZoneType.KNOWLEDGE_BASED)
                    held(e.zoneId(), e.plotId(), e.allocation(), e.firmId(), false);
            }
            case GraceStarted e -> held(e.zoneId(), e.plotId(), e.allocation(), e.firmId(), true);
            case GraceEnded e -> held(e.zoneId(), e.plotId(), e.allocation(), e.firmId(), false);
            case AllocationRevoked e -> held.remove(new Plot(e.zoneId(), e.plotId()));
            case CertificationEvent e -> {
                String firmId = e.caseId().substring(0, e.caseId().lastIndexOf('.'));
                touched.add(firmId);
                if (e instanceof CertificateIssued issued)
                    firmByCertificate.put(issued.certificateNumber(), firmId);
            }
            case CertificateEvent e -> {
                String firmId = firmByCertificate.get(e.certificateNumber());
                if (firmId != null) touched.add(firmId);
            }
            default -> {}
        }
    }

    private void held(
            String zoneId, String plotId, int allocation, String firmId, boolean inGrace) {
        Plot plot = new Plot(zoneId, plotId);
        held.put(plot, new Held(plot, allocation, firmId, inGrace));
        touched.add(firmId);
    }

    /// What may have changed since the last look; on another day all, for certificates run out.
    private List<Held> asked(LocalDate day) {
        boolean all = !day.equals(lookedOn);
        List<Held> asked = new ArrayList<>();
        for (Held each : held.values()) if (all || touched.contains(each.firmId())) asked.add(each);
        lookedOn = day;
        touched.clear();
        return asked;
    }

    private void follow(Held each, LocalDate day) {
        try {
            Standing firm = standings.of(each.firmId(), day);
            if (!each.inGrace() && !firm.stands() && firm.loss() != null) {
                commands.send(
                        new StartGrace(
                                each.plot().zoneId(), each.plot().plotId(), each.allocation(), day),
                        FOLLOWING);
                started.increment();
            }
            if (each.inGrace() && firm.stands())
                commands.send(
                        new EndGrace(
                                each.plot().zoneId(), each.plot().plotId(), each.allocation(), day),
                        FOLLOWING);
        } catch (Refused refused) {
            if (ONCE_MORE.contains(refused.code())) again(each);
            else if (!BY_ANOTHER.contains(refused.code()))
                LOG.error("not followed: {}", each, refused);
        } catch (RuntimeException failure) {
            again(each);
            LOG.error("{} is left for the next time", each, failure);
        }
    }

    /// What failed is asked again at the next look.
    private void again(Held each) {
        log.known(() -> touched.add(each.firmId()));
    }
}

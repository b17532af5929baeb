package rosukh.command.processes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import rosukh.command.zones.PlotCommand.LapseReservation;
import rosukh.command.zones.PlotRefusal;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.ReservationClock;

/// Ends reservations whose last day has passed. It reads the log from the beginning after every
/// start and holds no timers, so what came due while nothing ran is ended afterwards, and every
/// node may watch: the stream of the zone and the claim of the event let one through.
public final class ReservationLapses {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationLapses.class);
    private static final String ITSELF = "reservation-lapses";
    private static final Occasion CLOCK = Occasion.by(Actor.of(ITSELF, "system", "rosukh"));

    /// Another node noted it, a closure moved its day, or something else happened to the zone at
    /// this moment.
    private static final Set<String> BY_ANOTHER =
            Set.of(
                    PlotRefusal.RESERVATION_OVER.name(),
                    PlotRefusal.RESERVATION_NOT_DUE.name(),
                    KernelRefusal.VERSION_STALE.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Counter lapsed;
    private final Map<String, String> provinces = new LinkedHashMap<>();
    private final Map<Plot, PlotReserved> open = new LinkedHashMap<>();
    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;
    private @Nullable ReservationClock clock;

    private record Plot(String zoneId, String plotId) {}

    /// @param today the day it is in Tehran
    public ReservationLapses(
            LogReader log, Commands commands, Supplier<LocalDate> today, MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
        this.lapsed =
                Counter.builder("rosukh.zones.reservations.lapsed")
                        .description("Reservations this node has ended by the calendar")
                        .register(meters);
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> due(today.get())).forEach(this::end);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case PotentialDeclared e -> provinces.put(e.zoneId(), e.provinceKey());
            case PlotReserved e -> open.put(new Plot(e.zoneId(), e.plotId()), e);
            case ReservationReleased e -> open.remove(new Plot(e.zoneId(), e.plotId()));
            case ReservationLapsed e -> open.remove(new Plot(e.zoneId(), e.plotId()));
            case PlotAllocated e -> open.remove(new Plot(e.zoneId(), e.plotId()));
            case CalendarEvent e -> {
                calendar = calendar.with(e);
                clock = null;
            }
            default -> {}
        }
    }

    private List<LapseReservation> due(LocalDate day) {
        ReservationClock counted = clock == null ? ReservationClock.by(calendar) : clock;
        clock = counted;
        List<LapseReservation> due = new ArrayList<>();
        for (PlotReserved kept : open.values())
            counted.lastDay(
                            provinces.getOrDefault(kept.zoneId(), ""),
                            kept.reservedOn(),
                            kept.workingDays())
                    .filter(day::isAfter)
                    .ifPresent(_ ->
                            due.add(
                                    new LapseReservation(
                                            kept.zoneId(),
                                            kept.plotId(),
                                            kept.reservation(),
                                            ITSELF,
                                            day)));
        return due;
    }

    /// What fails for one reservation is tried again in a minute and keeps no other waiting.
    private void end(LapseReservation command) {
        try {
            commands.send(command, CLOCK);
            lapsed.increment();
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code())) LOG.error("not ended: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}

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
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.FundRefusal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.fund.ClaimClock;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;

/// Notes each claim that was not decided in time. It reads the log from the beginning after every
/// start and holds no timers, so what came due while nothing ran is noted afterwards, once: the
/// ledger and the claim of the event let one through.
public final class OverdueClaims {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueClaims.class);
    private static final String ITSELF = "overdue-claims";
    private static final Occasion CLOCK = Occasion.by(Actor.of(ITSELF, "system", "rosukh"));

    /// Another node noted it, a closure moved its day, it was decided, or the ledger was written to
    /// at this moment.
    private static final Set<String> BY_ANOTHER =
            Set.of(
                    FundRefusal.FUND_CLAIM_NOT_OVERDUE.name(),
                    FundRefusal.FUND_ALREADY_RAISED.name(),
                    FundRefusal.FUND_BAD_STATE.name(),
                    KernelRefusal.VERSION_STALE.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Counter noted;

    /// Open claims by guarantee, at most one each, that are not noted.
    private final Map<String, ClaimLodged> open = new LinkedHashMap<>();

    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;
    private @Nullable ClaimClock clock;

    /// @param today the day it is in Tehran
    public OverdueClaims(
            LogReader log, Commands commands, Supplier<LocalDate> today, MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
        this.noted =
                Counter.builder("rosukh.fund.claims.overdue")
                        .description("Overdue claims this node has noted")
                        .register(meters);
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> due(today.get())).forEach(this::note);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case ClaimLodged e -> open.put(e.guaranteeId(), e);
            case ClaimPaid e -> open.remove(e.guaranteeId());
            case ClaimRejected e -> open.remove(e.guaranteeId());
            case ClaimOverdue e -> open.remove(e.guaranteeId());
            case CalendarEvent e -> {
                calendar = calendar.with(e);
                clock = null;
            }
            default -> {}
        }
    }

    private List<NoteOverdueClaim> due(LocalDate day) {
        ClaimClock counted = clock == null ? ClaimClock.by(calendar) : clock;
        clock = counted;
        List<NoteOverdueClaim> due = new ArrayList<>();
        for (ClaimLodged each : open.values())
            counted.lastDay(each.lodgedOn(), each.workingDays())
                    .filter(day::isAfter)
                    .ifPresent(_ ->
                            due.add(
                                    new NoteOverdueClaim(
                                            each.guaranteeId(), each.claim(), ITSELF, day)));
        return due;
    }

    /// What fails for one claim is tried again in a minute and keeps no other waiting.
    private void note(NoteOverdueClaim command) {
        try {
            commands.send(command, CLOCK);
            noted.increment();
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code())) LOG.error("not noted: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}

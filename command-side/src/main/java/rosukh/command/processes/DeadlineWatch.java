package rosukh.command.processes;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.deadlines.DeadlineCommand;
import rosukh.command.deadlines.DeadlineRefusal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;

/// Raises warnings and breaches when their day comes. It reads the log from the beginning after
/// every start and holds no timers, so what came true while nothing ran is raised afterwards, and
/// every node may watch: the stream of the case and the claim of the event let one through (ADR
/// 0026).
public final class DeadlineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final Occasion CLOCK =
            Occasion.by(Actor.of("deadline-watch", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final WatchedDeadlines watched = new WatchedDeadlines();

    /// @param today the day it is in Tehran
    public DeadlineWatch(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(watched::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> watched.due(today.get())).forEach(this::raise);
    }

    /// What fails for one deadline is tried again in a minute and keeps no other waiting.
    private void raise(DeadlineCommand command) {
        try {
            commands.send(command, CLOCK);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not raised: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or says something else of the same case at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(DeadlineRefusal.DEADLINE_ALREADY_RAISED.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

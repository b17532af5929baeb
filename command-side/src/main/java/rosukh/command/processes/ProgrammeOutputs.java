package rosukh.command.processes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import rosukh.command.programmes.LinkableEvents;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeRefusal;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;

/// Lets an output of a programme count no longer once what it rests on was taken back. It reads the
/// log from the beginning after every start, so what happened while nothing ran is done afterwards,
/// and every node may do it: the stream of the programme lets one through.
public final class ProgrammeOutputs {

    private static final String ACCOUNT = "programme-outputs";
    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeOutputs.class);
    private static final Occasion FOLLOWING = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));
    private static final List<String> BY_ANOTHER =
            List.of(
                    ProgrammeRefusal.OUTPUT_NOT_REVERSED.name(),
                    KernelRefusal.VERSION_STALE.name(),
                    KernelRefusal.BACKGROUND_CHANGED.name());

    private final LinkableEvents events = new LinkableEvents();
    private final Map<Long, String> counting = new LinkedHashMap<>();
    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;

    /// @param today the day it is in Tehran
    public ProgrammeOutputs(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(this::due).forEach(this::reverse);
    }

    private void take(Logged logged) {
        events.take(logged.position(), logged.event());
        if (logged.event() instanceof OutputLinked e) counting.put(e.position(), e.programmeId());
        if (logged.event() instanceof OutputReversed e) counting.remove(e.position());
    }

    private List<ReverseOutput> due() {
        return counting.entrySet().stream()
                .filter(each ->
                        events.at(each.getKey())
                                .filter(event -> event.takenBack() != null)
                                .isPresent())
                .map(each ->
                        new ReverseOutput(each.getValue(), each.getKey(), ACCOUNT, today.get()))
                .toList();
    }

    /// What fails for one output is tried again and keeps no other waiting.
    private void reverse(ReverseOutput command) {
        try {
            commands.send(command, FOLLOWING);
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code()))
                LOG.error("still counted: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}

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
import rosukh.command.council.ActionCommand.RaiseOverdue;
import rosukh.command.council.CouncilRefusal;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionTerm;

/// Says once of each deadline of the council that it passed while the item was open. It reads the
/// log from the beginning after every start and holds no timers, so what fell due while nothing ran
/// is said afterwards, and every node may watch: the stream of the item lets one through.
public final class CouncilDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(CouncilDeadlines.class);
    private static final Occasion CLOCK =
            Occasion.by(Actor.of("council-deadlines", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;

    /// Terms of open items, by id.
    private final Map<String, ActionTerm> open = new LinkedHashMap<>();

    /// For how many moves it was last said that the deadline passed, by item.
    private final Map<String, Integer> raised = new LinkedHashMap<>();

    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;

    /// @param today the day it is in Tehran
    public CouncilDeadlines(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        LocalDate day = today.get();
        log.learned(() -> due(day)).forEach(this::raise);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case CalendarEvent e -> calendar = calendar.with(e);
            case ActionClosed e -> open.remove(e.actionId());
            case ActionOverdue e -> raised.put(e.actionId(), e.moves());
            case OldActionEntered e -> {
                if (e.result() == null) learn(e);
            }
            case ActionEvent e -> learn(e);
            default -> {}
        }
    }

    private void learn(ActionEvent event) {
        ActionTerm term = ActionTerm.after(open.get(event.actionId()), event);
        if (term != null) open.put(event.actionId(), term);
    }

    private List<RaiseOverdue> due(LocalDate day) {
        return open.entrySet().stream()
                .filter(each ->
                        raised.getOrDefault(each.getKey(), -1) < each.getValue().moves().size())
                .flatMap(each ->
                        each.getValue().due(calendar).stream()
                                .filter(day::isAfter)
                                .map(due ->
                                        new RaiseOverdue(
                                                each.getKey(),
                                                due,
                                                each.getValue().moves().size(),
                                                day)))
                .toList();
    }

    /// What fails for one item is tried again in a minute and keeps no other waiting.
    private void raise(RaiseOverdue command) {
        try {
            commands.send(command, CLOCK);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not raised: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or something else of the item was stored at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(CouncilRefusal.ACTION_OVERDUE_RAISED.name())
                || refused.code().equals(CouncilRefusal.ACTION_NOT_OVERDUE.name())
                || refused.code().equals(CouncilRefusal.ACTION_OVER.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

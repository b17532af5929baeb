package rosukh.command.processes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;

/// Marks the address of a firm as failing when several letters to it came back, so that somebody
/// asks the firm for another. It reads the log from the beginning after every start; the rules of
/// the address keep it from being marked twice.
public final class FailingAddresses {

    /// [P] One may be a mishap of the other server; who gets three back should ask.
    public static final int BOUNCES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(FailingAddresses.class);
    private static final Occasion ITSELF =
            Occasion.by(Actor.of("failing-addresses", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final UnaryOperator<String> opened;
    private final Map<String, Failing> counted = new HashMap<>();

    /// Those that are not marked, for a reason that stays.
    private final Set<Failing> left = new HashSet<>();

    /// Letters that came back from an address since it was named.
    private record Failing(String firmId, String address, int bounces) {}

    /// Follows a log.
    ///
    /// @param today the day it is in Tehran
    /// @param opened opens what is personal in a text of the log
    public FailingAddresses(
            LogReader log,
            Commands commands,
            Supplier<LocalDate> today,
            UnaryOperator<String> opened) {
        this.opened = opened;
        this.log = log.follow(logged -> take(logged.event()));
        this.commands = commands;
        this.today = today;
    }

    /// Once a minute: nobody waits for it.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(this::due).stream().filter(each -> !left.contains(each)).forEach(this::mark);
    }

    private List<Failing> due() {
        return counted.values().stream().filter(each -> each.bounces() >= BOUNCES).toList();
    }

    private void take(Object event) {
        switch (event) {
            case LetterBounced e ->
                    counted.merge(
                            e.firmId(),
                            new Failing(e.firmId(), opened.apply(e.recipient()), 1),
                            (before, one) ->
                                    before.address().equals(one.address())
                                            ? new Failing(
                                                    one.firmId(),
                                                    one.address(),
                                                    before.bounces() + 1)
                                            : one);
            case ContactEvent e -> counted.remove(e.firmId());
            default -> {}
        }
    }

    /// An address that is another one by now, or that another node marked, is left as it is.
    private void mark(Failing failing) {
        try {
            commands.send(
                    new MarkFailing(
                            failing.firmId(), failing.address(), failing.bounces(), today.get()),
                    ITSELF);
        } catch (Refused refused) {
            left.add(failing);
            LOG.info("the address of {} is not marked: {}", failing.firmId(), refused.code());
        } catch (RuntimeException failure) {
            LOG.error("the address of {} is left for the next time", failing.firmId(), failure);
        }
    }
}

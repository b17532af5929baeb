package rosukh.command.processes;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.LetterRefusal;

/// Writes letters that follow from what happens in cases, and reminders when their day comes. It
/// follows the log like [DeadlineWatch] and holds no timers; every node may do it, since the claim
/// of the occasion lets one letter through (ADR 0034).
public final class CaseLetters {

    static final String ACCOUNT = "case-letters";

    private static final Logger LOG = LoggerFactory.getLogger(CaseLetters.class);
    private static final Occasion WRITER = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final UnaryOperator<String> opened;
    private final CaseOccasions occasions = new CaseOccasions();

    /// @param today the day it is in Tehran
    /// @param opened opens what is personal in a text of the log
    public CaseLetters(
            LogReader log,
            Commands commands,
            Supplier<LocalDate> today,
            UnaryOperator<String> opened) {
        this.log = log.follow(occasions::take);
        this.opened = opened;
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> occasions.due(today.get())).forEach(this::write);
    }

    /// What fails for one letter is tried again in a minute and keeps no other waiting.
    private void write(WriteLetter command) {
        try {
            commands.send(command.with(opened), WRITER);
        } catch (Refused refused) {
            if (!byAnother(refused))
                LOG.error("no letter is written for {}", command.occasion(), refused);
        } catch (RuntimeException failure) {
            LOG.error("a letter for {} is left for the next time", command.occasion(), failure);
        }
    }

    private static boolean byAnother(Refused refused) {
        return refused.code().equals(LetterRefusal.LETTER_ALREADY_WRITTEN.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

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
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerRefusal;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.PioneerReviewed;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;

/// Raises the yearly review of each pioneer on the day it is due. It reads the log from the
/// beginning after every start and holds no timers, so what fell due while nothing ran is raised
/// afterwards, once: the stream of the pioneer lets one through.
public final class PioneerReviews {

    private static final Logger LOG = LoggerFactory.getLogger(PioneerReviews.class);
    private static final String ACCOUNT = "pioneer-reviews";
    private static final Occasion CLOCK = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;

    /// Day of the next review that was not raised, by firm.
    private final Map<String, LocalDate> ahead = new LinkedHashMap<>();

    /// @param today the day it is in Tehran
    public PioneerReviews(LogReader log, Commands commands, Supplier<LocalDate> today) {
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
            case FirmQualified e -> ahead.put(e.firmId(), e.qualifiedOn().plusYears(1));
            case ReviewDue e -> ahead.remove(e.firmId());
            case PioneerReviewed e -> ahead.put(e.firmId(), e.nextDueOn());
            case PioneerEnded e -> ahead.remove(e.firmId());
            default -> {}
        }
    }

    private List<RaiseReview> due(LocalDate day) {
        return ahead.entrySet().stream()
                .filter(each -> !day.isBefore(each.getValue()))
                .map(each -> new RaiseReview(each.getKey(), each.getValue(), ACCOUNT, day))
                .toList();
    }

    /// What fails for one pioneer is tried again in a minute and keeps no other waiting.
    private void raise(RaiseReview command) {
        try {
            commands.send(command, CLOCK);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not raised: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or something else of the pioneer was stored at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(PioneerRefusal.REVIEW_ALREADY_RAISED.name())
                || refused.code().equals(PioneerRefusal.REVIEW_NOT_DUE.name())
                || refused.code().equals(PioneerRefusal.PIONEER_NOT_QUALIFIED.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

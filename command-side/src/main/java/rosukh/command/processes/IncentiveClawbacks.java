package rosukh.command.processes;

import java.time.LocalDate;
import java.util.HashMap;
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
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.PioneerRefusal;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// Claws incentives back once less counts than they were granted for. It reads the log from the
/// beginning after every start, and every node may do it: the stream of the budget counts again and
/// lets one through.
public final class IncentiveClawbacks {

    private static final Logger LOG = LoggerFactory.getLogger(IncentiveClawbacks.class);
    private static final String ACCOUNT = "incentive-clawbacks";
    private static final Occasion FOLLOWING = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));

    /// What an incentive was granted for.
    private record Ground(String firmId, String verification) {}

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Map<Ground, IncentiveGranted> granted = new HashMap<>();
    private final Map<String, Long> remaining = new HashMap<>();
    private final Map<String, IncentiveGranted> due = new LinkedHashMap<>();

    /// @param today the day it is in Tehran
    public IncentiveClawbacks(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> List.copyOf(due.values())).forEach(this::clawBack);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case IncentiveGranted e -> {
                granted.put(new Ground(e.firmId(), e.verification()), e);
                remaining.put(e.incentiveId(), e.amount());
            }
            case VerificationLowered e -> {
                IncentiveGranted incentive = granted.get(new Ground(e.firmId(), e.verification()));
                if (incentive != null
                        && incentive.entitlement().of(e.now()).amount()
                                < remaining.getOrDefault(incentive.incentiveId(), 0L))
                    due.put(incentive.incentiveId(), incentive);
            }
            case IncentiveClawedBack e -> {
                remaining.put(e.incentiveId(), e.remaining());
                due.remove(e.incentiveId());
            }
            default -> {}
        }
    }

    /// What fails for one incentive is tried again and keeps no other waiting.
    private void clawBack(IncentiveGranted incentive) {
        ClawBackIncentive command =
                new ClawBackIncentive(
                        incentive.period(), incentive.incentiveId(), ACCOUNT, today.get());
        try {
            commands.send(command, FOLLOWING);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not clawed back: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node did it, or something else of the budget was stored at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(PioneerRefusal.INCENTIVE_CLAWBACK_NOT_DUE.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name())
                || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name());
    }
}

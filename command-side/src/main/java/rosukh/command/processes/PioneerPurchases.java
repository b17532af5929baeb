package rosukh.command.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.PioneerCommand;
import rosukh.command.pioneers.PioneerRefusal;

/// Lets performed contracts of pioneers count for their commitments, and takes that back when a
/// performance is reversed. It reads the log from the beginning after every start, so what happened
/// while nothing ran is done afterwards, and every node may do it: the stream of the pioneer reads
/// the contract again and lets one through.
public final class PioneerPurchases {

    /// Account of the process.
    static final String ACCOUNT = "pioneer-purchases";

    private static final Logger LOG = LoggerFactory.getLogger(PioneerPurchases.class);
    private static final Occasion FOLLOWING = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));

    private static final List<String> BY_ANOTHER =
            List.of(
                    PioneerRefusal.PURCHASE_ALREADY_VERIFIED.name(),
                    PioneerRefusal.PURCHASE_ALREADY_PASSED_OVER.name(),
                    PioneerRefusal.PURCHASE_NOT_PERFORMED.name(),
                    PioneerRefusal.PURCHASE_NOT_REVERSED.name(),
                    KernelRefusal.VERSION_STALE.name(),
                    KernelRefusal.BACKGROUND_CHANGED.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final PioneerContracts contracts = new PioneerContracts();

    /// @param today the day it is in Tehran
    public PioneerPurchases(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(logged -> contracts.take(logged.event()));
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> contracts.due(today.get())).forEach(this::follow);
    }

    /// What fails for one contract is tried again and keeps no other waiting.
    private void follow(PioneerCommand command) {
        try {
            commands.send(command, FOLLOWING);
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code()))
                LOG.error("not counted: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}

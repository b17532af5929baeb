package rosukh.command.processes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureRefusal;
import rosukh.command.erasure.Shredder;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;

/// Destroys the keys whose destruction was approved, and then says so in the log. It reads the log
/// from the beginning after every start: what a kill leaves between the two is destroyed once more,
/// which changes nothing, and recorded. Every key that the log calls destroyed is fenced, so that
/// one that came back from an old copy goes again.
public final class Shredding {

    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);
    private static final Occasion ITSELF = Occasion.by(Actor.of("shredding", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Shredder shredder;
    private final Supplier<LocalDate> today;
    private final Counter destroyed;
    private final Map<String, Integer> waiting = new ConcurrentSkipListMap<>();

    /// @param today the day it is in Tehran
    public Shredding(
            LogReader log,
            Commands commands,
            Shredder shredder,
            Supplier<LocalDate> today,
            MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.shredder = shredder;
        this.today = today;
        Gauge.builder("rosukh.erasures.waiting", waiting, Map::size)
                .description("Approved erasures whose key is not destroyed yet")
                .register(meters);
        destroyed =
                Counter.builder("rosukh.erasures.destroyed")
                        .description("Keys of data subjects that this process destroyed")
                        .register(meters);
    }

    /// Soon after the start, then every second: what was approved is to be gone.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(() -> List.copyOf(waiting.keySet())).forEach(this::shred);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case ErasureApproved e -> waiting.put(e.subject(), e.request());
            case SubjectKeyDestroyed e -> {
                waiting.remove(e.subject());
                shredder.fence(e.subject(), logged.position());
            }
            default -> {}
        }
    }

    /// What fails for one subject is tried again in a second and keeps no other waiting.
    private void shred(String subject) {
        try {
            commands.send(
                    new RecordDestruction(subject, shredder.destroy(subject), today.get()), ITSELF);
            destroyed.increment();
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("{} is not erased", subject, refused);
        } catch (RuntimeException failure) {
            LOG.error("the erasure of {} is left for the next time", subject, failure);
        }
    }

    private static boolean byAnother(Refused refused) {
        return refused.code().equals(ErasureRefusal.ERASURE_DONE.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.brokers.BrokerRefusal;
import rosukh.command.brokers.TrainingCommand;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SchemeRegister;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Accreditation.State;
import rosukh.events.brokers.BrokerFile.Bridging;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;

/// Says when a version of a scheme that came into force calls for a broker's bridging module, and
/// when the time for it ran out. It reads the log from the beginning after every start and holds no
/// timers; every node may watch: the stream of the broker and the claim of the event let one
/// through.
public final class BridgingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BridgingWatch.class);
    private static final Occasion CLOCK =
            Occasion.by(Actor.of("bridging-watch", "system", "rosukh"));

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Map<String, Schemes> schemes = new HashMap<>();
    private final Map<String, BrokerFile> brokers = new LinkedHashMap<>();

    /// @param today the day it is in Tehran
    public BridgingWatch(LogReader log, Commands commands, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
    }

    /// Soon after the start, then every minute.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public synchronized void look() {
        log.learned(() -> due(today.get())).forEach(this::raise);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case SchemeEvent event ->
                    schemes.compute(
                            event.schemeId(),
                            (_, known) ->
                                    SchemeRegister.after(
                                            known == null ? Schemes.of(List.of()) : known, event));
            case BrokerEvent event ->
                    brokers.compute(event.account(), (_, file) -> BrokerFile.after(file, event));
            default -> {}
        }
    }

    private List<TrainingCommand> due(LocalDate day) {
        List<TrainingCommand> due = new ArrayList<>();
        for (BrokerFile file : brokers.values()) {
            if (file.accreditation() == null || file.accreditation().state() == State.REVOKED)
                continue;
            for (String scheme : file.accreditation().terms().schemes())
                called(file, scheme, day, due);
            for (Bridging module : file.missing())
                if (day.isAfter(module.dueOn()) && !module.limited())
                    due.add(
                            new LimitAccreditation(
                                    file.account(),
                                    module.version().schemeId(),
                                    module.version().version(),
                                    day));
        }
        return due;
    }

    private void called(BrokerFile file, String scheme, LocalDate day, List<TrainingCommand> into) {
        Scheme current =
                schemes.getOrDefault(scheme, Schemes.of(List.of()))
                        .inForce(scheme, day)
                        .orElse(null);
        if (current == null) return;
        SchemeVersion version = new SchemeVersion(scheme, current.version());
        if (!file.trainedFor(version) && file.bridging(version).isEmpty())
            into.add(
                    new RequireBridging(
                            file.account(),
                            scheme,
                            current.version(),
                            current.effectiveFrom(),
                            day));
    }

    /// What fails for one broker is tried again in a minute and keeps no other waiting.
    private void raise(TrainingCommand command) {
        try {
            commands.send(command, CLOCK);
        } catch (Refused refused) {
            if (!byAnother(refused)) LOG.error("not raised: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }

    /// Another node said it, or something else happened to the broker at this moment.
    private static boolean byAnother(Refused refused) {
        return refused.code().equals(BrokerRefusal.BROKER_BRIDGING_RAISED.name())
                || refused.code().equals(BrokerRefusal.BROKER_BRIDGING_DONE.name())
                || refused.code().equals(KernelRefusal.VERSION_STALE.name());
    }
}

package rosukh.command.processes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.RequestHash;
import rosukh.command.work.BatchCommand;
import rosukh.command.work.BatchCommand.RecordItemDone;
import rosukh.command.work.BatchCommand.RecordItemRefused;
import rosukh.command.work.WorkRefusal;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;

/// Carries out batches: one command for each case, by the person who ordered it and as far as that
/// person may go, under a key of its own. It reads the log from the beginning after every start, so
/// a batch that was cut off goes on; a command that was sent and not recorded is answered from the
/// log and not done twice. Every node may run it (ADR 0033).
public final class BatchRun {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
    private static final Occasion ITSELF = Occasion.by(Actor.of("batch-run", "system", "rosukh"));

    /// What the record of an outcome is refused with where another node was faster.
    private static final Set<String> BY_ANOTHER =
            Set.of(WorkRefusal.BATCH_ITEM_SETTLED.name(), KernelRefusal.VERSION_STALE.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final BatchSteps steps;
    private final Supplier<LocalDate> today;
    private final Map<String, Course> running = new LinkedHashMap<>();

    /// A batch and the cases that have no outcome yet.
    private record Course(BatchStarted started, Map<String, BatchItem> open) {}

    /// One case of a batch that has no outcome yet.
    private record Step(BatchStarted batch, BatchItem item) {}

    /// @param today the day it is in Tehran
    public BatchRun(LogReader log, Commands commands, BatchSteps steps, Supplier<LocalDate> today) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.steps = steps;
        this.today = today;
    }

    /// A second after the start, then every second.
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(this::open).forEach(step -> run(step.batch(), step.item()));
    }

    private List<Step> open() {
        return running.values().stream()
                .flatMap(course ->
                        course.open().values().stream()
                                .map(item -> new Step(course.started(), item)))
                .toList();
    }

    private void take(Logged logged) {
        if (logged.event() instanceof BatchEvent event) take(event);
    }

    private void take(BatchEvent event) {
        switch (event) {
            case BatchStarted started -> {
                Map<String, BatchItem> open = new LinkedHashMap<>();
                started.items().forEach(item -> open.put(item.caseId(), item));
                running.put(started.batchId(), new Course(started, open));
            }
            case BatchItemDone done -> settled(event, done.caseId());
            case BatchItemRefused refused -> settled(event, refused.caseId());
            case BatchFinished finished -> running.remove(finished.batchId());
        }
    }

    private void settled(BatchEvent event, String caseId) {
        Course course = running.get(event.batchId());
        if (course == null) throw new IllegalStateException("never started: " + event);
        course.open().remove(caseId);
    }

    /// What fails without being refused is tried again at the next look and keeps no other waiting.
    private void run(BatchStarted batch, BatchItem item) {
        try {
            record(outcome(batch, item));
        } catch (RuntimeException failure) {
            LOG.error("{} of batch {} is left for the next time", item, batch.batchId(), failure);
        }
    }

    private BatchCommand outcome(BatchStarted batch, BatchItem item) {
        String batchId = batch.batchId();
        try {
            Done done = commands.send(steps.command(batch, item), occasion(batch, item));
            return new RecordItemDone(
                    batchId, item.caseId(), done.version(), done.position(), today.get());
        } catch (Refused refused) {
            return new RecordItemRefused(
                    batchId,
                    item.caseId(),
                    refused.code(),
                    String.valueOf(refused.getMessage()),
                    today.get());
        }
    }

    private void record(BatchCommand outcome) {
        try {
            commands.send(outcome, ITSELF);
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code())) throw refused;
        }
    }

    private static Occasion occasion(BatchStarted batch, BatchItem item) {
        BatchAuthor author = batch.author();
        Reach reach = new Reach(Set.copyOf(author.provinces()), Set.copyOf(author.estates()), null);
        String key = batch.batchId() + "." + item.caseId();
        return new Occasion(
                new Actor(
                        author.account(),
                        author.role(),
                        author.organisation(),
                        "batch",
                        null,
                        reach),
                item.version() < 0 ? null : item.version(),
                key,
                hash(key),
                batch.reason(),
                null);
    }

    /// A batch never asks two things under one key.
    private static String hash(String key) {
        MessageDigest digest = RequestHash.sha256();
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        return RequestHash.hex(digest);
    }
}

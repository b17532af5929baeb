package rosukh.app.checks;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.eventstore.Archive;
import rosukh.eventstore.LogDoctor;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.check.Fault;
import rosukh.evidence.check.LogCheck;
import rosukh.evidence.check.LogCheck.Verified;
import rosukh.evidence.check.Trust;
import rosukh.evidence.check.Verdict;
import rosukh.log.Malformed;
import rosukh.log.Policy;
import rosukh.query.audit.checks.LogCheckReport;
import rosukh.query.audit.checks.LogChecks;

/// Checks the log one at a time, every night and when asked to.
@Component
class LogChecking implements LogChecks {

    private static final Logger LOG = LoggerFactory.getLogger(LogChecking.class);
    private static final int FAULTS_SHOWN = 100;

    private final MongoDatabase mongo;
    private final Archive archive;
    private final ObjectProvider<PublishedLog> published;
    private final CheckReports reports;
    private final LogCheckProperties properties;
    private final @Nullable Trust trust;
    private final Timer timer;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("log-check").factory());
    private @Nullable Future<LogCheckReport> running;

    LogChecking(
            MongoDatabase mongo,
            RosukhProperties rosukh,
            ObjectProvider<PublishedLog> published,
            CheckReports reports,
            LogCheckProperties properties,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.archive = rosukh.archive() == null ? Archive.none() : Archive.in(rosukh.archive());
        this.published = published;
        this.reports = reports;
        this.properties = properties;
        this.trust = trust(properties);
        timer =
                Timer.builder("rosukh.log.check")
                        .description("Time a check of the log takes")
                        .register(meters);
        Gauge.builder("rosukh.log.check.faults", reports, LogChecking::faults)
                .description("Faults the last check of the log found, on any node")
                .register(meters);
        Gauge.builder("rosukh.log.check.age", this, LogChecking::age)
                .description("Seconds since the last check of the log ended; -1 if none did")
                .baseUnit("seconds")
                .register(meters);
    }

    private static @Nullable Trust trust(LogCheckProperties properties) {
        if (properties.policyFile() == null) return null;
        try {
            return Trust.of(Policy.parse(Files.readString(properties.policyFile())));
        } catch (IOException | Malformed unusable) {
            throw new StartRefused(
                    "rosukh.log-check.policy-file cannot be used: " + unusable.getMessage(),
                    "Name a file in the form of c2sp.org/tlog-policy, or leave it out.");
        }
    }

    private static double faults(CheckReports reports) {
        return reports.last().map(LogCheckReport::faultCount).orElse(0L);
    }

    private double age() {
        return reports.last()
                .map(it -> Duration.between(it.finishedAt(), clock.instant()).toSeconds())
                .orElse(-1L);
    }

    @Override
    public boolean possible() {
        return published.getIfAvailable() != null;
    }

    @Override
    public Optional<LogCheckReport> last() {
        return reports.last();
    }

    @Override
    public synchronized Future<LogCheckReport> start(boolean whole) {
        if (running == null || running.isDone()) running = one.submit(() -> check(whole));
        return running;
    }

    /// One node a night.
    @Scheduled(cron = "${rosukh.log-check.cron:0 30 2 * * *}")
    void everyNight() {
        if (possible() && reports.takeNight(LocalDate.now(clock), clock.instant())) {
            var _ = start(properties.whole());
        }
    }

    private LogCheckReport check(boolean whole) {
        PublishedLog log = published.getObject();
        Instant started = clock.instant();
        Verified before = whole ? Verified.NOTHING : reports.verified();
        LogCheck check = new LogCheck(new LogDoctor(mongo, archive), log, trust, List.of());
        LogCheck.Result result = check.from(before, LogChecking::told);
        LogCheckReport report = report(result, before, whole, started);
        timer.record(Duration.between(started, report.finishedAt()));
        boolean valid = result.findings().verdict() == Verdict.VALID;
        reports.keep(report, valid ? Optional.of(result.reached()) : Optional.empty());
        LOG.info(
                "the log was checked: {}, {} events, {} faults",
                report.verdict(),
                report.events(),
                report.faultCount());
        return report;
    }

    private static void told(Fault fault) {
        if (fault.verdict() == Verdict.INVALID) LOG.error("the log is not right: {}", fault);
        else LOG.warn("the log cannot be judged: {}", fault);
    }

    private LogCheckReport report(
            LogCheck.Result result, Verified before, boolean whole, Instant started) {
        Map<String, String> aspects = new LinkedHashMap<>();
        result.findings()
                .verdicts()
                .forEach((aspect, verdict) -> {
                    if (verdict != Verdict.ABSENT)
                        aspects.put(aspect.toString(), verdict.toString());
                });
        return new LogCheckReport(
                started,
                clock.instant(),
                whole,
                before.size(),
                result.reached().size(),
                result.reached().root(),
                result.events(),
                result.waiting(),
                result.checkpoints(),
                result.findings().verdict().toString(),
                aspects,
                result.findings().count(),
                result.findings().faults().stream()
                        .limit(FAULTS_SHOWN)
                        .map(LogChecking::shown)
                        .toList());
    }

    private static LogCheckReport.LogCheckFault shown(Fault fault) {
        return new LogCheckReport.LogCheckFault(
                fault.aspect().toString(),
                fault.verdict().toString(),
                fault.position() == Fault.NOWHERE ? null : fault.position(),
                fault.field(),
                fault.what());
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}

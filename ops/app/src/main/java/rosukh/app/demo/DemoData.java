package rosukh.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.command.brokers.BrokerCommand;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.certification.SalesRefusal;
import rosukh.command.fund.FundRefusal;
import rosukh.command.indicators.Measuring;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SignIns;
import rosukh.command.linkage.LinkageRefusal;
import rosukh.command.pioneers.PioneerRefusal;
import rosukh.eventstore.CommitLog;

/// Sends the demo's commands once per empty log. Every step has its key, so that after a kill the
/// next start goes on where this one ended.
final class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    /// Commands in flight: the appender takes what waits in one insert.
    private static final int SENDERS = 16;

    private static final int SHOWN = 500;

    /// A process was faster.
    private static final Set<String> DONE =
            Set.of(
                    LinkageRefusal.LINKAGE_DEMAND_MATCHED.name(),
                    SalesRefusal.SALE_ALREADY_COUNTED.name(),
                    PioneerRefusal.PURCHASE_ALREADY_VERIFIED.name(),
                    FundRefusal.FUND_REVIEW_NOT_DUE.name(),
                    FundRefusal.FUND_ALREADY_RAISED.name());

    private final Commands commands;
    private final CommitLog log;
    private final EvidenceStore evidence;
    private final SessionDesk desk;
    private final BrokerDesk brokers;
    private final SignIns signIns;
    private final Measuring measuring;
    private final Supplier<DemoScript> make;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean resumed;

    DemoData(
            Commands commands,
            CommitLog log,
            EvidenceStore evidence,
            SessionDesk desk,
            BrokerDesk brokers,
            SignIns signIns,
            Measuring measuring,
            Supplier<DemoScript> make) {
        this.commands = commands;
        this.log = log;
        this.evidence = evidence;
        this.desk = desk;
        this.brokers = brokers;
        this.signIns = signIns;
        this.measuring = measuring;
        this.make = make;
    }

    void fill() {
        resumed = log.head() >= 0;
        if (resumed && !stored(DemoScript.FIRST)) {
            LOG.info("The log holds other data, so no demo data is added");
            return;
        }
        if (resumed && stored(DemoScript.LAST)) return;
        DemoScript script = make.get();
        LOG.info(
                "{} demo data: {} commands",
                resumed ? "Going on filling the log with" : "Filling the empty log with",
                script.size());
        long began = System.nanoTime();
        send(script);
        LOG.info(
                "Demo data is complete: {} s, position {}",
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                log.head());
    }

    private boolean stored(String key) {
        return log.findByKey(key).isPresent();
    }

    private void send(DemoScript script) {
        script.schemes().forEach(step -> send(step, null));
        script.templates().forEach(step -> send(step, null));
        Cast.named()
                .forEach(actor ->
                        signIns.seen(actor.account(), actor.organisation(), Set.of(actor.role())));
        script.brokers().forEach(step -> send(step, null));
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Step> steps : script.firms()) {
                running.add(senders.submit(() -> send(steps)));
            }
            running.forEach(DemoData::await);
        }
        script.afterwards().forEach(step -> send(step, null));
        found(script.zones());
        hold(script);
        script.work().forEach(step -> send(step, null));
        script.letters().forEach(step -> send(step, null));
        measure(script);
        ProgrammeSteps.of(script.demo(), Seeds.load(), this::positionOf)
                .forEach(step -> send(step, null));
        send(script.last());
    }

    /// Only who decides as a second person says which version was seen: a process may have noted
    /// meanwhile that a certificate has run out.
    private void found(List<Step> steps) {
        long version = -1;
        for (Step step : steps)
            version = send(step, ZoneSteps.decidesOnWhatWasSeen(step) ? version : null);
    }

    /// The minutes are drawn up when the decisions have reached their cases.
    private void hold(DemoScript script) {
        script.sessions().forEach(step -> send(step, null));
        desk.carryOut();
        send(SessionSteps.minutes(script.plan()), null);
        SessionSteps.signatures(script.plan(), desk.minutesOf(SessionSteps.HELD))
                .forEach(step -> send(step, null));
    }

    /// Numbers are published as they are measured at that moment. The last quarter is restated
    /// after a report was corrected; a restatement of the one before waits for a second person.
    private void measure(DemoScript script) {
        List<String> periods = PeriodSteps.PERIODS;
        for (String period : periods) send(PeriodSteps.publication(period, measuring), null);
        send(IndicatorSteps.correction(script.demo()), null);
        send(PeriodSteps.restatement(periods.getLast(), measuring), null);
        send(PeriodSteps.approval(periods.getLast(), measuring), null);
        send(PeriodSteps.restatement(periods.get(periods.size() - 2), measuring), null);
    }

    private long positionOf(String account, String key, String eventType) {
        return log.findByKey(Provenance.requestKey(account, key)).orElseThrow().events().stream()
                .filter(event -> event.type().equals(eventType))
                .findFirst()
                .orElseThrow()
                .position();
    }

    /// Sends the steps of one firm and its cases in order, each against the version it leaves.
    private void send(List<Step> steps) {
        String stream = "";
        Long version = null;
        for (Step step : steps) {
            if (!step.stream().equals(stream)) {
                stream = step.stream();
                version = null;
            }
            version = send(step, version);
        }
    }

    /// What a step says itself comes first; a process writes to the streams of brokers meanwhile.
    private static @Nullable Long seen(Step step, @Nullable Long version) {
        if (step.seen() != null) return step.seen();
        return step.command() instanceof BrokerCommand ? null : version;
    }

    private long send(Step step, @Nullable Long version) {
        Paper paper = step.paper();
        if (paper != null) keep(step.stream(), paper);
        if (step.command() instanceof RateBroker rate) brokers.freed(rate.caseId(), rate.account());
        Occasion occasion =
                Occasion.by(step.actor())
                        .under(step.key(), step.hash())
                        .because(step.reason(), null);
        Long seen = seen(step, version);
        long now =
                seen == null
                        ? sendBeside(step, occasion)
                        : commands.send(step.command(), occasion.expecting(seen)).version();
        if (step.command() instanceof AssignCase given)
            brokers.taken(given.caseId(), given.account());
        int count = sent.incrementAndGet();
        if (count % SHOWN == 0) LOG.info("Demo data: {} commands sent", count);
        return now;
    }

    /// Steps of several firms may write to one stream at the same moment, as to that of a broker;
    /// and what a process follows the log for, it may have done itself before its step is sent.
    private long sendBeside(Step step, Occasion occasion) {
        while (true) {
            try {
                return commands.send(step.command(), occasion).version();
            } catch (Refused refused) {
                if (step.actor().role().equals("system") && DONE.contains(refused.code())) return 0;
                boolean moved =
                        refused.code().equals(KernelRefusal.VERSION_STALE.name())
                                || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name());
                if (!moved) throw refused;
            }
        }
    }

    private void keep(String caseId, Paper paper) {
        if (resumed) {
            if (evidence.intact(paper.evidenceId(), paper.sha256())) return;
            evidence.discard(paper.evidenceId());
        }
        try {
            evidence.store(paper.evidenceId(), caseId, paper.name(), paper.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("demo data cannot be sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

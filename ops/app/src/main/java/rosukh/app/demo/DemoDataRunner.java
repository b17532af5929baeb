package rosukh.app.demo;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.indicators.Measuring;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.SignIns;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.SessionDecisions;
import rosukh.events.sessions.Meeting;
import rosukh.eventstore.CommitLog;

/// Fills the demo before the app calls itself ready; pages are served meanwhile. Runs where the
/// command side runs.
@Component
@Order(0) // before whatever else stores something: it fills an empty log only
@Profile("demo")
@ConditionalOnProperty(name = "rosukh.demo.data", matchIfMissing = true)
class DemoDataRunner implements ApplicationRunner {

    private final ObjectProvider<Commands> commands;
    private final ObjectProvider<CommitLog> log;
    private final ObjectProvider<EvidenceStore> evidence;
    private final ObjectProvider<SessionDecisions> decisions;
    private final ObjectProvider<Streams> streams;
    private final ObjectProvider<SignIns> signIns;
    private final BrokerDesk brokers;
    private final ObjectProvider<Measuring> measuring;
    private final ObjectProvider<SimpleAsyncTaskScheduler> clocks;

    DemoDataRunner(
            ObjectProvider<Commands> commands,
            ObjectProvider<CommitLog> log,
            ObjectProvider<EvidenceStore> evidence,
            ObjectProvider<SessionDecisions> decisions,
            ObjectProvider<Streams> streams,
            ObjectProvider<SignIns> signIns,
            BrokerDesk brokers,
            ObjectProvider<Measuring> measuring,
            ObjectProvider<SimpleAsyncTaskScheduler> clocks) {
        this.commands = commands;
        this.log = log;
        this.evidence = evidence;
        this.decisions = decisions;
        this.streams = streams;
        this.signIns = signIns;
        this.brokers = brokers;
        this.measuring = measuring;
        this.clocks = clocks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Commands gateway = commands.getIfAvailable();
        if (gateway == null) return;
        new Clocks(clocks.stream().toList()).restDuring(data(gateway)::fill);
    }

    private DemoData data(Commands gateway) {
        return new DemoData(
                gateway,
                log.getObject(),
                evidence.getObject(),
                desk(),
                brokers,
                signIns.getObject(),
                measuring.getObject(),
                DemoScript::make);
    }

    private SessionDesk desk() {
        return new SessionDesk() {
            @Override
            public void carryOut() {
                decisions.getObject().look();
            }

            @Override
            public String minutesOf(String sessionId) {
                return Objects.requireNonNull(
                        Meeting.of(streams.getObject().read(sessionId)).sha256());
            }
        };
    }
}

package rosukh.app.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.kernel.Commands;
import rosukh.eventstore.CommitLog;

/// Fills the demo before the app calls itself ready; pages are served meanwhile. Runs where the
/// command side runs.
@Component
@Profile("demo")
@ConditionalOnProperty(name = "rosukh.demo.data", matchIfMissing = true)
class DemoDataRunner implements ApplicationRunner {

    private final ObjectProvider<Commands> commands;
    private final ObjectProvider<CommitLog> log;
    private final ObjectProvider<EvidenceStore> evidence;

    DemoDataRunner(
            ObjectProvider<Commands> commands,
            ObjectProvider<CommitLog> log,
            ObjectProvider<EvidenceStore> evidence) {
        this.commands = commands;
        this.log = log;
        this.evidence = evidence;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Commands gateway = commands.getIfAvailable();
        if (gateway != null) {
            new DemoData(gateway, log.getObject(), evidence.getObject(), DemoScript::make).fill();
        }
    }
}

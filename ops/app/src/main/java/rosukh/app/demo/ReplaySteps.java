package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.kernel.Actor;
import rosukh.events.audit.ReplayEvent;

/// The replay an auditor of the demo asked for: the pipeline as it was after the first thousand
/// events, compared where nothing has happened since.
final class ReplaySteps {

    private static final String ID = "r-demo-0001";
    private static final Actor AUDITOR = Actor.of("auditor", "auditor", "audit-office");
    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    /// The demo is longer than that before anything is asked for.
    private static final long TO = 999;

    private ReplaySteps() {}

    static List<Step> steps() {
        return List.of(
                Step.of(
                        ReplayEvent.streamOf(ID),
                        "demo-" + ID,
                        new AskForReplay(
                                ID, "certification.pipeline", 0, TO, TO, AUDITOR.account(), ON),
                        AUDITOR));
    }
}

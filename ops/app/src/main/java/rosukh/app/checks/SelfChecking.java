package rosukh.app.checks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.audit.checks.LogCheckReport;
import rosukh.query.audit.checks.LogChecks;
import rosukh.query.audit.verifying.SelfCheck;
import rosukh.query.kernel.http.ApiProblem;

/// The checks of the log as the auditor's pages ask for them.
@Component
class SelfChecking implements SelfCheck {

    private static final long NOWHERE = -1;

    private final LogChecks checks;

    SelfChecking(LogChecks checks) {
        this.checks = checks;
    }

    @Override
    public Optional<Report> last() {
        return checks.last().map(SelfChecking::report);
    }

    @Override
    public Report run() {
        if (!checks.possible())
            throw new ApiProblem(404, "LOG_OFF", "This installation publishes no log.", List.of());
        try {
            return report(checks.start(true).get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the log could not be checked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops", stopped);
        }
    }

    private static Report report(LogCheckReport report) {
        Judgement judgement =
                switch (report.verdict()) {
                    case "valid" -> Judgement.VALID;
                    case "invalid" -> Judgement.INVALID;
                    default -> Judgement.INDETERMINATE;
                };
        return new Report(
                report.finishedAt(),
                report.events(),
                judgement,
                report.faults().stream()
                        .map(each ->
                                new SelfCheck.Fault(
                                        position(each.position()), each.field(), each.what()))
                        .toList(),
                report.faultCount());
    }

    private static long position(@Nullable Long position) {
        return position == null ? NOWHERE : position;
    }
}

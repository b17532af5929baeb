package rosukh.app.checks;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.audit.checks.LogCheckReport;
import rosukh.query.audit.checks.LogChecks;
import rosukh.query.audit.verifying.SelfCheck;

/// Lets the auditors' page run the same check that runs every night, and show its report.
@Configuration(proxyBeanMethods = false)
class CheckingByPage {

    /// None where no log is published to compare with.
    @Bean
    @Nullable SelfCheck selfCheck(LogChecks checks) {
        if (!checks.possible()) return null;
        return new SelfCheck() {
            @Override
            public Optional<Report> last() {
                return checks.last().map(CheckingByPage::report);
            }

            @Override
            public Report run() {
                try {
                    return report(checks.start(true).get());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", interrupted);
                } catch (ExecutionException failed) {
                    throw new IllegalStateException("the check did not end", failed.getCause());
                }
            }
        };
    }

    private static SelfCheck.Report report(LogCheckReport report) {
        return new SelfCheck.Report(
                report.finishedAt(),
                report.events(),
                judgement(report.verdict()),
                report.faults().stream().map(CheckingByPage::fault).toList(),
                report.faultCount());
    }

    private static Judgement judgement(String verdict) {
        return switch (verdict) {
            case "valid" -> Judgement.VALID;
            case "invalid" -> Judgement.INVALID;
            default -> Judgement.INDETERMINATE;
        };
    }

    private static SelfCheck.Fault fault(LogCheckReport.LogCheckFault fault) {
        Long position = fault.position();
        return new SelfCheck.Fault(position == null ? -1 : position, fault.field(), fault.what());
    }
}

package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.indicators.Measuring;
import rosukh.command.indicators.PeriodCommand;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.kernel.Actor;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.measuring.Quarter;

/// The published quarters of the demo. Numbers are measured when they are sent, so each step is
/// made then.
final class PeriodSteps {

    static final List<String> PERIODS =
            List.of("1404-Q1", "1404-Q2", "1404-Q3", "1404-Q4", "1405-Q1", "1405-Q2");

    private PeriodSteps() {}

    /// Publishes a quarter as it is measured now.
    static Step publication(String period, Measuring measuring) {
        LocalDate on = asOf(period).plusDays(14);
        return period(
                period,
                "publish",
                new PublishPeriod(
                        period,
                        measuring.measured(period),
                        IndicatorSteps.OFFICER.account(),
                        IndicatorSteps.OFFICER.organisation(),
                        on),
                IndicatorSteps.OFFICER);
    }

    /// Restates the last quarter, and leaves the one before to a second person.
    static Step restatement(String period, Measuring measuring) {
        return period(
                period,
                "propose",
                new ProposeRestatement(
                        period,
                        measuring.measured(period),
                        "گزارش یک واحد اصلاح شد",
                        IndicatorSteps.OFFICER.account(),
                        IndicatorSteps.OFFICER.organisation(),
                        IndicatorSteps.CORRECTED.plusDays(3)),
                IndicatorSteps.OFFICER);
    }

    static Step approval(String period, Measuring measuring) {
        return period(
                period,
                "restate",
                new RestatePeriod(
                        period,
                        measuring.measured(period),
                        IndicatorSteps.MANAGER.account(),
                        IndicatorSteps.MANAGER.organisation(),
                        IndicatorSteps.CORRECTED.plusDays(5)),
                IndicatorSteps.MANAGER);
    }

    private static LocalDate asOf(String period) {
        return Quarter.parse(period).orElseThrow().lastDay();
    }

    private static Step period(String period, String what, PeriodCommand command, Actor actor) {
        return Step.of(
                PeriodEvent.streamOf(period),
                "demo-indicators-" + what + "-" + period,
                command,
                actor);
    }
}

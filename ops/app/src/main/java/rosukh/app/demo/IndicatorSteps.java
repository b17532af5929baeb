package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.command.indicators.ProfileCommand;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Actor;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.ProfileFigures.DigitalSurvey;
import rosukh.events.indicators.RightKind;

/// What firms report in the demo: most of them two years of business, one of which is corrected
/// after it was published; and the versions it is measured by, a pilot and the first one.
final class IndicatorSteps {

    static final Actor OFFICER = Actor.of("officer-indicators", "officer", "isipo");
    static final Actor MANAGER = Actor.of("manager-indicators", "manager", "isipo");

    private static final LocalDate PILOT_FROM = LocalDate.of(2025, 3, 21);
    private static final List<LocalDate> YEARS =
            List.of(LocalDate.of(2025, 3, 20), LocalDate.of(2026, 3, 20));
    static final LocalDate CORRECTED = LocalDate.of(2026, 11, 8);

    private static final List<RightKind> KINDS = List.of(RightKind.values());
    private static final int REPORTING_PERCENT = 74;
    private static final int ANSWERING_PERCENT = 88;
    private static final int IDLE_PERCENT = 4;
    private static final int RIGHTS_PERCENT = 9;
    private static final long MILLION = 1_000_000L;

    private IndicatorSteps() {}

    /// All firms but the last, whose presence says that all the rest is there.
    static List<PlannedFirm> reporting(DemoPlan plan) {
        return plan.firms().subList(0, plan.firms().size() - 1);
    }

    /// What is on file of a firm, in the order recorded.
    static List<Step> of(PlannedFirm firm) {
        Random random = new Random(firm.firmId().hashCode());
        List<Step> steps = new ArrayList<>();
        boolean reports = random.nextInt(100) < REPORTING_PERCENT;
        long revenue = MILLION * (900 + random.nextInt(90_000)) * weight(firm.size());
        for (LocalDate end : YEARS) {
            ProfileFigures figures = figures(firm, revenue, random);
            if (reports && !end.isBefore(firm.registeredOn().minusYears(1)))
                steps.add(step(firm, "report-" + end, report(firm, end, figures)));
            revenue += revenue / 100 * (random.nextInt(40) - 5);
        }
        if (random.nextInt(100) < IDLE_PERCENT)
            steps.add(
                    step(
                            firm,
                            "idle",
                            new RecordOperation(
                                    firm.firmId(),
                                    OperatingState.IDLE,
                                    LocalDate.of(2026, 5, 2),
                                    Cast.officer(firm).account(),
                                    LocalDate.of(2026, 5, 9))));
        if (random.nextInt(100) < RIGHTS_PERCENT) steps.add(right(firm, random));
        return steps;
    }

    private static Step right(PlannedFirm firm, Random random) {
        return step(
                firm,
                "right",
                new RegisterRight(
                        firm.firmId(),
                        KINDS.get(random.nextInt(KINDS.size())),
                        "IR-" + firm.legalId(),
                        Figures.productName(firm.industryGroup(), random),
                        LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900)),
                        LocalDate.of(2033, 1, 1),
                        Cast.officer(firm).account(),
                        LocalDate.of(2026, 6, 1)));
    }

    private static ReportFirmProfile report(
            PlannedFirm firm, LocalDate end, ProfileFigures figures) {
        Actor officer = Cast.officer(firm);
        return new ReportFirmProfile(
                firm.firmId(),
                end,
                figures,
                officer.account(),
                officer.organisation(),
                end.plusDays(70));
    }

    private static ProfileFigures figures(PlannedFirm firm, long revenue, Random random) {
        int fte = 40 + random.nextInt(300) * (int) weight(firm.size());
        boolean technical =
                Definition.FIRST.mhtDivisions().contains(String.valueOf(firm.isicDivision()));
        long rd = revenue / 1000 * random.nextInt(technical ? 60 : 18);
        long kb =
                random.nextInt(technical ? 3 : 12) == 0
                        ? revenue / 100 * (5 + random.nextInt(60))
                        : 0;
        return new ProfileFigures(
                revenue,
                rd,
                kb,
                fte,
                fte * random.nextInt(technical ? 14 : 5) / 100,
                random.nextInt(100) < ANSWERING_PERCENT
                        ? new DigitalSurvey(random.nextInt(10))
                        : null);
    }

    private static long weight(String size) {
        return switch (size) {
            case "MICRO" -> 1;
            case "SMALL" -> 3;
            case "MEDIUM" -> 12;
            default -> 40;
        };
    }

    private static Step step(PlannedFirm firm, String what, ProfileCommand command) {
        return Step.of(
                ProfileEvent.streamOf(firm.firmId()),
                "demo-profile-" + firm.firmId() + "-" + what,
                command,
                Cast.officer(firm));
    }

    /// A pilot, and the first version; another person approves each.
    static List<Step> versions() {
        Definition first = Definition.FIRST;
        Definition pilot =
                new Definition(
                        "pilot",
                        PILOT_FROM,
                        first.assessmentMonths(),
                        first.conversionMonths(),
                        first.needsMonths(),
                        first.reportingMonths(),
                        first.diiBasic(),
                        first.provisionalBelowPercent(),
                        first.smallNumberBelow(),
                        first.compositeMinimumAvailable(),
                        first.mhtDivisions(),
                        first.bounds());
        List<Step> steps = new ArrayList<>();
        for (Definition each : List.of(pilot, first)) {
            LocalDate on = each.effectiveFrom().minusDays(12);
            steps.add(
                    version(
                            "define-" + each.version(),
                            new DefineIndicatorVersion(
                                    each, OFFICER.account(), OFFICER.organisation(), on),
                            OFFICER));
            steps.add(
                    version(
                            "approve-" + each.version(),
                            new ApproveIndicatorVersion(
                                    each.version(),
                                    MANAGER.account(),
                                    MANAGER.organisation(),
                                    on.plusDays(4)),
                            MANAGER));
        }
        return List.copyOf(steps);
    }

    private static Step version(String key, Object command, Actor actor) {
        return Step.of(IndicatorVersionEvent.STREAM, "demo-indicators-" + key, command, actor);
    }

    /// The firm whose report is corrected after all was published.
    static PlannedFirm corrected(DemoPlan plan) {
        return reporting(plan).stream()
                .filter(firm -> reported(firm) != null)
                .filter(firm ->
                        of(firm).stream()
                                .noneMatch(step -> step.command() instanceof RecordOperation))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable ProfileFigures reported(PlannedFirm firm) {
        return of(firm).stream()
                .map(Step::command)
                .filter(ReportFirmProfile.class::isInstance)
                .map(ReportFirmProfile.class::cast)
                .filter(report -> report.periodEnd().equals(YEARS.getLast()))
                .map(ReportFirmProfile::figures)
                .findFirst()
                .orElse(null);
    }

    static Step correction(DemoPlan plan) {
        PlannedFirm firm = corrected(plan);
        ProfileFigures before = reported(firm);
        if (before == null) throw new IllegalStateException("nothing was reported");
        Actor officer = Cast.officer(firm);
        return step(
                firm,
                "correct",
                new CorrectProfile(
                        firm.firmId(),
                        YEARS.getLast(),
                        new ProfileFigures(
                                before.revenueRial(),
                                before.rdSpendRial() + before.revenueRial() / 50,
                                before.kbSalesRial(),
                                before.fteTenths(),
                                before.rdFteTenths(),
                                before.survey()),
                        "هزینه‌ی آزمایشگاه از قلم افتاده بود",
                        officer.account(),
                        officer.organisation(),
                        CORRECTED));
    }

    /// What the dashboards show of it.
    static Map<String, Integer> totals(DemoPlan plan) {
        Map<String, Integer> totals = new TreeMap<>();
        for (PlannedFirm firm : reporting(plan))
            for (Step step : of(firm))
                switch (step.command()) {
                    case ReportFirmProfile report ->
                            totals.merge("reported " + report.periodEnd(), 1, Integer::sum);
                    case RecordOperation _ -> totals.merge("idle", 1, Integer::sum);
                    case RegisterRight _ -> totals.merge("rights", 1, Integer::sum);
                    default -> {}
                }
        totals.put("published", PeriodSteps.PERIODS.size());
        totals.put("restated", 1);
        return totals;
    }
}

package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.BrokerCommand;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.command.kernel.Actor;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.reference.Province;
import rosukh.events.reference.Provinces;
import rosukh.events.rules.Scheme;

/// The brokers of the demo, in every state there is: those who help are accredited before their
/// first case; one is still learning, one waits for a second person, one is suspended, one has
/// fallen behind the scheme.
final class BrokerSteps {

    /// Accounts that commands name; they sign in before.
    static final List<Actor> ALL =
            List.of(
                    Actor.of("broker", "broker", "broker-1"),
                    Actor.of("broker-1-adviser", "broker", "broker-1"),
                    Actor.of("broker-2-adviser", "broker", "broker-2"),
                    Actor.of("broker-3-adviser", "broker", "broker-3"),
                    Actor.of("broker-4-adviser", "broker", "broker-4"),
                    Actor.of("broker-5-adviser", "broker", "broker-5"),
                    Actor.of("broker-5-trainee", "broker", "broker-5"),
                    Actor.of("broker-6-adviser", "broker", "broker-6"),
                    Actor.of("broker-6-partner", "broker", "broker-6"));

    private static final Actor OFFICER = Actor.of("officer-brokers", "officer", "isipo");
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 7);
    private static final LocalDate LATELY = LocalDate.of(2026, 1, 17);
    private static final LocalDate OPENED = LocalDate.of(2026, 11, 21);

    private final List<String> fields;
    private final List<String> provinces;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    private BrokerSteps(List<String> fields) {
        this.fields = fields;
        this.provinces = Provinces.all().stream().map(Province::key).toList();
    }

    /// The careers, before the first case.
    static List<Step> careers(Seeds seeds) {
        Scheme scheme = seeds.version(Round.SCHEME, Round.NEW);
        BrokerSteps steps =
                new BrokerSteps(
                        scheme.technologyFields().stream()
                                .map(Scheme.TechnologyField::code)
                                .toList());
        for (int body = 1; body <= 4; body++) {
            String account = "broker-" + body + "-adviser";
            steps.trained(account, "broker-" + body, LATELY);
            steps.examined(account, LATELY.plusDays(35), 70 + 5 * body);
            steps.accredited(account, "GRADE_1", LATELY.plusDays(45));
        }
        steps.others(scheme);
        return List.copyOf(steps.steps);
    }

    private void others(Scheme scheme) {
        trained("broker", "broker-1", LATELY);
        examined("broker", LATELY.plusDays(35), 62);
        examined("broker", LATELY.plusDays(65), 81);
        accredited("broker", "GRADE_3", LATELY.plusDays(75));
        enrolled("broker-5-trainee", "broker-5", LATELY);
        attended("broker-5-trainee", "RULES", 8, LATELY.plusDays(7));
        attended("broker-5-trainee", "PRODUCT", 6, LATELY.plusDays(14));
        examined("broker-5-trainee", LATELY.plusDays(40), 55);
        trained("broker-5-adviser", "broker-5", LATELY);
        examined("broker-5-adviser", LATELY.plusDays(35), 77);
        proposed("broker-5-adviser", "ACCREDIT", "GRADE_2", LATELY.plusDays(50));
        trained("broker-6-adviser", "broker-6", LATELY);
        examined("broker-6-adviser", LATELY.plusDays(35), 90);
        accredited("broker-6-adviser", "GRADE_2", LATELY.plusDays(45));
        proposed("broker-6-adviser", "SUSPEND", null, LATELY.plusDays(130));
        approved("broker-6-adviser", LATELY.plusDays(133));
        behind("broker-6-partner", scheme);
    }

    /// Accredited under the older version, called for the module of the newer one and too late with
    /// it; accredited anew since, to the end of this year.
    private void behind(String account, Scheme scheme) {
        LocalDate from = scheme.effectiveFrom();
        LocalDate due = BrokerPolicy.NOW.bridgingDue(from);
        trained(account, "broker-6", LONG_AGO);
        examined(account, LONG_AGO.plusDays(35), 73);
        accredited(account, "GRADE_2", from.minusMonths(7));
        add(account, new RequireBridging(account, scheme.id(), scheme.version(), from, from));
        add(
                account,
                new LimitAccreditation(account, scheme.id(), scheme.version(), due.plusDays(1)));
        add(
                account,
                new CompleteBridging(
                        account,
                        scheme.id(),
                        scheme.version(),
                        OFFICER.account(),
                        due.plusDays(60)));
        LocalDate renewed = from.minusMonths(7).plusMonths(24).minusDays(20);
        proposed(account, "RENEW", "GRADE_2", renewed);
        approved(account, renewed.plusDays(2));
    }

    /// The cases of the current round that an accredited broker helped in and that are decided; no
    /// broker has more of them than may be open at once, so their order does not matter.
    static List<PlannedCase> helped(DemoPlan plan, SessionPlan sessions) {
        Map<String, Integer> count = new HashMap<>();
        return plan.cases().stream()
                .filter(PlannedCase::currentRound)
                .filter(each -> each.ending().decided() && !sessions.decides(each))
                .sorted(Comparator.comparing(PlannedCase::caseId))
                .filter(each -> count.merge(Cast.broker(each).account(), 1, Integer::sum) <= 12)
                .toList();
    }

    /// Cases that wait for their plan get a broker, some attempts are stopped by a conflict.
    static List<Step> open(DemoPlan plan) {
        BrokerSteps steps = new BrokerSteps(List.of());
        List<PlannedCase> waiting =
                plan.cases().stream()
                        .filter(PlannedCase::currentRound)
                        .filter(each -> each.ending() == Ending.NEEDS_ASSESSED)
                        .sorted(Comparator.comparing(PlannedCase::caseId))
                        .toList();
        for (PlannedCase each : waiting.subList(4, waiting.size())) {
            steps.steps.add(given(each, OPENED));
        }
        steps.conflict(waiting.get(0), "FAMILY", null);
        steps.conflict(waiting.get(1), "SERVICE", "AUDIT");
        steps.conflict(waiting.get(2), "SERVICE", "ACCOUNTING");
        return List.copyOf(steps.steps);
    }

    private void conflict(PlannedCase planned, String ground, @Nullable String service) {
        String account = Cast.broker(planned).account();
        String firmId = planned.firm().firmId();
        addUnder(
                account,
                "conflict-" + firmId,
                new DeclareConflict(
                        account, firmId, ground, service, null, account, OPENED.minusDays(9)));
        addUnder(
                account,
                "blocked-" + firmId,
                new NoteBlocked(account, planned.caseId(), "HELP", OFFICER.account(), OPENED));
    }

    /// The register gives the case; a process tells it.
    static Step given(PlannedCase planned, LocalDate on) {
        Actor broker = Cast.broker(planned);
        return Step.of(
                BrokerEvent.streamOf(broker.account()),
                "demo-" + planned.caseId() + "-given",
                new AssignCase(broker.account(), planned.caseId(), "HELP", OFFICER.account(), on),
                OFFICER);
    }

    private void trained(String account, String body, LocalDate from) {
        enrolled(account, body, from);
        int week = 1;
        for (BrokerPolicy.Module each : BrokerPolicy.NOW.modules())
            attended(account, each.code(), each.hours(), from.plusDays(4L * week++));
    }

    private void enrolled(String account, String body, LocalDate on) {
        add(account, new EnrolBroker(account, body, OFFICER.account(), on));
    }

    private void attended(String account, String module, int hours, LocalDate on) {
        add(account, new RecordAttendance(account, module, hours, OFFICER.account(), on));
    }

    private void examined(String account, LocalDate on, int score) {
        add(account, new RecordExam(account, score, OFFICER.account(), on));
    }

    private void accredited(String account, String grade, LocalDate on) {
        proposed(account, "ACCREDIT", grade, on);
        approved(account, on.plusDays(2));
    }

    private void proposed(String account, String step, @Nullable String grade, LocalDate on) {
        add(
                account,
                new ProposeStep(
                        account,
                        step,
                        grade == null
                                ? null
                                : new Asked(grade, fields, provinces, List.of(Round.SCHEME)),
                        Words.brokerGrounds(step),
                        OFFICER.account(),
                        on));
    }

    private void approved(String account, LocalDate on) {
        long seen = versions.getOrDefault(account, 0L) - 1;
        BrokerCommand approval = new ApproveStep(account, Cast.MANAGER.account(), seen, on);
        steps.add(Step.of(approval.streamId(), key(account, versions), approval, Cast.MANAGER));
    }

    private void add(String account, BrokerCommand command) {
        steps.add(Step.of(command.streamId(), key(account, versions), command, OFFICER));
    }

    private void addUnder(String account, String key, BrokerCommand command) {
        steps.add(Step.of(command.streamId(), "demo-" + account + "-" + key, command, OFFICER));
    }

    private static String key(String account, Map<String, Long> counts) {
        return "demo-" + account + "-" + counts.merge(account, 1L, Long::sum);
    }
}

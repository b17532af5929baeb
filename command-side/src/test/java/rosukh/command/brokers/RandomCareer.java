package rosukh.command.brokers;

import static rosukh.command.brokers.Careers.HADI;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.brokers.PlacementCommand.ReleaseCase;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.PlacementEnd;
import rosukh.events.brokers.SchemeVersion;

/// Commands about one broker, often wrong ones, on days that go on.
final class RandomCareer {

    static final String NEW = "1405-01-11";
    static final LocalDate NEW_FROM = LocalDate.of(2026, 3, 31);

    private static final List<String> PEOPLE = List.of("omid", "mina", "omid", "mina", HADI);

    private final Random random;
    private LocalDate day = Careers.DAY;

    RandomCareer(Random random) {
        this.random = random;
    }

    BrokerCommand next(Broker broker) {
        day = day.plusDays(random.nextInt(20));
        if (broker.file() == null) return new EnrolBroker(HADI, "helpers", "omid", day);
        return switch (random.nextInt(3)) {
            case 0 -> training();
            case 1 -> accreditation(broker);
            default -> placement();
        };
    }

    Known known(BrokerCommand command) {
        if (command instanceof AssignCase assign)
            return Careers.known(file(assign.caseId(), assign.role()));
        if (command instanceof NoteBlocked note)
            return Careers.known(file(note.caseId(), note.role()));
        return Careers.SCHEMES;
    }

    private BrokerCommand training() {
        return switch (random.nextInt(12)) {
            case 0 -> new ChangeBody(HADI, one("helpers", "others"), "omid", day);
            case 1, 2 -> new RecordExam(HADI, 50 + random.nextInt(40), "omid", day);
            case 3 -> new RequireBridging(HADI, TestSchemes.KB, NEW, NEW_FROM, day);
            case 4 -> new CompleteBridging(HADI, TestSchemes.KB, NEW, "omid", day);
            case 5 -> new LimitAccreditation(HADI, TestSchemes.KB, NEW, day);
            default ->
                    new RecordAttendance(
                            HADI,
                            BrokerPolicy.NOW.modules().get(random.nextInt(6)).code(),
                            random.nextInt(14),
                            "omid",
                            day);
        };
    }

    private BrokerCommand accreditation(Broker broker) {
        if (broker.file().proposal() != null && random.nextInt(3) > 0)
            return random.nextInt(5) == 0
                    ? new DeclineStep(HADI, "no", one(PEOPLE), day)
                    : new ApproveStep(HADI, one(PEOPLE), 1, day);
        AccreditationStep step =
                random.nextInt(3) == 0
                        ? AccreditationStep.values()[random.nextInt(5)]
                        : one(
                                AccreditationStep.ACCREDIT,
                                AccreditationStep.RENEW,
                                AccreditationStep.RENEW,
                                AccreditationStep.REINSTATE);
        return new ProposeStep(
                HADI, step.name(), step.hasTerms() ? Careers.ASKED : null, "fit", one(PEOPLE), day);
    }

    private BrokerCommand placement() {
        String firm = "f-" + random.nextInt(9);
        String caseId = firm + ".1";
        String role = one("HELP", "HELP", "ASSESS");
        return switch (random.nextInt(14)) {
            case 0 ->
                    new DeclareConflict(HADI, firm, one("OWNER", "FAMILY"), null, null, HADI, day);
            case 1 ->
                    new DeclareConflict(
                            HADI,
                            firm,
                            "SERVICE",
                            "AUDIT",
                            one(day.minusMonths(25), day.minusMonths(3)),
                            HADI,
                            day);
            case 2 ->
                    new WithdrawConflict(
                            HADI, firm, one("OWNER", "FAMILY"), null, "over", "omid", day);
            case 3 -> new WithdrawConflict(HADI, firm, "SERVICE", "AUDIT", "over", "omid", day);
            case 4 -> new NoteBlocked(HADI, caseId, role, "omid", day);
            case 5, 6 ->
                    new ReleaseCase(
                            HADI,
                            caseId,
                            BrokerRole.valueOf(role),
                            PlacementEnd.CERTIFIED,
                            null,
                            day);
            case 7 ->
                    new RegisterFee(
                            HADI,
                            caseId,
                            role,
                            one("FIRM", "PROGRAMME"),
                            random.nextInt(3),
                            "omid",
                            day);
            case 8 -> new RateBroker(HADI, caseId, random.nextInt(7), "farid", day);
            default -> new AssignCase(HADI, caseId, role, "omid", day);
        };
    }

    private CaseToPlace file(String caseId, String role) {
        boolean old = random.nextInt(3) > 0;
        return new CaseToPlace(
                caseId,
                caseId.replaceFirst("\\.\\d+$", ""),
                "KRM-P01",
                random.nextInt(9) == 0 ? "TEH" : "KRM",
                random.nextInt(9) == 0 ? "PUMPS" : "MACHINERY",
                random.nextInt(9) == 0 ? CaseToPlace.OpenFor.NOBODY : BrokerWalkTest.openFor(role),
                old ? Careers.TRAINED : new SchemeVersion(TestSchemes.KB, NEW),
                old ? LocalDate.of(2023, 7, 23) : NEW_FROM,
                random.nextInt(9) == 0
                        ? List.of(new BodyOfFirm("helpers", BrokerRole.ASSESS))
                        : List.of(),
                Set.of(),
                List.of(),
                List.of());
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}

package rosukh.command.assessors;

import static rosukh.command.assessors.Files.FIELD;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.assessors.CaseOnFile.Parts;
import rosukh.events.assessors.ReleaseCause;

/// Sends what people might send to the register, often wrongly.
final class RandomPool {

    private final Random random;
    private LocalDate day = Files.DAY;
    private int cases;

    RandomPool(int seed) {
        random = new Random(seed);
    }

    AssessorCommand next() {
        day = day.plusDays(random.nextInt(4));
        if (random.nextInt(30) == 0) day = day.plusMonths(9);
        String account = account();
        return switch (random.nextInt(16)) {
            case 0, 1 ->
                    new EnrolAssessor(
                            account,
                            "body-" + random.nextInt(3),
                            random.nextInt(5) == 0 ? List.of("ICT") : List.of(FIELD),
                            random.nextInt(3) == 0 ? List.of("YZD") : List.of(),
                            random.nextInt(0, 4),
                            "omid",
                            day);
            case 2 ->
                    new ChangeAssessor(
                            account,
                            "body-" + random.nextInt(3),
                            List.of(FIELD),
                            List.of(),
                            random.nextInt(1, 5),
                            "omid",
                            day);
            case 3 -> new StandDown(account, "leave", "omid", day);
            case 4 -> new ReturnToService(account, "back", "omid", day);
            case 5 -> new DeclareConflict(account, "FIRM", firm(), ground(), day, "x", day);
            case 6 -> new WithdrawConflict(account, "FIRM", firm(), ground(), "x", "x", day);
            case 7, 8 ->
                    new ReleaseAssignment(
                            "f-" + random.nextInt(2) + "." + random.nextInt(cases + 1),
                            ReleaseCause.RECOMMENDED,
                            day);
            case 9 ->
                    new ReassignAssessor(
                            "f-" + random.nextInt(2) + "." + random.nextInt(cases + 1),
                            random.nextBoolean() ? account : null,
                            "away",
                            "omid",
                            day);
            case 10 -> new AssignAssessor(nextCase(), account, "knows it", "omid", day);
            default -> new AssignAssessor(nextCase(), null, null, "omid", day);
        };
    }

    CaseOnFile file(AssessorCommand command) {
        return switch (command) {
            case AssignAssessor e -> file(e.caseId());
            case ReassignAssessor e -> file(e.caseId());
            default -> null;
        };
    }

    /// The helper of the first firm lately, and the decider of the second long ago.
    private CaseOnFile file(String caseId) {
        return Files.with(
                Files.file(caseId),
                Parts.NONE,
                List.of(
                        caseId.startsWith("f-0")
                                ? Files.helpedBy("a0", "body-9", Files.DAY)
                                : Files.decidedBy("a1", "body-2", Files.DAY.minusMonths(23))),
                Set.of());
    }

    private String nextCase() {
        return firm() + "." + ++cases;
    }

    private String firm() {
        return "f-" + random.nextInt(2);
    }

    private String ground() {
        return random.nextBoolean() ? "OWNER" : "SERVICE";
    }

    private String account() {
        return "a" + random.nextInt(5);
    }
}

package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import rosukh.command.TestSchemes;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.NewProduct;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;

/// Commands that lead a case off the straight path, often wrongly.
final class RandomTurns {

    static final String OTHER = "f-2.1";

    private final Random random;

    RandomTurns(Random random) {
        this.random = random;
    }

    CertificationCommand any(Certification state, LocalDate day) {
        boolean stands =
                state instanceof Certification.Begun begun && begun.dossier().clock().stands();
        if (stands && random.nextBoolean())
            return random.nextBoolean()
                    ? new AnswerRequest(Scenarios.CASE, "attached", "farid", day)
                    : new ResumeClock(Scenarios.CASE, "it is here", "omid", day.plusDays(11));
        if (state instanceof Certification.Open open
                && open.dossier().course().proposal() != null
                && random.nextBoolean())
            return random.nextBoolean()
                    ? new ApproveSchemeSwitch(Scenarios.CASE, person(), "office", day)
                    : new DeclineSchemeSwitch(Scenarios.CASE, "ended", person(), "office", day);
        return switch (random.nextInt(5)) {
            case 0 -> clock(day);
            case 1 -> course(day);
            case 2 -> support(day);
            case 3 ->
                    new RecordVisit(
                            Scenarios.CASE, one("it runs", ""), person(), one("assessors"), day);
            default -> afterTheEnd(day);
        };
    }

    CertificationCommand appeal(Certification.Appealed state, LocalDate day) {
        if (random.nextInt(6) == 0) return any(state, day);
        if (state.opinion() == null || random.nextInt(4) == 0)
            return new GiveAppealOpinion(
                    Scenarios.CASE, random.nextBoolean(), "opinion", person(), body(), day);
        return random.nextBoolean()
                ? new UpholdAppeal(Scenarios.CASE, "explanation", person(), body(), day)
                : new RejectAppeal(Scenarios.CASE, "explanation", person(), body(), day);
    }

    CertificationCommand afterTheEnd(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> new ReopenCase(Scenarios.CASE, one("by mistake", ""), "omid", day);
            case 1 ->
                    new LinkCase(
                            Scenarios.CASE,
                            one("RELATED_TO", "DUPLICATE_OF", "RENEWAL_OF"),
                            one(OTHER, OTHER, Scenarios.CASE),
                            "the same owner",
                            "omid",
                            day);
            default ->
                    new FileAppeal(
                            Scenarios.CASE,
                            one("grounds", "grounds", ""),
                            products(),
                            "farid",
                            day);
        };
    }

    private List<NewProduct> products() {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(
                        new NewProduct(
                                one("p9", "p9", "p1"),
                                "Filter",
                                Scenarios.answers("HIGH", "COMMERCIAL")));
    }

    private CertificationCommand clock(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    new RequestMore(
                            Scenarios.CASE,
                            List.of(one("TECHNICAL_FILE", "HOROSCOPE")),
                            "the drawings",
                            day.plusDays(random.nextInt(0, 12)),
                            person(),
                            body(),
                            day);
            case 1 ->
                    new SuspendClock(
                            Scenarios.CASE,
                            one("EXPERT_OPINION", "MORE_REQUESTED", "COURT_ORDER"),
                            one("the laboratory", ""),
                            "omid",
                            day);
            default ->
                    new ExtendDeadline(
                            Scenarios.CASE,
                            one("ASSESS", "DECISION", "APPEAL", "INTAKE", "SLEEP"),
                            random.nextInt(0, 20),
                            "the furnace",
                            "omid",
                            day);
        };
    }

    private CertificationCommand course(LocalDate day) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                    new ProposeSchemeSwitch(
                            Scenarios.CASE,
                            one(TestSchemes.NEXT, TestSchemes.NEXT, TestSchemes.TODAY, "1300"),
                            "older rules",
                            person(),
                            "office",
                            day);
            case 3, 4, 5 -> new ApproveSchemeSwitch(Scenarios.CASE, person(), "office", day);
            case 6, 7, 8 ->
                    new DeclineSchemeSwitch(Scenarios.CASE, "ended", person(), "office", day);
            case 9 ->
                    new MergeCase(
                            Scenarios.CASE,
                            one(OTHER, Scenarios.CASE),
                            "registered twice",
                            "omid",
                            day);
            default -> new WithdrawCase(Scenarios.CASE, one("moves", ""), "farid", day);
        };
    }

    private CertificationCommand support(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    new AssignBroker(
                            Scenarios.CASE, one("helpers", "assessors"), "hadi", "omid", day);
            case 1 ->
                    new RegisterTechnologyNeed(
                            Scenarios.CASE, one("T1", "T1", "T 3"), "furnace", day);
            default ->
                    new ResolveTechnologyNeed(Scenarios.CASE, one("T1", "T1", "T2"), "found", day);
        };
    }

    private String person() {
        return one("hana", "azar", "arash", "kamran", "bita", "dara", "elham", "golnar");
    }

    private String body() {
        return one("helpers", "assessors", "group", "board");
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

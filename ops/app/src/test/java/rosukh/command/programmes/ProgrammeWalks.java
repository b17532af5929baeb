package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rosukh.command.kernel.Refused;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;

/// Random programmes as the rules let them be, and what the rules know of their money.
public final class ProgrammeWalks {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final List<String> PARTNERS = List.of("isipo", "ofogh");
    private static final int STEPS = 160;
    private static final long RIALS = 3_000_000_000_007L;

    private ProgrammeWalks() {}

    /// What the rules know after a replay.
    ///
    /// @param budget of the agreed version; 0 before the first
    /// @param outputs that count
    public record Money(long budget, long funded, long spent, long outputs) {}

    /// The events of a walk.
    public static List<ProgrammeEvent> walk(String id, long seed) {
        Random random = new Random(seed);
        List<ProgrammeEvent> history = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Programme programme = Programme.of(history);
            LocalDate day = DAY.plusDays(i / 3);
            long position = random.nextInt(6);
            Linkable event =
                    new Linkable(
                            position,
                            OutputKind.MATCH_PERFORMED,
                            "m-" + position,
                            "f-" + position % 3,
                            day,
                            List.of(),
                            random.nextInt(3) == 0
                                    ? new Linkable.TakenBack(100 + position, day)
                                    : null);
            try {
                history.addAll(
                        programme.decide(
                                command(id, programme, position, random, day),
                                event,
                                Programme.NEW));
            } catch (Refused refused) {
                continue;
            }
        }
        return List.copyOf(history);
    }

    /// What the rules know of the money of a programme from its events alone.
    public static Money replay(List<ProgrammeEvent> history) {
        Programme programme = Programme.of(history);
        Version agreed = programme.papers().agreed();
        return new Money(
                agreed == null ? 0 : agreed.model().budget(),
                programme.course().purse().funded(),
                programme.course().purse().spent(),
                programme.course().outputs().values().stream()
                        .filter(Course.Output::stands)
                        .count());
    }

    private static ProgrammeCommand command(
            String id, Programme programme, long position, Random random, LocalDate day) {
        Version newest = programme.papers().newest();
        if (newest == null) return new DraftProgramme(id, model(random), "omid", day);
        String partner = PARTNERS.get(random.nextInt(2));
        String reference = "R-" + random.nextInt(500);
        return switch (random.nextInt(24)) {
            case 0 -> new ReviseModel(id, model(random), "asked for", "omid", day);
            case 1, 2 -> new OpenReview(id, "omid", day);
            case 3, 4, 5 -> new ReviewModel(id, partner, Verdict.ACCEPTED, "", "L", "omid", day);
            case 6, 7, 8, 9 ->
                    new SignModel(
                            id,
                            partner,
                            newest.sha256(),
                            String.format("%064x", random.nextInt(100_000)),
                            "omid",
                            day);
            case 10, 11 -> new StartProgramme(id, "mina", day);
            case 12, 13, 14, 15 ->
                    new PayContribution(
                            id, partner, 1 + random.nextLong(RIALS), reference, "omid", day);
            case 16, 17, 18 ->
                    new SpendMoney(
                            id,
                            1 + random.nextLong(RIALS),
                            "trainers",
                            "training",
                            reference,
                            "omid",
                            day);
            case 19, 20, 21 ->
                    new LinkOutput(id, OutputKind.MATCH_PERFORMED, position, "omid", day);
            case 22 -> new ReverseOutput(id, position, "process", day);
            default ->
                    random.nextInt(6) > 0
                            ? new OpenReview(id, "omid", day)
                            : random.nextBoolean()
                                    ? new EvaluateProgramme(
                                            id, Rating.MET, "done", "b".repeat(64), "dara", day)
                                    : new CloseProgramme(id, "mina", day);
        };
    }

    private static ProgrammeModel model(Random random) {
        long first = RIALS * (1 + random.nextInt(4)) + random.nextInt(1000);
        long second = RIALS * (1 + random.nextInt(4)) + random.nextInt(1000);
        return new ProgrammeModel(
                "Parts",
                "First parts",
                "KRM",
                DAY,
                DAY.plusYears(1),
                first + second,
                List.of(
                        new Partner("isipo", "Parks organisation", first),
                        new Partner("ofogh", "Ofogh foundation", second)),
                List.of(new Milestone("training", "Training", "Report", DAY.plusDays(100))),
                List.of(new Target(OutputKind.MATCH_PERFORMED, 3)));
    }
}

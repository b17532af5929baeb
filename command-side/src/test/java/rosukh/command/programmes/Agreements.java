package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;

/// A programme of two partners, and the commands that bring it on its way.
final class Agreements {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String ID = "pg-1";
    static final String OFFICER = "omid";
    static final String MANAGER = "mina";
    static final String EVALUATOR = "dara";
    static final long BUDGET = 1000;

    final List<ProgrammeEvent> history = new ArrayList<>();

    static ProgrammeModel model() {
        return model("Parts", 600, 400, BUDGET);
    }

    static ProgrammeModel model(String title, long first, long second, long budget) {
        return new ProgrammeModel(
                title,
                "First parts for large buyers",
                "KRM",
                DAY,
                DAY.plusYears(1),
                budget,
                List.of(
                        new Partner("isipo", "Parks organisation", first),
                        new Partner("ofogh", "Ofogh foundation", second)),
                List.of(new Milestone("training", "Training", "Report", DAY.plusDays(100))),
                List.of(
                        new Target(OutputKind.MATCH_PERFORMED, 3),
                        new Target(OutputKind.CERTIFICATE_ISSUED, 2)));
    }

    static String paper(String partner, int version) {
        return String.format("%064x", (partner + version).hashCode() & 0xffffffffL);
    }

    static OpenReview open() {
        return new OpenReview(ID, OFFICER, DAY);
    }

    static ReviewModel accepted(String partner) {
        return new ReviewModel(ID, partner, Verdict.ACCEPTED, "", "L-1", OFFICER, DAY);
    }

    static SignModel signed(String partner, ProgrammeModel model, int version) {
        return new SignModel(ID, partner, model.sha256(), paper(partner, version), OFFICER, DAY);
    }

    static PayContribution pay(String partner, long amount, String reference) {
        return new PayContribution(ID, partner, amount, reference, OFFICER, DAY);
    }

    static EvaluateProgramme evaluation(String by) {
        return new EvaluateProgramme(ID, Rating.MET, "All was done", "e".repeat(64), by, DAY);
    }

    /// The commands from a draft to the agreed version.
    static List<ProgrammeCommand> agreeing() {
        List<ProgrammeCommand> all = new ArrayList<>();
        all.add(new DraftProgramme(ID, model(), OFFICER, DAY));
        all.addAll(signing(model(), 1));
        return all;
    }

    /// The commands by which every partner signs the newest version.
    static List<ProgrammeCommand> signing(ProgrammeModel model, int version) {
        return List.of(
                open(),
                accepted("isipo"),
                accepted("ofogh"),
                signed("isipo", model, version),
                signed("ofogh", model, version));
    }

    static Agreements drafted() {
        return new Agreements().then(new DraftProgramme(ID, model(), OFFICER, DAY));
    }

    static Agreements agreed() {
        Agreements agreements = new Agreements();
        agreeing().forEach(agreements::then);
        return agreements;
    }

    static Agreements running() {
        return agreed().then(new StartProgramme(ID, MANAGER, DAY));
    }

    Agreements then(ProgrammeCommand command) {
        told(command, null);
        return this;
    }

    List<ProgrammeEvent> told(ProgrammeCommand command, @Nullable Linkable event) {
        List<ProgrammeEvent> events = programme().decide(command, event, Programme.NEW);
        history.addAll(events);
        return events;
    }

    Programme programme() {
        return Programme.of(history);
    }
}

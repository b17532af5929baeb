package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_MODEL_UNCHANGED;
import static rosukh.command.programmes.ProgrammeRefusal.REPLICATION_BEFORE_EVALUATION;
import static rosukh.command.programmes.ProgrammeRefusal.REPLICATION_ORIGIN_UNKNOWN;
import static rosukh.command.programmes.ProgrammeRefusal.REPLICATION_SAME_PROVINCE;
import static rosukh.command.programmes.ProgrammeRefusal.REVIEW_OF_MODEL_NOT_OPEN;
import static rosukh.command.programmes.ProgrammeRefusal.REVIEW_OF_MODEL_OPEN;
import static rosukh.command.programmes.ProgrammeRefusal.SIGNATURE_BEFORE_ACCEPTANCE;
import static rosukh.command.programmes.ProgrammeRefusal.SIGNATURE_DOCUMENT_USED;
import static rosukh.command.programmes.ProgrammeRefusal.SIGNATURE_GIVEN;
import static rosukh.command.programmes.ProgrammeRefusal.SIGNATURE_OF_ANOTHER_VERSION;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ModelReviewed;
import rosukh.events.programmes.ProgrammeEvent.ModelRevised;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ReviewOpened;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Verdict;

/// The rules of a model: how it is written, given to the partners and signed.
final class Modelling {

    private Modelling() {}

    static ProgrammeDrafted draft(DraftProgramme command) {
        ModelChecks.sound(command.model());
        return new ProgrammeDrafted(
                command.programmeId(),
                command.model(),
                command.model().sha256(),
                null,
                command.by(),
                command.on());
    }

    static ProgrammeDrafted replicate(ReplicateProgramme command, Programme origin) {
        Version version = origin.papers().agreed();
        if (origin.papers().newest() == null)
            throw REPLICATION_ORIGIN_UNKNOWN.because("no programme " + command.originId());
        if (version == null || origin.course().evaluator() == null)
            throw REPLICATION_BEFORE_EVALUATION.because("nobody has evaluated it");
        if (version.model().provinceKey().equals(command.provinceKey()))
            throw REPLICATION_SAME_PROVINCE.because("it ran in that province");
        ProgrammeModel model = moved(version.model(), command);
        ModelChecks.sound(model);
        return new ProgrammeDrafted(
                command.programmeId(),
                model,
                model.sha256(),
                command.originId(),
                command.by(),
                command.on());
    }

    private static ProgrammeModel moved(ProgrammeModel model, ReplicateProgramme command) {
        long days = ChronoUnit.DAYS.between(model.startsOn(), command.startsOn());
        return new ProgrammeModel(
                command.title(),
                model.objective(),
                command.provinceKey(),
                command.startsOn(),
                model.endsOn().plusDays(days),
                model.budget(),
                model.partners(),
                model.milestones().stream()
                        .map(each ->
                                new Milestone(
                                        each.key(),
                                        each.title(),
                                        each.deliverable(),
                                        each.dueOn().plusDays(days)))
                        .toList(),
                model.targets());
    }

    static ModelRevised revise(Programme programme, ReviseModel command) {
        Version newest = newest(programme);
        Running.notEvaluated(programme);
        Checks.grounds(command.grounds());
        ModelChecks.sound(command.model());
        ModelChecks.keeps(programme, command.model());
        String sha256 = command.model().sha256();
        if (sha256.equals(newest.sha256()))
            throw PROGRAMME_MODEL_UNCHANGED.because("the newest version says the same");
        return new ModelRevised(
                command.programmeId(),
                newest.number() + 1,
                command.model(),
                sha256,
                command.grounds(),
                command.by(),
                command.on());
    }

    static ReviewOpened open(Programme programme, OpenReview command) {
        Version newest = newest(programme);
        Running.notEvaluated(programme);
        if (programme.papers().signing().open() || newest.equals(programme.papers().agreed()))
            throw REVIEW_OF_MODEL_OPEN.because("it is with the partners, or agreed");
        return new ReviewOpened(
                command.programmeId(),
                newest.number(),
                newest.sha256(),
                command.by(),
                command.on());
    }

    static ModelReviewed review(Programme programme, ReviewModel command) {
        Version version = underReview(programme);
        version.partner(command.partner());
        if (programme.papers().signing().signed().contains(command.partner()))
            throw SIGNATURE_GIVEN.because("the partner has signed the version");
        Checks.reference(command.reference());
        if (command.verdict() == Verdict.OBJECTED) Checks.grounds(command.remarks());
        return new ModelReviewed(
                command.programmeId(),
                version.number(),
                command.partner(),
                command.verdict(),
                command.remarks(),
                command.reference(),
                command.by(),
                command.on());
    }

    /// With the last signature the version is agreed. What was paid, reached or linked since it was
    /// written is looked at again before.
    static List<ProgrammeEvent> sign(Programme programme, SignModel command) {
        Version version = underReview(programme);
        version.partner(command.partner());
        Signing signing = programme.papers().signing();
        if (signing.signed().contains(command.partner()))
            throw SIGNATURE_GIVEN.because("the partner has signed the version");
        if (signing.verdicts().get(command.partner()) != Verdict.ACCEPTED)
            throw SIGNATURE_BEFORE_ACCEPTANCE.because("the partner has not accepted the version");
        if (!version.sha256().equals(command.modelSha256()))
            throw SIGNATURE_OF_ANOTHER_VERSION.because(
                    "version " + version.number() + " has the hash " + version.sha256());
        Checks.document(command.documentSha256());
        if (programme.papers().signatures().contains(command.documentSha256()))
            throw SIGNATURE_DOCUMENT_USED.because("the paper was recorded before");
        ModelChecks.keeps(programme, version.model());
        ModelSigned signed =
                new ModelSigned(
                        command.programmeId(),
                        version.number(),
                        command.partner(),
                        version.sha256(),
                        command.documentSha256(),
                        command.by(),
                        command.on());
        if (signing.signed().size() + 1 < version.model().partners().size()) return List.of(signed);
        return List.of(
                signed,
                new VersionAgreed(
                        command.programmeId(), version.number(), version.sha256(), command.on()));
    }

    private static Version underReview(Programme programme) {
        Running.notEvaluated(programme);
        if (!programme.papers().signing().open())
            throw REVIEW_OF_MODEL_NOT_OPEN.because("the newest version is not with the partners");
        return newest(programme);
    }

    private static Version newest(Programme programme) {
        return Objects.requireNonNull(programme.papers().newest(), "it was drafted before");
    }
}

package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.programmes.Agreements.DAY;
import static rosukh.command.programmes.Agreements.EVALUATOR;
import static rosukh.command.programmes.Agreements.ID;
import static rosukh.command.programmes.Agreements.MANAGER;
import static rosukh.command.programmes.Agreements.OFFICER;
import static rosukh.command.programmes.Agreements.accepted;
import static rosukh.command.programmes.Agreements.agreed;
import static rosukh.command.programmes.Agreements.drafted;
import static rosukh.command.programmes.Agreements.evaluation;
import static rosukh.command.programmes.Agreements.model;
import static rosukh.command.programmes.Agreements.open;
import static rosukh.command.programmes.Agreements.pay;
import static rosukh.command.programmes.Agreements.running;
import static rosukh.command.programmes.Agreements.signed;
import static rosukh.command.programmes.Agreements.signing;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Verdict;

/// The model: one text, which every partner signs by its hash.
class ModelTest {

    private static final StartProgramme START = new StartProgramme(ID, MANAGER, DAY);

    @Test
    void the_hash_depends_on_every_word_and_on_nothing_else() {
        assertThat(model().sha256()).isEqualTo(model().sha256());
        assertThat(model("Part", 600, 400, 1000).sha256()).isNotEqualTo(model().sha256());
        assertThat(model("Parts", 601, 399, 1000).sha256()).isNotEqualTo(model().sha256());
    }

    @Test
    void contributions_come_to_the_budget() {
        ProgrammeModel model = model("Parts", 600, 399, 1000);
        refused("PROGRAMME_BUDGET_UNBALANCED", new Agreements(), draft(model));
        refused("PROGRAMME_AMOUNT_RANGE", new Agreements(), draft(model("Parts", 1000, 0, 1000)));
        refused("PROGRAMME_MODEL_MALFORMED", new Agreements(), draft(model(" ", 600, 400, 1000)));
    }

    @Test
    void a_programme_is_drafted_once() {
        refused("PROGRAMME_DRAFTED_ALREADY", drafted(), draft(model()));
    }

    @Test
    void nothing_is_reviewed_or_signed_before_the_partners_have_it() {
        refused("REVIEW_OF_MODEL_NOT_OPEN", drafted(), accepted("isipo"));
        refused("REVIEW_OF_MODEL_NOT_OPEN", drafted(), signed("isipo", model(), 1));
        refused("REVIEW_OF_MODEL_OPEN", drafted().then(open()), open());
        refused("REVIEW_OF_MODEL_OPEN", agreed(), open());
    }

    @Test
    void a_partner_signs_what_it_accepted_and_nobody_else_does() {
        Agreements review = drafted().then(open());
        refused("PROGRAMME_PARTNER_UNKNOWN", review, accepted("others"));
        refused("SIGNATURE_BEFORE_ACCEPTANCE", review, signed("isipo", model(), 1));
        refused(
                "PROGRAMME_GROUNDS_MISSING",
                review,
                new ReviewModel(ID, "isipo", Verdict.OBJECTED, "", "L", OFFICER, DAY));
        review.then(new ReviewModel(ID, "isipo", Verdict.OBJECTED, "dear", "L", OFFICER, DAY));
        refused("SIGNATURE_BEFORE_ACCEPTANCE", review, signed("isipo", model(), 1));
    }

    @Test
    void another_text_is_not_signed() {
        Agreements review = drafted().then(open()).then(accepted("isipo"));
        ProgrammeModel other = model("Parts and tools", 600, 400, 1000);
        refused("SIGNATURE_OF_ANOTHER_VERSION", review, signed("isipo", other, 1));
        refused(
                "PROGRAMME_DOCUMENT_MALFORMED",
                review,
                new SignModel(ID, "isipo", model().sha256(), "x", OFFICER, DAY));
        review.then(signed("isipo", model(), 1));
        refused("SIGNATURE_GIVEN", review, signed("isipo", model(), 2));
        review.then(accepted("ofogh"));
        String used = signed("isipo", model(), 1).documentSha256();
        refused(
                "SIGNATURE_DOCUMENT_USED",
                review,
                new SignModel(ID, "ofogh", model().sha256(), used, OFFICER, DAY));
    }

    @Test
    void with_the_last_signature_the_version_is_agreed() {
        Agreements review = drafted();
        List<ProgrammeCommand> commands = signing(model(), 1);
        commands.subList(0, 4).forEach(review::then);
        refused("PROGRAMME_NOT_AGREED", review, START);
        assertThat(review.told(commands.get(4), null))
                .hasExactlyElementsOfTypes(ModelSigned.class, VersionAgreed.class);
        assertThat(review.told(START, null)).hasExactlyElementsOfTypes(ProgrammeStarted.class);
        refused("PROGRAMME_STARTED_ALREADY", review, START);
    }

    @Test
    void who_wrote_the_version_does_not_start_it() {
        refused("PROGRAMME_SECOND_PERSON", agreed(), new StartProgramme(ID, OFFICER, DAY));
    }

    @Test
    void a_change_discards_the_signatures_given() {
        Agreements review = drafted();
        signing(model(), 1).subList(0, 4).forEach(review::then);
        ProgrammeModel other = model("Parts and tools", 600, 400, 1000);
        review.then(revise(other));
        refused("REVIEW_OF_MODEL_NOT_OPEN", review, signed("ofogh", model(), 1));
        review.then(open()).then(accepted("ofogh"));
        refused("SIGNATURE_OF_ANOTHER_VERSION", review, signed("ofogh", model(), 2));
        review.then(signed("ofogh", other, 2));
        refused("PROGRAMME_NOT_AGREED", review, START);
        refused("PROGRAMME_MODEL_UNCHANGED", review, revise(other));
    }

    @Test
    void a_running_programme_goes_on_under_the_old_version_until_all_have_signed_the_new() {
        Agreements run = running();
        ProgrammeModel dearer = model("Parts", 900, 400, 1300);
        run.then(revise(dearer));
        List<ProgrammeCommand> commands = signing(dearer, 2);
        commands.subList(0, 4).forEach(run::then);
        refused("CONTRIBUTION_OVER_AGREED", run, pay("isipo", 700, "P-1"));
        run.then(commands.get(4));
        run.then(pay("isipo", 700, "P-1"));
        assertThat(run.programme().papers().agreed().number()).isEqualTo(2);
    }

    @Test
    void a_version_keeps_what_was_paid_even_while_it_is_being_signed() {
        Agreements run = running();
        ProgrammeModel cheaper = model("Parts", 100, 400, 500);
        run.then(revise(cheaper));
        List<ProgrammeCommand> commands = signing(cheaper, 2);
        commands.subList(0, 4).forEach(run::then);
        run.then(pay("isipo", 200, "P-1"));
        refused("PROGRAMME_MODEL_BELOW_USE", run, commands.get(4));
        refused("PROGRAMME_MODEL_BELOW_USE", run, revise(model("Parts", 150, 400, 550)));
    }

    @Test
    void what_was_evaluated_is_replicated_in_another_province() {
        Programme origin = running().then(evaluation(EVALUATOR)).programme();
        ProgrammeDrafted copy =
                (ProgrammeDrafted)
                        Programme.NEW.decide(replication("ESF"), null, origin).getFirst();
        assertThat(copy.originId()).isEqualTo(ID);
        assertThat(copy.model().provinceKey()).isEqualTo("ESF");
        assertThat(copy.model().milestones().getFirst().dueOn()).isEqualTo(DAY.plusDays(130));
        assertThat(copy.model().budget()).isEqualTo(Agreements.BUDGET);
        assertRefused(
                "REPLICATION_SAME_PROVINCE",
                () -> Programme.NEW.decide(replication("KRM"), null, origin));
        assertRefused(
                "REPLICATION_BEFORE_EVALUATION",
                () -> Programme.NEW.decide(replication("ESF"), null, running().programme()));
        assertRefused(
                "REPLICATION_ORIGIN_UNKNOWN",
                () -> Programme.NEW.decide(replication("ESF"), null, Programme.NEW));
    }

    private static ReplicateProgramme replication(String province) {
        return new ReplicateProgramme(
                "pg-2", ID, "Parts again", province, DAY.plusDays(30), OFFICER, DAY);
    }

    private static ReviseModel revise(ProgrammeModel model) {
        return new ReviseModel(ID, model, "asked for", OFFICER, DAY);
    }

    private static DraftProgramme draft(ProgrammeModel model) {
        return new DraftProgramme(ID, model, OFFICER, DAY);
    }

    private static void refused(String code, Agreements given, ProgrammeCommand command) {
        assertRefused(code, () -> given.told(command, null));
    }

    private static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        Refused refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}

package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.programmes.ProgrammeCommand;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;

/// The forms of joint programmes send what was typed.
class ProgrammeFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);
    private static final String PAPER = "b".repeat(64);
    private static final String FORMS = "/forms/programmes";
    private static final String ONE = FORMS + "/pg-1/";

    private static final ProgrammeModel MODEL =
            new ProgrammeModel(
                    "کارگاه",
                    "قطعه‌های تازه",
                    "KRM",
                    LocalDate.of(2026, 3, 21),
                    LocalDate.of(2027, 3, 20),
                    1000,
                    List.of(
                            new Partner("isipo", "سازمان", 600),
                            new Partner("ofogh", "بنیاد افق", 400)),
                    List.of(new Milestone("training", "آموزش", "گزارش", LocalDate.of(2026, 6, 22))),
                    List.of(new Target(OutputKind.MATCH_PERFORMED, 6)));

    private static final List<String> TYPED =
            List.of(
                    "title",
                    "کارگاه",
                    "objective",
                    "قطعه‌های تازه",
                    "provinceKey",
                    "KRM",
                    "startsOn",
                    "۱۴۰۵/۰۱/۰۱",
                    "endsOn",
                    "2027-03-20",
                    "budget",
                    "۱٬۰۰۰",
                    "partners",
                    "isipo; سازمان; ۶۰۰\n\nofogh؛ بنیاد افق؛ 400\n",
                    "milestones",
                    "training; آموزش; گزارش; ۱۴۰۵/۰۴/۰۱",
                    "targets",
                    "MATCH_PERFORMED; ۶");

    private Object sent(String role, String done, String path, String... fields) throws Exception {
        commands.clear();
        String page = ((ProgrammeCommand) performed(role, done, path, fields)).programmeId();
        assertThat(page).isNotBlank();
        return commands.only().command();
    }

    private Object performed(String role, String done, String path, String... fields)
            throws Exception {
        var result =
                perform(form(path, fields), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(flash().attribute("done", "done." + done))
                        .andReturn();
        ProgrammeCommand command = (ProgrammeCommand) commands.only().command();
        assertThat(result.getResponse().getHeader("Location"))
                .isEqualTo("/programmes/" + command.programmeId() + "?minPosition=41");
        return command;
    }

    static String[] typed(String... more) {
        List<String> all = new ArrayList<>(TYPED);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void a_model_is_typed_line_by_line_in_any_digits() throws Exception {
        assertThat(sent("officer", "draft-programme", FORMS, typed()))
                .isInstanceOfSatisfying(
                        DraftProgramme.class,
                        draft -> {
                            assertThat(draft.model()).isEqualTo(MODEL);
                            assertThat(draft.by()).isEqualTo("ali");
                            assertThat(draft.on()).isEqualTo(today());
                        });
        assertThat(sent("officer", "revise-model", ONE + "versions", typed("grounds", "asked for")))
                .isEqualTo(new ReviseModel("pg-1", MODEL, "asked for", "ali", today()));
    }

    @Test
    void a_copy_is_named_by_its_own_id() throws Exception {
        assertThat(
                        sent(
                                "officer",
                                "replicate-programme",
                                ONE + "replications",
                                "title",
                                "Again",
                                "provinceKey",
                                "ESF",
                                "startsOn",
                                "2027-01-01"))
                .isInstanceOfSatisfying(
                        ReplicateProgramme.class,
                        copy -> {
                            assertThat(copy.originId()).isEqualTo("pg-1");
                            assertThat(copy.programmeId()).isNotEqualTo("pg-1");
                            assertThat(copy.provinceKey()).isEqualTo("ESF");
                            assertThat(copy.startsOn()).isEqualTo(LocalDate.of(2027, 1, 1));
                        });
    }

    @Test
    void partners_review_and_sign() throws Exception {
        assertThat(sent("officer", "open-review", ONE + "review"))
                .isEqualTo(new OpenReview("pg-1", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "review-model",
                                ONE + "opinions",
                                "partner",
                                "ofogh",
                                "verdict",
                                "OBJECTED",
                                "remarks",
                                "too dear",
                                "reference",
                                "L-1"))
                .isEqualTo(
                        new ReviewModel(
                                "pg-1",
                                "ofogh",
                                Verdict.OBJECTED,
                                "too dear",
                                "L-1",
                                "ali",
                                today()));
        assertThat(
                        sent(
                                "officer",
                                "sign-model",
                                ONE + "signatures",
                                "partner",
                                "ofogh",
                                "modelSha256",
                                SHA,
                                "documentSha256",
                                PAPER))
                .isEqualTo(new SignModel("pg-1", "ofogh", SHA, PAPER, "ali", today()));
    }

    @Test
    void remarks_may_be_left_empty() throws Exception {
        assertThat(
                        sent(
                                "officer",
                                "review-model",
                                ONE + "opinions",
                                "partner",
                                "ofogh",
                                "verdict",
                                "ACCEPTED",
                                "reference",
                                "L-1"))
                .extracting("remarks")
                .isEqualTo("");
    }

    @Test
    void it_is_started_paid_for_and_run() throws Exception {
        assertThat(sent("manager", "start-programme", ONE + "start"))
                .isEqualTo(new StartProgramme("pg-1", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "pay-contribution",
                                ONE + "contributions",
                                "partner",
                                "isipo",
                                "amount",
                                "۶۰۰",
                                "reference",
                                "P-1"))
                .isEqualTo(new PayContribution("pg-1", "isipo", 600, "P-1", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "spend-money",
                                ONE + "expenses",
                                "amount",
                                "120",
                                "purpose",
                                "trainers",
                                "milestone",
                                "training",
                                "reference",
                                "X-1"))
                .isEqualTo(
                        new SpendMoney("pg-1", 120, "trainers", "training", "X-1", "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "reach-milestone",
                                ONE + "milestones",
                                "milestone",
                                "training",
                                "documentSha256",
                                SHA))
                .isEqualTo(new ReachMilestone("pg-1", "training", SHA, "ali", today()));
        assertThat(
                        sent(
                                "officer",
                                "link-output",
                                ONE + "outputs",
                                "kind",
                                "CERTIFICATE_ISSUED",
                                "position",
                                "۷۱"))
                .isEqualTo(
                        new LinkOutput("pg-1", OutputKind.CERTIFICATE_ISSUED, 71, "ali", today()));
    }

    @Test
    void it_is_evaluated_and_closed() throws Exception {
        assertThat(
                        sent(
                                "committee",
                                "evaluate-programme",
                                ONE + "evaluation",
                                "rating",
                                "PARTLY_MET",
                                "findings",
                                "late",
                                "documentSha256",
                                SHA))
                .isEqualTo(
                        new EvaluateProgramme(
                                "pg-1", Rating.PARTLY_MET, "late", SHA, "ali", today()));
        assertThat(sent("manager", "close-programme", ONE + "closing"))
                .isEqualTo(new CloseProgramme("pg-1", "ali", today()));
    }
}

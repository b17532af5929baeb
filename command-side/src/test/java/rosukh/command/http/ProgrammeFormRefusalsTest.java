package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.http.Problem;
import rosukh.command.programmes.ProgrammeRefusal;

/// The forms of joint programmes tell what is wrong and what the rules refuse.
class ProgrammeFormRefusalsTest extends EdgeTest {

    private static final String FORMS = "/forms/programmes";
    private static final String ONE = FORMS + "/pg-1/";

    @Test
    void every_field_that_is_wrong_is_told_and_nothing_is_sent() throws Exception {
        String[] fields = ProgrammeFormsTest.typed();
        fields[11] = "much";
        fields[13] = "isipo; سازمان";
        fields[15] = "training; آموزش; گزارش; soon";
        fields[17] = "PARTIES; 3";
        Problem problem = faults(FORMS, fields);
        assertThat(problem.violations())
                .extracting("field")
                .contains("budget", "partners", "milestones", "targets");
        assertThat(faults(ONE + "outputs", "kind", "PARTIES", "position", "x").violations())
                .extracting("field")
                .containsExactlyInAnyOrder("kind", "position");
        assertThat(faults(ONE + "contributions").violations())
                .extracting("field")
                .contains("partner", "amount", "reference");
    }

    private Problem faults(String path, String... fields) throws Exception {
        commands.clear();
        var result =
                perform(form(path, fields), "officer")
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andExpect(flash().attributeExists("input"))
                        .andReturn();
        assertThat(commands.sent()).isEmpty();
        return (Problem) result.getFlashMap().get("problem");
    }

    @Test
    void a_refusal_is_shown_where_it_was_typed() throws Exception {
        commands.answering((_, _) -> {
            throw ProgrammeRefusal.SPENDING_OVER_FUNDED.because("80 rials are left");
        });
        var result =
                perform(
                                form(
                                        ONE + "expenses",
                                        "amount",
                                        "120",
                                        "purpose",
                                        "trainers",
                                        "milestone",
                                        "training",
                                        "reference",
                                        "X-1"),
                                "officer")
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        assertThat(((Problem) result.getFlashMap().get("problem")).code())
                .isEqualTo("SPENDING_OVER_FUNDED");
    }

    @Test
    void who_runs_it_does_not_start_evaluate_or_close_it() throws Exception {
        for (String path : List.of("start", "evaluation", "closing"))
            perform(form(ONE + path), "officer").andExpect(status().isForbidden());
        assertThat(commands.sent()).isEmpty();
    }
}

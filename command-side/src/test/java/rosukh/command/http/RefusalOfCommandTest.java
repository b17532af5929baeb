package rosukh.command.http;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.firms.FirmRefusal;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

class RefusalOfCommandTest extends EdgeTest {

    @Nested
    class a_refusal {

        @Test
        void keeps_its_code_and_all_its_violations() throws Exception {
            refusing(
                    FirmRefusal.FIRM_ESTATE_UNKNOWN.because(
                            "there is no park or zone X",
                            new Violation("estateKey", "FIRM_ESTATE_UNKNOWN", "no X"),
                            new Violation("name", "FIRM_NAME_TOO_LONG", "at most 200")));
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().is(422))
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("FIRM_ESTATE_UNKNOWN"))
                    .andExpect(jsonPath("$.title").value("Firm estate unknown"))
                    .andExpect(jsonPath("$.detail").value("there is no park or zone X"))
                    .andExpect(jsonPath("$.instance").value("/api/v1/firms"))
                    .andExpect(jsonPath("$.violations[1].code").value("FIRM_NAME_TOO_LONG"));
        }

        @Test
        void of_a_stale_version_tells_the_current_one() throws Exception {
            refusing(Refused.stale(9L));
            perform(command("/api/v1/cases/f-1.1/grants", "{}"), "committee")
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.code").value("VERSION_STALE"))
                    .andExpect(jsonPath("$.version").value(9));
        }

        @Test
        void for_the_wrong_place_is_forbidden() throws Exception {
            refusing(KernelRefusal.OUT_OF_REACH.because("the case is in Yazd"));
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/talent",
                                    "{\"field\":\"a\",\"grounds\":\"b\"}"),
                            "officer")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("OUT_OF_REACH"));
        }

        @Test
        void of_a_key_used_for_something_else_is_unprocessable() throws Exception {
            refusing(KernelRefusal.IDEMPOTENCY_KEY_REUSED.because("the key was used before"));
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_REUSED"));
        }

        @Test
        void that_nobody_foresaw_tells_nothing() throws Exception {
            commands.answering((_, _) -> {
                throw new IllegalStateException("secret of the house");
            });
            perform(creation("/api/v1/firms", FIRM), "officer")
                    .andExpect(status().isInternalServerError())
                    .andExpect(jsonPath("$.code").value("INTERNAL"))
                    .andExpect(
                            content()
                                    .string(
                                            org.hamcrest.Matchers.not(
                                                    org.hamcrest.Matchers.containsString(
                                                            "secret"))));
        }

        @Test
        void of_an_unknown_path_is_not_found() throws Exception {
            perform(creation("/api/v1/no-such-thing", "{}"), "officer")
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("NOT_FOUND"));
        }

        private void refusing(Refused refused) {
            commands.answering((_, _) -> {
                throw refused;
            });
        }
    }
}

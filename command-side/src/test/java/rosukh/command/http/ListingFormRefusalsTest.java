package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Problem;

/// The forms of the listing tell what is wrong and what the rules refuse.
class ListingFormRefusalsTest extends EdgeTest {

    private static final String FIRM = "/forms/listings/f-1/";
    private static final String DOSSIER = "/forms/listing-membership/";

    @Test
    void tell_every_field_that_is_wrong_and_send_nothing() throws Exception {
        assertThat(faults("officer", FIRM + "lodgement", "date", "soon"))
                .containsExactly("number REQUIRED", "date DATE", "documentSha256 REQUIRED");
        assertThat(faults("officer", FIRM + "raisings", ListingFormsTest.and("amount", "many")))
                .containsExactly("amount NUMBER");
        assertThat(faults("manager", FIRM + "review", "outcome", "SOLD"))
                .containsExactly("outcome CHOICE", "grounds REQUIRED");
        assertThat(
                        faults(
                                "officer",
                                DOSSIER + "obligations",
                                "kind",
                                "GIFT",
                                "workingDays",
                                "some"))
                .containsExactly(
                        "kind CHOICE", "title REQUIRED", "begins REQUIRED", "workingDays NUMBER");
        assertThat(faults("officer", "/forms/listing-rules/drafts", "document", "{"))
                .containsExactly("document DOCUMENT");
        assertThat(faults("officer", DOSSIER + "items/STATUTE/documents"))
                .containsExactly("documentSha256 REQUIRED");
        assertThat(faults("manager", DOSSIER + "admission", ListingFormsTest.REFERENCE))
                .containsExactly("until REQUIRED");
    }

    private List<String> faults(String role, String path, String... fields) throws Exception {
        commands.clear();
        Problem problem =
                (Problem)
                        perform(form(path, fields), role)
                                .andExpect(status().isSeeOther())
                                .andExpect(header().string("Location", "/cases/f-1.1"))
                                .andExpect(flash().attributeExists("input"))
                                .andReturn()
                                .getFlashMap()
                                .get("problem");
        assertThat(commands.sent()).isEmpty();
        return problem.violations().stream().map(each -> each.field() + " " + each.code()).toList();
    }

    /// The gates that are not met are told one by one.
    @Test
    void show_why_the_rules_refuse_and_keep_what_was_typed() throws Exception {
        commands.answering((_, _) -> {
            throw Refused.unprocessable(
                    "LISTING_NOT_READY",
                    "1 gates are not met",
                    new Violation("", "L_CAPITAL", "Capital too small"));
        });
        Problem problem =
                (Problem)
                        perform(form(FIRM + "lodgement", ListingFormsTest.REFERENCE), "officer")
                                .andExpect(status().isSeeOther())
                                .andExpect(flash().attributeExists("input"))
                                .andReturn()
                                .getFlashMap()
                                .get("problem");
        assertThat(problem.code()).isEqualTo("LISTING_NOT_READY");
        assertThat(problem.violations()).extracting(Violation::code).containsExactly("L_CAPITAL");
    }

    @Test
    void are_for_their_roles_only() throws Exception {
        for (String path : List.of(FIRM + "admission", DOSSIER + "admission"))
            perform(form(path, ListingFormsTest.and("until", "2027-11-20")), "officer")
                    .andExpect(status().isForbidden());
        assertThat(commands.sent()).isEmpty();
    }
}

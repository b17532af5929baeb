package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.fund.FundRefusal;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Problem;

/// A form of the fund that has faults, or is refused, leads back to its page with what was typed.
class FundFormFaultsTest extends EdgeTest {

    private static final String ON = "/guarantees/g-1/";

    /// Each with the fields that must be filled.
    @ParameterizedTest
    @CsvSource({
        "manager,/opening,amount reference",
        "officer,/increases,amount grounds",
        "committee,/increases/i-1/approval,amount reference",
        "officer,/increases/i-1/subscriptions,amount subscriber",
        "manager,/increases/i-1/payments,amount reference",
        "manager,/decreases,amount reference",
        "officer,/banks,bankId nameEn nameFa",
        "officer,/groups,grounds",
        "manager,/policies/2/publication,sha256 from",
        "officer,/guarantees,firmId bankId loan guaranteed termMonths discount collateral",
        "officer,/guarantees/g-1/ratings,score grounds",
        "manager,/guarantees/g-1/refusal,grounds",
        "committee,/guarantees/g-1/approval,revision",
        "manager,/guarantees/g-1/cancellation,grounds",
        "officer,/guarantees/g-1/fees,amount reference",
        "officer,/guarantees/g-1/releases,amount reference",
        "manager,/guarantees/g-1/reviews,result grounds",
        "officer,/guarantees/g-1/claims,claimantId amount unpaidLoan defaultDays",
        "manager,/guarantees/g-1/claims/open/payment,reference",
        "committee,/guarantees/g-1/claims/open/rejection,grounds",
        "officer,/guarantees/g-1/recoveries,amount reference"
    })
    void every_field_that_is_missing_is_named(String role, String path, String fields)
            throws Exception {
        assertThat(faults(role, path)).containsExactlyInAnyOrder(named(fields, "REQUIRED"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void every_field_of_a_policy_is_named_but_the_areas() throws Exception {
        assertThat(faults("officer", "/policies/drafts")).hasSize(15);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void what_is_no_amount_no_choice_and_no_past_day_is_named() throws Exception {
        assertThat(
                        faults(
                                "officer",
                                ON + "fees",
                                "amount",
                                "much",
                                "era",
                                "DOLLAR",
                                "reference",
                                "5",
                                "on",
                                today().plusDays(1).toString()))
                .containsExactlyInAnyOrder("amount NUMBER", "era CHOICE", "on DATE_IN_FUTURE");
        assertThat(faults("manager", ON + "reviews", "result", "GONE", "grounds", "x"))
                .containsExactly("result CHOICE");
        assertThat(faults("officer", ON + "ratings", "score", "good", "grounds", "x"))
                .containsExactly("score NUMBER");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void what_the_ledger_refuses_is_shown_with_what_was_typed() throws Exception {
        commands.answering((_, _) -> {
            throw FundRefusal.FUND_BANK_UNKNOWN.because("there is no bank bank-z");
        });
        Map<String, Object> shown =
                shown("officer", ON + "fees", "amount", "9,000", "reference", "5");
        assertThat(((Problem) shown.get("problem")).code()).isEqualTo("FUND_BANK_UNKNOWN");
        assertThat(shown.get("input")).asString().contains("9,000");
    }

    @ParameterizedTest
    @CsvSource({
        "officer,/guarantees/g-1/claims/open/payment",
        "officer,/guarantees/g-1/approval",
        "committee,/guarantees/g-1/cancellation",
        "auditor,/guarantees",
        "auditor,/guarantees/g-1/reviews",
        "officer,/policies/2/publication",
        "committee,/opening"
    })
    void a_form_is_closed_to_other_roles(String role, String path) throws Exception {
        perform(form("/forms/fund" + path, "amount", "1"), role).andExpect(status().isForbidden());
        assertThat(commands.sent()).isEmpty();
    }

    private List<String> faults(String role, String path, String... fields) throws Exception {
        return ((Problem) shown(role, path, fields).get("problem"))
                .violations().stream().map(FundFormFaultsTest::said).toList();
    }

    private Map<String, Object> shown(String role, String path, String... fields) throws Exception {
        return Map.copyOf(
                perform(form("/forms/fund" + path, fields), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn()
                        .getFlashMap());
    }

    private static String said(Violation violation) {
        return violation.field() + " " + violation.code();
    }

    private static String[] named(String fields, String code) {
        return List.of(fields.split(" ", -1)).stream()
                .map(each -> each + " " + code)
                .toArray(String[]::new);
    }
}

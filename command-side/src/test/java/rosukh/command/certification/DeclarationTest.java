package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.answers;
import static rosukh.command.certification.Scenarios.figures;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.ProductDeclared;

class DeclarationTest extends Rulings {

    @Nested
    class declaring_a_product {

        @Test
        void is_possible_from_the_first_day() {
            given(opened())
                    .when(declare("p1", " Pump ", answers("HIGH", "PILOT")))
                    .happens(
                            new ProductDeclared(CASE, "p1", "Pump", answers("HIGH", "PILOT"), DAY));
        }

        @Test
        void may_be_done_in_parts() {
            given(opened())
                    .when(declare("p1", "Pump", List.of(Answer.of("stage", "IDEA"))))
                    .isAccepted();
        }

        @Test
        void is_refused_for_a_field_the_scheme_does_not_ask() {
            given(opened())
                    .when(declare("p1", "Pump", List.of(Answer.of("colour", "red"))))
                    .isRefused(CaseRefusal.CASE_FIELD_UNKNOWN, "CASE_FIELD_UNKNOWN:colour");
        }

        @Test
        void is_refused_for_a_field_answered_twice() {
            given(opened())
                    .when(
                            declare(
                                    "p1",
                                    "Pump",
                                    List.of(
                                            Answer.of("stage", "IDEA"),
                                            Answer.of("stage", "PILOT"))))
                    .isRefused(CaseRefusal.CASE_FIELD_TWICE);
        }

        @Test
        void is_refused_for_a_value_that_cannot_be() {
            given(opened())
                    .when(declare("p1", "Pump", List.of(Answer.of("stage", "DREAM"))))
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID, "V_ENUM:p1.stage");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a.b", "a:b", "-a"})
        void is_refused_under_an_id_that_codes_cannot_carry(String id) {
            given(opened())
                    .when(declare(id, "Pump", List.of()))
                    .isRefused(CaseRefusal.CASE_PRODUCT_MALFORMED);
        }

        @Test
        void is_refused_without_a_name() {
            given(opened())
                    .when(declare("p1", " ", List.of()))
                    .isRefused(CaseRefusal.CASE_PRODUCT_MALFORMED);
        }

        private DeclareProduct declare(String id, String name, List<Answer> answers) {
            return new DeclareProduct(CASE, id, name, answers, DAY);
        }
    }

    @Nested
    class declaring_figures {

        @Test
        void keeps_the_text_as_given() {
            given(opened())
                    .when(new DeclareFacts(CASE, figures("۴۰۰۰۰۰۰۰۰۰۰"), DAY))
                    .happens(new FactsDeclared(CASE, figures("۴۰۰۰۰۰۰۰۰۰۰"), DAY));
        }

        @Test
        void is_refused_without_any() {
            given(opened())
                    .when(new DeclareFacts(CASE, List.of(), DAY))
                    .isRefused(CaseRefusal.CASE_NOTHING_DECLARED);
        }

        @Test
        void is_refused_for_a_field_the_scheme_does_not_ask() {
            given(opened())
                    .when(new DeclareFacts(CASE, List.of(Answer.of("stage", "IDEA")), DAY))
                    .isRefused(CaseRefusal.CASE_FIELD_UNKNOWN, "CASE_FIELD_UNKNOWN:stage");
        }

        @Test
        void names_every_value_that_cannot_be() {
            given(opened())
                    .when(
                            new DeclareFacts(
                                    CASE,
                                    List.of(
                                            Answer.of("operatingRevenueRial", "much"),
                                            Answer.of("insuredStaff", "-1")),
                                    DAY))
                    .isRefused(
                            CaseRefusal.CASE_ANSWER_INVALID,
                            "V_TYPE:operatingRevenueRial",
                            "V_RANGE:insuredStaff");
        }

        @Test
        void is_refused_if_it_contradicts_what_was_declared_before() {
            given(then(opened(), Scenarios.facts("40000000000")))
                    .when(
                            new DeclareFacts(
                                    CASE, List.of(Answer.of("totalSalesRial", "20000000000")), DAY))
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID, "V_AT_MOST:kbSalesRial");
        }

        @Test
        void is_refused_after_the_submission() {
            given(submitted())
                    .when(new DeclareFacts(CASE, figures("1"), DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_SUBMITTED);
        }
    }
}

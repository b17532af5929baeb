package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.events.rules.SchemeChanges.KB_1402;
import static rosukh.events.rules.SchemeChanges.at;
import static rosukh.events.rules.SchemeChanges.flaws;
import static rosukh.events.rules.SchemeChanges.list;
import static rosukh.events.rules.SchemeChanges.map;
import static rosukh.events.rules.SchemeChanges.put;
import static rosukh.events.rules.SchemeChanges.rows;
import static rosukh.events.rules.SchemeChanges.rule;
import static rosukh.events.rules.SchemeChanges.when;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.SchemeChanges.Change;

class NamesAndTextsCheckTest {

    @Nested
    class names_and_texts {

        @Test
        void a_field_that_is_not_there_is_named() {
            refuses(
                    Code.SCHEME_FIELD_UNRESOLVED,
                    "phases[3].rows[0].when",
                    d -> put(when(d, 0), "field", "turnover"));
        }

        @Test
        void a_product_field_is_no_field_of_the_firm() {
            refuses(
                    Code.SCHEME_FIELD_UNRESOLVED,
                    "phases[2].rules[0]",
                    d -> put(rule(d, 2, 0), "field", "insuredStaff"));
        }

        @Test
        void a_field_of_another_type_is_named() {
            refuses(
                    Code.SCHEME_FIELD_MISUSED,
                    "phases[2].rules[2]",
                    d -> put(rule(d, 2, 2), "field", "rdDesign"));
        }

        @Test
        void a_criterion_that_is_not_there_is_named_by_no_document() {
            refuses(
                    Code.SCHEME_CODE_UNRESOLVED,
                    "phases[1].items[4].criteria",
                    d -> put(item(d, 4), "criteria", List.of("P2", "P9")));
        }

        @Test
        void a_document_names_a_criterion_once() {
            refuses(
                    Code.SCHEME_NAME_DUPLICATE,
                    "phases[1].items[4].criteria",
                    d -> put(item(d, 4), "criteria", List.of("P2", "P2")));
        }

        @Test
        void a_document_may_prove_a_rule_on_products_and_a_figure_of_the_firm() {
            assertThat(
                            flaws(
                                    KB_1402,
                                    d ->
                                            put(
                                                    item(d, 0),
                                                    "criteria",
                                                    List.of("P1", "insuredStaff"))))
                    .isEmpty();
        }

        @Test
        void a_reason_that_is_not_there_is_named() {
            refuses(
                    Code.SCHEME_CODE_UNRESOLVED,
                    "phases[2].rules[0].refusal",
                    d -> put(rule(d, 2, 0), "refusal", "R_NOWHERE"));
        }

        @Test
        void a_rule_that_refuses_without_a_reason_is_named() {
            refuses(
                    Code.SCHEME_REFUSAL_MISSING,
                    "phases[2].rules[0].refusal",
                    d -> rule(d, 2, 0).remove("refusal"));
        }

        @Test
        void a_class_that_is_not_there_is_named() {
            refuses(
                    Code.SCHEME_CODE_UNRESOLVED,
                    "phases[3].rows[0].class",
                    d -> put(at(rows(d), 0), "class", "NANO"));
        }

        @Test
        void a_value_that_no_field_takes_is_named() {
            refuses(
                    Code.SCHEME_CODE_UNRESOLVED,
                    "phases[2].rules[1]",
                    d -> put(rule(d, 2, 1), "values", List.of("PRODUCT", "MAGIC")));
        }

        @Test
        void a_total_that_comes_later_is_not_there_yet() {
            List<Flaw> flaws =
                    flaws("kr-innobiz-2024", d -> Collections.reverse(list(d, "phases")));
            assertThat(flaws).extracting(Flaw::code).containsOnly(Code.SCHEME_PHASE_UNRESOLVED);
        }

        @Test
        void a_phase_id_is_there_once() {
            refuses(
                    Code.SCHEME_NAME_DUPLICATE,
                    "phases",
                    d -> put(at(list(d, "phases"), 0), "id", "CLASS"));
        }

        @Test
        void a_reason_without_persian_text_is_named() {
            refuses(
                    Code.SCHEME_TEXT_MISSING,
                    "refusalReasons.R_REENTRY_WAIT",
                    d -> map(at(list(d, "refusalReasons"), 0), "text").remove("fa"));
        }

        @Test
        void a_label_with_a_blank_english_text_is_named() {
            refuses(
                    Code.SCHEME_TEXT_MISSING,
                    "fields.operatingRevenueRial",
                    d -> put(map(at(list(d, "fields"), 0), "label"), "en", " "));
        }

        @Test
        void points_that_could_be_negative_make_no_score() {
            List<Flaw> flaws =
                    flaws("kr-innobiz-2024", d -> put(at(list(d, "fields"), 0), "min", -5));
            assertThat(flaws).extracting(Flaw::code).containsOnly(Code.SCHEME_LIMIT_INVALID);
        }

        private static void refuses(Code code, String path, Change change) {
            assertThat(flaws(KB_1402, change))
                    .singleElement()
                    .satisfies(flaw -> {
                        assertThat(flaw.code()).as(flaw.toString()).isEqualTo(code);
                        assertThat(flaw.path()).isEqualTo(path);
                    });
        }
    }

    private static Map<String, Object> item(Map<String, Object> document, int item) {
        return at(list(at(list(document, "phases"), 1), "items"), item);
    }
}

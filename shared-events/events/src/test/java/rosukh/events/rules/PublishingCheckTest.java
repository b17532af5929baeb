package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.rules.Flaw.Code;
import tools.jackson.databind.JsonNode;

class PublishingCheckTest {

    private static final String KB_1402 = "ir-kb-1402-02-18";

    @Nested
    class the_nine_schemes {

        static Stream<Arguments> register() {
            return TestData.json("schemes/index.json")
                    .get("schemes")
                    .valueStream()
                    .map(each -> Arguments.of(each.get("file").asString(), each));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("register")
        void may_be_published_beside_all_others(String file, JsonNode entry) {
            Scheme scheme = Scheme.parse(TestData.tree(file));
            List<Scheme> others =
                    TestData.schemes().stream()
                            .filter(other -> !other.sha256().equals(scheme.sha256()))
                            .toList();
            assertThat(others).hasSize(8);
            assertThat(PublishingCheck.flaws(scheme, others, entry.get("sha256").asString()))
                    .isEmpty();
            assertThat(scheme.effectiveFrom()).isEqualTo(entry.get("effectiveFrom").asString());
        }

        /// Ours holds the register's thresholds and more denominators, so it is at least as large.
        @ParameterizedTest(name = "{0}")
        @MethodSource("register")
        void have_tables_tried_on_at_least_the_registered_points(String file, JsonNode entry) {
            Scheme scheme = Scheme.parse(TestData.tree(file));
            int points =
                    scheme.phases().stream()
                            .filter(TablePhase.class::isInstance)
                            .mapToInt(table -> TableCheck.points(scheme, (TablePhase) table))
                            .sum();
            assertThat(points).isGreaterThanOrEqualTo(entry.get("boundaryGridPoints").asInt());
            if (scheme.id().equals("kr-innobiz")) assertThat(points).isEqualTo(9);
        }
    }

    @Nested
    class a_class_table {

        @Test
        void with_a_gap_is_refused_with_a_point_in_it() {
            Flaw flaw = only(flaws(KB_1402, d -> put(when(d, 0), "op", "LT")));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_GAP);
            assertThat(flaw.counterExample().get("operatingRevenueRial"))
                    .hasToString("50000000000");
        }

        @Test
        void with_a_gap_in_a_share_is_refused() {
            Flaw flaw = only(flaws(KB_1402, d -> put(when(d, 1, 1), "valueBp", 4999)));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_GAP);
        }

        @Test
        void with_an_overlap_is_refused_with_a_point_in_it() {
            Flaw flaw =
                    only(
                            flaws(
                                    KB_1402,
                                    d -> {
                                        put(when(d, 1), "op", "MIN");
                                        put(when(d, 2), "op", "MIN");
                                    }));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_OVERLAP);
            assertThat(flaw.detail()).contains("rows 1 and 2");
            assertThat(flaw.counterExample().get("operatingRevenueRial"))
                    .hasToString("50000000000");
        }

        @Test
        void with_overlapping_shares_is_refused() {
            Flaw flaw = only(flaws(KB_1402, d -> put(when(d, 1, 1), "op", "RATIO_MAX_BP")));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_OVERLAP);
        }

        @Test
        void without_its_domain_has_a_gap_below_it() {
            Flaw flaw =
                    only(flaws("kr-innobiz-2024", d -> at(list(d, "phases"), 2).remove("domain")));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_GAP);
        }

        @Test
        void with_a_gap_and_an_overlap_between_booleans_is_refused_for_both() {
            List<Flaw> flaws =
                    flaws(
                            "ir-kb-1396-10-02",
                            d -> put(at(list(when(d, 0), "conditions"), 0), "op", "IS_TRUE"));
            assertThat(flaws)
                    .extracting(Flaw::code, flaw -> flaw.counterExample().get("hasTaxReturn"))
                    .containsExactlyInAnyOrder(
                            tuple(Code.SCHEME_CLASS_TABLE_GAP, false),
                            tuple(Code.SCHEME_CLASS_TABLE_OVERLAP, true));
        }

        @Test
        void that_asks_for_products_is_tried_with_products() {
            Flaw flaw =
                    only(
                            flaws(
                                    KB_1402,
                                    d -> {
                                        Map<String, Object> row = at(rows(d), 0);
                                        list(row, "when")
                                                .add(
                                                        Map.of(
                                                                "op",
                                                                "PRODUCT_AT_LEAST",
                                                                "count",
                                                                2,
                                                                "conditions",
                                                                List.of(
                                                                        Map.of(
                                                                                "op", "EQ", "field",
                                                                                "stage", "value",
                                                                                "PILOT"))));
                                    }));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_GAP);
            assertThat(flaw.counterExample()).containsKey("products");
        }

        @Test
        void that_is_too_large_to_be_tried_is_refused() {
            Flaw flaw =
                    only(
                            flaws(
                                    KB_1402,
                                    d -> {
                                        for (int i = 0; i < 12; i++) {
                                            list(d, "fields").add(number("extra" + i));
                                            list(at(rows(d), 0), "when")
                                                    .add(
                                                            Map.of(
                                                                    "op",
                                                                    "MIN",
                                                                    "field",
                                                                    "extra" + i,
                                                                    "value",
                                                                    5));
                                        }
                                    }));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_TOO_LARGE);
        }
    }

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

    @Nested
    class periods_and_hashes {

        private final Scheme inForce = TestData.scheme(KB_1402);

        @Test
        void a_period_that_overlaps_is_refused() {
            assertThat(flaws("ir-kb-1396-10-02", d -> put(d, "effectiveTo", "2023-07-23"), inForce))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_PERIOD_OVERLAP);
        }

        @Test
        void a_period_that_only_touches_is_none_that_overlaps() {
            assertThat(PublishingCheck.flaws(TestData.scheme("ir-kb-1396-10-02"), List.of(inForce)))
                    .isEmpty();
        }

        @Test
        void a_period_that_ends_before_it_begins_is_refused() {
            assertThat(flaws(KB_1402, d -> put(d, "effectiveTo", "2020-01-01")))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_PERIOD_REVERSED);
        }

        @Test
        void a_published_version_is_not_published_again() {
            assertThat(PublishingCheck.flaws(inForce, List.of(inForce)))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_VERSION_PUBLISHED);
        }

        @Test
        void a_published_version_never_changes() {
            assertThat(flaws(KB_1402, d -> put(d, "about", "other words"), inForce))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_VERSION_CHANGED);
        }

        @Test
        void a_document_that_has_not_the_announced_hash_is_refused() {
            assertThat(
                            PublishingCheck.flaws(
                                    inForce, List.of(), "00" + inForce.sha256().substring(2)))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_HASH_MISMATCH);
        }
    }

    private interface Change {
        void on(Map<String, Object> document);
    }

    private static List<Flaw> flaws(String file, Change change, Scheme... published) {
        Map<String, Object> document = TestData.tree("schemes/" + file + ".json");
        change.on(document);
        return PublishingCheck.flaws(Scheme.parse(document), List.of(published));
    }

    private static Flaw only(List<Flaw> flaws) {
        assertThat(flaws).hasSize(1);
        return flaws.getFirst();
    }

    private static Map<String, Object> number(String name) {
        return Map.of(
                "name", name, "type", "INTEGER", "min", 0, "label", Map.of("en", name, "fa", name));
    }

    private static Object put(Map<String, Object> map, String key, Object value) {
        return map.put(key, value);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> map, String key) {
        return (List<Object>)
                map.computeIfPresent(key, (_, l) -> new ArrayList<>((List<Object>) l));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(List<Object> list, int index) {
        return (Map<String, Object>) list.get(index);
    }

    private static Map<String, Object> rule(Map<String, Object> document, int phase, int rule) {
        return at(list(at(list(document, "phases"), phase), "rules"), rule);
    }

    private static List<Object> rows(Map<String, Object> document) {
        return list(at(list(document, "phases"), 3), "rows");
    }

    private static Map<String, Object> when(Map<String, Object> document, int row) {
        return when(document, row, 0);
    }

    private static Map<String, Object> when(Map<String, Object> document, int row, int condition) {
        return at(list(at(rows(document), row), "when"), condition);
    }
}

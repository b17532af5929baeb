package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rosukh.events.rules.SchemeChanges.KB_1402;
import static rosukh.events.rules.SchemeChanges.at;
import static rosukh.events.rules.SchemeChanges.flaws;
import static rosukh.events.rules.SchemeChanges.list;
import static rosukh.events.rules.SchemeChanges.number;
import static rosukh.events.rules.SchemeChanges.only;
import static rosukh.events.rules.SchemeChanges.put;
import static rosukh.events.rules.SchemeChanges.rows;
import static rosukh.events.rules.SchemeChanges.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.rules.Flaw.Code;

class ClassTableCheckTest {

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
            List<Flaw> flaws =
                    flaws(
                            KB_1402,
                            d -> {
                                put(when(d, 1), "op", "MIN");
                                put(when(d, 2), "op", "MIN");
                            });
            assertThat(flaws).extracting(Flaw::code).containsOnly(Code.SCHEME_CLASS_TABLE_OVERLAP);
            assertThat(flaws)
                    .extracting(flaw -> flaw.detail().substring(0, 12))
                    .containsExactlyInAnyOrder("rows 1 and 2", "rows 1 and 3");
            assertThat(flaws)
                    .extracting(flaw -> flaw.counterExample().get("operatingRevenueRial"))
                    .allSatisfy(at -> assertThat(at).hasToString("50000000000"));
        }

        @Test
        void with_overlapping_shares_is_refused() {
            Flaw flaw = only(flaws(KB_1402, d -> put(when(d, 1, 1), "op", "RATIO_MAX_BP")));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_OVERLAP);
        }

        @Test
        void with_three_rows_at_once_is_refused_for_every_two_of_them() {
            List<Flaw> flaws = flaws(KB_1402, ClassTableCheckTest::givesEveryRowTheFirstOnesWhen);
            assertThat(flaws)
                    .extracting(Flaw::code, flaw -> flaw.detail().substring(0, 12))
                    .containsExactly(
                            tuple(Code.SCHEME_CLASS_TABLE_OVERLAP, "rows 1 and 2"),
                            tuple(Code.SCHEME_CLASS_TABLE_OVERLAP, "rows 1 and 3"),
                            tuple(Code.SCHEME_CLASS_TABLE_OVERLAP, "rows 2 and 3"),
                            tuple(Code.SCHEME_CLASS_TABLE_GAP, "no row appli"));
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
                            tuple(Code.SCHEME_CLASS_TABLE_OVERLAP, true),
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

        @Test
        void that_asks_too_many_things_of_products_is_refused_before_they_fill_the_memory() {
            Flaw flaw = only(flaws(KB_1402, ClassTableCheckTest::asksTwentyThingsOfProducts));
            assertThat(flaw.code()).isEqualTo(Code.SCHEME_CLASS_TABLE_TOO_LARGE);
        }
    }

    private static void givesEveryRowTheFirstOnesWhen(Map<String, Object> document) {
        Object first = at(rows(document), 0).get("when");
        put(at(rows(document), 1), "when", first);
        put(at(rows(document), 2), "when", first);
    }

    /// Three values each make 3^20 products.
    private static void asksTwentyThingsOfProducts(Map<String, Object> document) {
        List<Object> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list(document, "productFields").add(number("asked" + i));
            asked.add(Map.of("op", "MIN", "field", "asked" + i, "value", 5));
        }
        list(at(rows(document), 0), "when")
                .add(Map.of("op", "PRODUCT_AT_LEAST", "count", 1, "conditions", asked));
    }
}

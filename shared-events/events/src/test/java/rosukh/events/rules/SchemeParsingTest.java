package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.rules.Criterion.Subject;
import rosukh.events.rules.Flaw.Code;

class SchemeParsingTest {

    private static final Scheme KB = TestData.scheme("ir-kb-1402-02-18");

    @Nested
    class a_document_that_is_no_scheme {

        @Test
        void names_an_unknown_operation_with_its_path() {
            refuses(
                    Code.SCHEME_OP_UNKNOWN,
                    "phases[2].rules[0].op",
                    d -> rule(d).put("op", "ABOUT"));
        }

        @Test
        void names_an_unknown_kind() {
            refuses(
                    Code.SCHEME_KIND_UNKNOWN,
                    "phases[2].kind",
                    d -> phase(d, 2).put("kind", "MOOD"));
        }

        @Test
        void names_an_unknown_key() {
            refuses(
                    Code.SCHEME_KEY_UNKNOWN,
                    "phases[2].rules[0].weight",
                    d -> rule(d).put("weight", 3));
            refuses(Code.SCHEME_KEY_UNKNOWN, "colour", d -> d.put("colour", "red"));
        }

        @Test
        void names_a_missing_key() {
            refuses(
                    Code.SCHEME_KEY_MISSING,
                    "phases[2].rules[0].field",
                    d -> rule(d).remove("field"));
            refuses(Code.SCHEME_KEY_MISSING, "version", d -> d.remove("version"));
        }

        @Test
        void names_a_value_of_another_type() {
            refuses(
                    Code.SCHEME_TYPE_WRONG,
                    "phases[2].atLeast",
                    d -> phase(d, 2).put("atLeast", "1"));
            refuses(Code.SCHEME_TYPE_WRONG, "phases", d -> d.put("phases", "none"));
            refuses(Code.SCHEME_TYPE_WRONG, "phases[2]", d -> list(d, "phases").set(2, "none"));
        }

        @Test
        void names_a_fraction() {
            refuses(
                    Code.SCHEME_TYPE_WRONG,
                    "phases[2].atLeast",
                    d -> phase(d, 2).put("atLeast", 1.5));
        }

        @Test
        void names_a_number_that_not_every_reader_sees_alike() {
            refuses(
                    Code.SCHEME_NUMBER_OUT_OF_RANGE,
                    "fields[0].min",
                    d ->
                            SchemeParsingTest.<Map<String, Object>>cast(list(d, "fields").get(0))
                                    .put("min", 1L << 53));
        }

        @Test
        void names_a_date_that_does_not_exist() {
            refuses(
                    Code.SCHEME_DATE_INVALID,
                    "effectiveFrom",
                    d -> d.put("effectiveFrom", "2023-02-30"));
        }

        @Test
        void names_another_language() {
            refuses(Code.SCHEME_VALUE_UNKNOWN, "schemaVersion", d -> d.put("schemaVersion", 2));
        }

        @Test
        void asks_for_no_score_outside_a_score_phase() {
            refuses(
                    Code.SCHEME_OP_MISPLACED,
                    "phases[2].rules[0].op",
                    d -> rule(d).put("op", "SCORE_SUM_MIN"));
        }

        @Test
        void names_all_flaws_of_a_list_at_once() {
            SchemeFlawed flawed =
                    refused(d -> {
                        phase(d, 1).put("kind", "MOOD");
                        rule(d).put("op", "ABOUT");
                    });
            assertThat(flawed.flaws())
                    .extracting(Flaw::path)
                    .containsExactly("phases[1].kind", "phases[2].rules[0].op");
        }

        private static void refuses(Code code, String path, Change change) {
            assertThat(refused(change).flaws())
                    .singleElement()
                    .satisfies(flaw -> {
                        assertThat(flaw.code()).as(flaw.toString()).isEqualTo(code);
                        assertThat(flaw.path()).isEqualTo(path);
                    });
        }

        private static SchemeFlawed refused(Change change) {
            Map<String, Object> document = TestData.tree("schemes/ir-kb-1402-02-18.json");
            change.on(document);
            return catchThrowableOfType(SchemeFlawed.class, () -> Scheme.parse(document));
        }
    }

    @Nested
    class a_scheme {

        @Test
        void says_what_pages_show() {
            assertThat(KB.label("fa")).contains("۱۴۰۲");
            assertThat(KB.label("en")).contains("1402");
            assertThat(KB.field("operatingRevenueRial").orElseThrow().unit()).isEqualTo("IRR");
            assertThat(KB.productField("stage").orElseThrow().values()).hasSize(4);
            assertThat(KB.evidenceItems()).extracting(EvidenceItem::code).hasSize(12);
            assertThat(KB.technologyFields()).hasSize(9);
            assertThat(KB.slaBudgets()).containsEntry("ASSESS", 30).hasSize(6);
            assertThat(KB.classes()).hasSize(3);
            assertThat(KB.validityMonths("NOPA")).contains(24);
            assertThat(KB.currency())
                    .isEqualTo(new Scheme.Currency("IRR", "IRR-OLD", "whole rials"));
            assertThat(KB.reason("E_TOO_OLD:TAX_RETURN")).isPresent();
        }

        @Test
        void says_what_has_to_be_judged() {
            assertThat(KB.criteria())
                    .extracting(Criterion::code, Criterion::subject, Criterion::fields)
                    .containsExactly(
                            of("P1", Subject.PRODUCT, "technologyLevel"),
                            of("P2", Subject.PRODUCT, "rdDesign"),
                            of("P3", Subject.PRODUCT, "stage"),
                            of("operatingRevenueRial", Subject.FIRM, "operatingRevenueRial"),
                            of("totalSalesRial", Subject.FIRM, "totalSalesRial"),
                            of("kbSalesRial", Subject.FIRM, "kbSalesRial"),
                            of("insuredStaff", Subject.FIRM, "insuredStaff"));
            assertThat(TestData.scheme("cn-hnte-2016").criteria())
                    .extracting(Criterion::code)
                    .hasSize(20)
                    .contains("ageMonths", "ipBonus");
        }

        @Test
        void explains_every_code_in_both_languages() {
            assertThat(KB.explain("R_STAGE", "en")).startsWith("The product has not reached");
            assertThat(KB.explain("E_TOO_OLD:TAX_RETURN", "en"))
                    .isEqualTo(
                            "Evidence is older than allowed: "
                                    + KB.evidenceItems().get(1).label().en());
            assertThat(KB.explain("M:kbSalesRial", "fa"))
                    .isEqualTo("هنوز ارائه نشده است: فروش محصولات دانش‌بنیان");
            assertThat(KB.explain("M:P-1.stage", "en"))
                    .isEqualTo("Still missing: Production stage (P-1)");
            assertThat(KB.explain("M:products", "en")).isEqualTo("Still missing: products");
            assertThat(KB.explain("V_AT_MOST:kbSalesRial", "en"))
                    .startsWith("Larger than it can be: ");
            assertThat(KB.explain("R_UNHEARD_OF", "en")).isEqualTo("R_UNHEARD_OF");
        }

        @Test
        void types_what_was_given_as_text() {
            assertThat(KB.typed("kbSalesRial", List.of("۴۹۹۹")))
                    .isEqualTo(BigInteger.valueOf(4999));
            assertThat(KB.typed("kbSalesRial", List.of("4,999"))).isEqualTo("4,999");
            assertThat(KB.typed("kbSalesRial", List.of("1", "2"))).isEqualTo(List.of("1", "2"));
            assertThat(KB.typed("kbSalesRial", List.of(" "))).isNull();
            assertThat(KB.typed("kbSalesRial", List.of())).isNull();
            assertThat(KB.typed("rdDesign", List.of("PRODUCT", "PROCESS")))
                    .isEqualTo(List.of("PRODUCT", "PROCESS"));
            assertThat(KB.typed("rdDesign", List.of())).isEqualTo(List.of());
            assertThat(KB.typed("stage", List.of("PILOT"))).isEqualTo("PILOT");
            assertThat(KB.typed("nowhere", List.of("1"))).isNull();
            Scheme es = TestData.scheme("es-pyme-innovadora-2015");
            assertThat(es.typed("patentInUse", List.of("true"))).isEqualTo(true);
            assertThat(es.typed("patentInUse", List.of("yes"))).isEqualTo("yes");
            assertThat(es.typed("patentGrantedOn", List.of("2024-02-29")))
                    .isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(es.typed("patentGrantedOn", List.of("2023-02-29"))).isEqualTo("2023-02-29");
            assertThat(
                            TestData.scheme("in-dpiit-2019")
                                    .typed("turnoverByYearInr", List.of("1", "x")))
                    .isEqualTo(List.of(BigInteger.ONE, "x"));
        }

        private static Tuple of(String code, Subject subject, String field) {
            return tuple(code, subject, List.of(field));
        }
    }

    @Test
    void the_canonical_document_is_the_same_whatever_the_order_of_keys() {
        Map<String, Object> shuffled =
                new HashMap<>(TestData.tree("schemes/ir-kb-1402-02-18.json"));
        assertThat(Scheme.parse(shuffled).sha256()).isEqualTo(KB.sha256());
        assertThat(
                        CanonicalJson.write(
                                Map.of("b", List.of(1, true, "\"\\\n\u0001é"), "a", Map.of())))
                .isEqualTo("{\"a\":{},\"b\":[1,true,\"\\\"\\\\\\n\\u0001é\"]}");
    }

    private interface Change {
        void on(Map<String, Object> document);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private static List<Object> list(Map<String, Object> map, String key) {
        return cast(map.get(key));
    }

    private static Map<String, Object> phase(Map<String, Object> document, int index) {
        return cast(list(document, "phases").get(index));
    }

    private static Map<String, Object> rule(Map<String, Object> document) {
        return cast(list(phase(document, 2), "rules").get(0));
    }
}

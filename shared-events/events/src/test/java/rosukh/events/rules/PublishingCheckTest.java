package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.events.rules.SchemeChanges.KB_1402;
import static rosukh.events.rules.SchemeChanges.flaws;
import static rosukh.events.rules.SchemeChanges.put;

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

    private static final Map<String, Integer> POINTS =
            Map.of(
                    "ir-kb@1402-02-18", 118,
                    "ir-kb@1396-10-02", 54,
                    "ir-kb@1393-03-31", 2730,
                    "kr-innobiz@2024", 9,
                    "cn-hnte@2016", 0,
                    "es-pyme-innovadora@2015", 0,
                    "fr-jei@2004-15pct", 0,
                    "fr-jei@2025-20pct", 0,
                    "in-dpiit@2019", 0);

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
            assertThat(PublishingCheck.check(scheme).flaws()).isEmpty();
            assertThat(
                            PublishingCheck.flaws(
                                    scheme, Schemes.of(others), entry.get("sha256").asString()))
                    .isEmpty();
            assertThat(scheme.effectiveFrom()).isEqualTo(entry.get("effectiveFrom").asString());
        }

        /// The register counts the points of another program, for information: 65, 42 and 820 where
        /// ours are 118, 54 and 2,730; without a share of a denominator both count the same. It
        /// tries shares at "several denominators" and does not say which. Ours are 1, 3, 10,000,
        /// 99,999,999,999, the largest number, and those at and around which a threshold of the
        /// numerator meets the share.
        @ParameterizedTest(name = "{0}")
        @MethodSource("register")
        void have_tables_tried_on_these_points(String file, JsonNode entry) {
            Scheme scheme = Scheme.parse(TestData.tree(file));
            int points = PublishingCheck.check(scheme).gridPoints();
            assertThat(points).isEqualTo(POINTS.get(scheme.id() + "@" + scheme.version()));
            assertThat(points).isGreaterThanOrEqualTo(entry.get("boundaryGridPoints").asInt());
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
            assertThat(flaws(TestData.scheme("ir-kb-1396-10-02"), inForce)).isEmpty();
        }

        @Test
        void a_period_that_ends_before_it_begins_is_refused() {
            assertThat(flaws(KB_1402, d -> put(d, "effectiveTo", "2020-01-01")))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_PERIOD_REVERSED);
        }

        @Test
        void a_published_version_is_not_published_again() {
            assertThat(flaws(inForce, inForce))
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
                                    inForce,
                                    Schemes.of(List.of()),
                                    "00" + inForce.sha256().substring(2)))
                    .extracting(Flaw::code)
                    .containsExactly(Code.SCHEME_HASH_MISMATCH);
        }
    }
}

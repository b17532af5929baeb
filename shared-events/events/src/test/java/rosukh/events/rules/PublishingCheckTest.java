package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.events.rules.SchemeChanges.KB_1402;
import static rosukh.events.rules.SchemeChanges.flaws;
import static rosukh.events.rules.SchemeChanges.put;

import java.util.List;
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
}

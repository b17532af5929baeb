package rosukh.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import tools.jackson.databind.JsonNode;

class IdentifierTest {

    private static Stream<Arguments> cases(String file, String list) {
        return TestData.json("vectors/" + file + ".json")
                .get(list)
                .valueStream()
                .map(each -> Arguments.of(each.get("id").asString(), each));
    }

    private static <T> void refuses(Function<String, Checked<T>> parse, JsonNode each) {
        JsonNode normalised = each.get("normalised");
        assertThat(parse.apply(each.get("input").asString()))
                .isEqualTo(
                        new Checked.Invalid<T>(
                                each.get("reason").asString(),
                                normalised.isNull() ? null : normalised.asString()));
    }

    @Nested
    class a_legal_id {

        static Stream<Arguments> valid() {
            return cases("legal-ids", "valid");
        }

        static Stream<Arguments> invalid() {
            return cases("legal-ids", "invalid");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("valid")
        void is_read_in_every_spelling(String id, JsonNode each) {
            assertThat(LegalId.parse(each.get("input").asString()).value())
                    .as(id)
                    .contains(new LegalId(each.get("normalised").asString()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("invalid")
        void is_refused_with_the_first_reason(String id, JsonNode each) {
            refuses(LegalId::parse, each);
        }

        @Test
        void cannot_be_made_of_anything_else() {
            assertThatThrownBy(() -> new LegalId("14005123471"))
                    .hasMessageContaining("CHECK_DIGIT");
            assertThatThrownBy(() -> new LegalId("1400512347۰")).hasMessageContaining("CHARACTER");
        }
    }

    @Nested
    class a_person_id {

        static Stream<Arguments> valid() {
            return cases("person-ids", "valid");
        }

        static Stream<Arguments> invalid() {
            return cases("person-ids", "invalid");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("valid")
        void is_read_in_every_spelling(String id, JsonNode each) {
            assertThat(PersonId.parse(each.get("input").asString()).value())
                    .as(id)
                    .contains(new PersonId(each.get("normalised").asString()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("invalid")
        void is_refused_with_the_first_reason(String id, JsonNode each) {
            refuses(PersonId::parse, each);
        }

        @Test
        void does_not_show_itself_in_logs() {
            assertThat(new PersonId("0076229645")).hasToString("******9645");
        }

        @Test
        void cannot_be_made_of_anything_else() {
            assertThatThrownBy(() -> new PersonId("0076229646"))
                    .hasMessageContaining("CHECK_DIGIT");
        }
    }
}

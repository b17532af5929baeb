package rosukh.query.audit.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rosukh.events.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looked at on the golden file of every event of the contract.
class MaskingTest {

    /// Components that say more than a code, wherever they stand.
    private static final List<String> TELLING =
            List.of(
                    "address",
                    "answer",
                    "body",
                    "description",
                    "explanation",
                    "fileName",
                    "findings",
                    "grounds",
                    "message",
                    "name",
                    "opinion",
                    "recipient",
                    "remark",
                    "solution",
                    "text",
                    "title",
                    "values");

    @Test
    void hides_every_text_and_shows_every_key() throws IOException {
        for (Map.Entry<String, String> golden : golden().entrySet()) {
            JsonNode shown =
                    new JsonMapper()
                            .readTree(Masking.shown(golden.getKey(), golden.getValue(), false));
            for (String name : TELLING)
                for (JsonNode value : shown.findValues(name))
                    if (value.isString())
                        assertThat(value.asString())
                                .as(golden.getKey() + " " + name)
                                .isIn(Masking.MASK, "");
            for (String name : List.of("caseId", "firmId", "sessionId", "account", "kbClass"))
                for (JsonNode value : shown.findValues(name))
                    assertThat(value.asString())
                            .as(golden.getKey() + " " + name)
                            .isNotEqualTo(Masking.MASK);
        }
    }

    @Test
    void shows_to_who_gives_a_reason_all_but_how_somebody_is_reached() throws IOException {
        golden().forEach((type, payload) -> {
            String shown = Masking.shown(type, payload, true);
            if (type.startsWith("letters.letter-written") || type.startsWith("letters.contact-set"))
                assertThat(shown).as(type).contains(Masking.MASK);
            else if (!type.startsWith("letters."))
                assertThat(new JsonMapper().readTree(shown))
                        .as(type)
                        .isEqualTo(new JsonMapper().readTree(payload));
        });
    }

    @Test
    void shows_no_ciphertext_whatever_the_name_of_its_component() {
        String sealed = "⟦sealed|1|case:f-1.1|e-1|sha256|QUJD⟧";
        String payload = "{\"sha256\":\"%s\",\"caseId\":\"f-1.1\"}".formatted(sealed);
        assertThat(Masking.shown("certification.evidence-attached", payload, false))
                .contains(Masking.MASK, "f-1.1")
                .doesNotContain("sealed");
        assertThat(Masking.hides("certification.evidence-attached", payload)).isTrue();
    }

    /// Points for a text are a number, which tells nothing of the text.
    private static boolean tells(String field) {
        int value = field.indexOf('=') + 1;
        return TELLING.contains(field.substring(0, value - 1).replaceAll(".*\\.", ""))
                && !field.substring(value).matches("[0-9]+");
    }

    @Test
    void finds_nothing_by_what_is_masked() throws IOException {
        for (Map.Entry<String, String> golden : golden().entrySet()) {
            Object event =
                    new JsonMapper()
                            .readValue(
                                    golden.getValue(),
                                    EventTypes.classOf(golden.getKey()).orElseThrow());
            List<String> fields = Masking.fields(golden.getKey(), event);
            assertThat(fields)
                    .as(golden.getKey())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .noneMatch(MaskingTest::tells);
        }
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        for (String type : EventTypes.all().keySet())
            try (InputStream file =
                    EventTypes.class.getResourceAsStream("/contract/" + type + ".v1.json")) {
                if (file != null)
                    golden.put(type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        assertThat(golden).hasSizeGreaterThan(100);
        return golden;
    }
}

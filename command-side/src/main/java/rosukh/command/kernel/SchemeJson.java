package rosukh.command.kernel;

import java.util.Map;
import rosukh.events.rules.Scheme;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the document of a scheme version from JSON text.
public final class SchemeJson {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private SchemeJson() {}

    /// A text that is no JSON object.
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(JacksonException cause) {
            super(cause.getOriginalMessage() + where(cause), cause);
        }

        private static String where(JacksonException cause) {
            return cause.getLocation() == null
                    ? ""
                    : " at line "
                            + cause.getLocation().getLineNr()
                            + ", column "
                            + cause.getLocation().getColumnNr();
        }
    }

    /// Reads a version.
    ///
    /// @throws Unreadable if the text is no JSON object
    /// @throws rosukh.events.rules.SchemeFlawed if the object is no scheme
    public static Scheme parse(String text) {
        return Scheme.parse(tree(text));
    }

    /// Reads any other document of rules, which is one object.
    ///
    /// @throws Unreadable if the text is no JSON object
    public static Map<String, Object> object(String text) {
        return tree(text);
    }

    private static Map<String, Object> tree(String text) {
        try {
            return JSON.readValue(text, TREE);
        } catch (JacksonException unreadable) {
            throw new Unreadable(unreadable);
        }
    }
}

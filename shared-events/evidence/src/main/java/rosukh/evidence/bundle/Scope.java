package rosukh.evidence.bundle;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rosukh.log.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whose payloads a bag holds; the envelopes of all events are in it always.
///
/// @param caseId stream of the case; null for the whole log
public record Scope(@Nullable String caseId) {

    /// Everything.
    public static final Scope WHOLE_LOG = new Scope(null);

    private static final int FORMAT = 1;

    byte[] json() {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("format", FORMAT);
        if (caseId != null) json.put("case", caseId);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what a bag says of itself.
    ///
    /// @throws Malformed if it is of another format
    public static Scope parse(byte @Nullable [] json) {
        try {
            JsonNode members = JsonMapper.shared().readTree(json == null ? new byte[0] : json);
            if (members.path("format").asInt(0) != FORMAT)
                throw new Malformed("a bag of another format");
            JsonNode named = members.path("case");
            return new Scope(named.isString() ? named.asString() : null);
        } catch (JacksonException none) {
            throw new Malformed("no scope: " + none.getOriginalMessage());
        }
    }
}

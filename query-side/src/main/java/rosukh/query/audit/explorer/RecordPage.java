package rosukh.query.audit.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// Which page shows what an event happened to: that of the first key it names, from the particular
/// to the general.
final class RecordPage {

    /// A key and the pages below which its records are.
    private record Key(String name, String pages) {}

    private static final List<Key> KEYS =
            List.of(
                    new Key("sessionId", "/sessions/"),
                    new Key("letterId", "/letters/"),
                    new Key("batchId", "/work/batches/"),
                    new Key("caseId", "/cases/"),
                    new Key("certificateNumber", "/certificates/"),
                    new Key("firmId", "/firms/"));

    /// Where a capability has one page for all.
    private static final Map<String, String> WHOLE =
            Map.of("calendars", "/calendar", "assessors", "/assessors", "schemes", "/schemes");

    private RecordPage() {}

    static @Nullable String of(String type, JsonNode payload) {
        for (Key key : KEYS) {
            JsonNode id = payload.path(key.name());
            if (id.isString())
                return key.pages() + UriUtils.encodePathSegment(id.asString(), UTF_8);
        }
        return WHOLE.get(type.substring(0, type.indexOf('.')));
    }
}

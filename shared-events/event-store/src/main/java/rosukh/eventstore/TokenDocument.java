package rosukh.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a token is kept: a position as a plain number that anybody can read and compare, the tokens
/// of replays and merged segments as JSON under their type.
final class TokenDocument {

    static final String PROCESSOR = "processor";
    static final String SEGMENT = "segment";
    static final String OWNER = "owner";

    private static final String POSITION = "position";
    private static final String TYPE = "type";
    private static final String TOKEN = "token";

    private TokenDocument() {}

    static String id(String processor, int segment) {
        return processor + "#" + segment;
    }

    /// A lease that nobody holds.
    static Document unclaimed(
            String processor, int segment, @Nullable TrackingToken token, Serializer serializer) {
        Document document =
                new Document("_id", id(processor, segment))
                        .append(PROCESSOR, processor)
                        .append(SEGMENT, segment)
                        .append(OWNER, null)
                        .append(LeaseClock.EPOCH, 0L);
        document.putAll(fields(token, serializer));
        return document;
    }

    static Map<String, Object> fields(@Nullable TrackingToken token, Serializer serializer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(POSITION, null);
        fields.put(TYPE, null);
        fields.put(TOKEN, null);
        if (token instanceof GlobalSequenceTrackingToken position) {
            fields.put(POSITION, position.getGlobalIndex());
        } else if (token != null) {
            SerializedObject<String> serialized = serializer.serialize(token, String.class);
            fields.put(TYPE, serialized.getType().getName());
            fields.put(TOKEN, serialized.getData());
        }
        return fields;
    }

    static @Nullable TrackingToken token(Document document, Serializer serializer) {
        if (document.get(POSITION) instanceof Long position)
            return new GlobalSequenceTrackingToken(position);
        if (document.get(TOKEN) instanceof String json)
            return serializer.deserialize(
                    new SimpleSerializedObject<>(
                            json, String.class, document.getString(TYPE), null));
        return null;
    }
}

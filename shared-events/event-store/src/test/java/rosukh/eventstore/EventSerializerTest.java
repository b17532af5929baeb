package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is stored is readable for ever and never names a class of ours.
class EventSerializerTest {

    record Granted(
            String zone,
            String firm,
            @Nullable String remark,
            List<String> codes,
            LocalDate on,
            Instant at) {}

    record Undeclared(String text) {}

    private static final EventNames NAMES =
            new EventNames() {
                @Override
                public Optional<Name> nameOf(Class<?> payload) {
                    return payload == Granted.class
                            ? Optional.of(new Name("certification.status-granted", 2))
                            : Optional.empty();
                }

                @Override
                public Optional<Class<?>> classOf(String name) {
                    return name.equals("certification.status-granted")
                            ? Optional.of(Granted.class)
                            : Optional.empty();
                }
            };

    private final EventSerializer serializer = EventSerializer.of(NAMES);

    private static final Granted GRANTED =
            new Granted(
                    "z",
                    "f",
                    null,
                    List.of("A"),
                    LocalDate.parse("2026-11-24"),
                    Instant.parse("2026-11-24T10:00:00.123456789Z"));

    @Test
    void an_event_is_stored_under_its_declared_name_in_the_order_of_its_components() {
        SerializedObject<byte[]> stored = serializer.serialize(GRANTED, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("certification.status-granted");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"zone\":\"z\",\"firm\":\"f\",\"codes\":[\"A\"],\"on\":\"2026-11-24\","
                                + "\"at\":\"2026-11-24T10:00:00.123456789Z\"}");
        assertThat(serializer.<byte[], Granted>deserialize(stored)).isEqualTo(GRANTED);
    }

    @Test
    void an_unknown_name_stops_the_reader_even_if_a_class_of_that_name_exists() {
        for (String name :
                List.of("certification.no-such-thing", Undeclared.class.getName(), "java.io.File"))
            assertThatThrownBy(() -> serializer.deserialize(json(name, "{}")))
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining(name);
    }

    @Test
    void an_event_without_a_declared_name_is_not_stored() {
        assertThatThrownBy(() -> serializer.serialize(new Undeclared("x"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Undeclared");
    }

    @Test
    void a_component_that_the_event_does_not_have_is_not_skipped_in_silence() {
        assertThatThrownBy(() ->
                        serializer.deserialize(
                                json("certification.status-granted", "{\"gone\":1}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_is_text() {
        MetaData metadata = MetaData.from(Map.of("b", 1, "a", "x"));
        SerializedObject<byte[]> stored = serializer.serialize(metadata, byte[].class);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"x\",\"b\":\"1\"}");
        assertThat(serializer.<byte[], MetaData>deserialize(stored))
                .isEqualTo(MetaData.from(Map.of("a", "x", "b", "1")));
    }

    @Test
    void a_replay_token_is_read_back() {
        TrackingToken token =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(9),
                        new GlobalSequenceTrackingToken(3),
                        "why");
        SerializedObject<String> stored = serializer.serialize(token, String.class);
        assertThat(serializer.<String, TrackingToken>deserialize(stored)).isEqualTo(token);
    }

    private static SerializedObject<String> json(String type, String content) {
        return new SimpleSerializedObject<>(content, String.class, type, "1");
    }
}

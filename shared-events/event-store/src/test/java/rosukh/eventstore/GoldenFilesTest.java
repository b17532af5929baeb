package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.EventType;
import rosukh.events.EventTypes;

/// The bytes that are stored and hashed are those of the golden files of the contract.
class GoldenFilesTest {

    private final EventSerializer serializer =
            EventSerializer.of(
                    new EventNames() {
                        @Override
                        public Optional<Name> nameOf(Class<?> event) {
                            return Optional.ofNullable(event.getAnnotation(EventType.class))
                                    .map(type -> new Name(type.value(), type.revision()));
                        }

                        @Override
                        public Optional<Class<?>> classOf(String name) {
                            return EventTypes.classOf(name);
                        }
                    });

    static Stream<Class<?>> events() {
        return EventTypes.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_byte_by_byte_as_in_its_golden_file(Class<?> event) throws IOException {
        EventType type = EventTypes.typeOf(event);
        String revision = Integer.toString(type.revision());
        byte[] golden = golden(type.value() + ".v" + revision + ".json");

        Object read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(golden, byte[].class, type.value(), revision));
        SerializedObject<byte[]> written = serializer.serialize(read, byte[].class);

        assertThat(read).isInstanceOf(event);
        assertThat(new String(written.getData(), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        assertThat(written.getType().getName()).isEqualTo(type.value());
        assertThat(written.getType().getRevision()).isEqualTo(revision);
    }

    private static byte[] golden(String file) throws IOException {
        try (InputStream in = EventTypes.class.getResourceAsStream("/contract/" + file)) {
            assertThat(in).as("golden file %s", file).isNotNull();
            return in.readAllBytes();
        }
    }
}

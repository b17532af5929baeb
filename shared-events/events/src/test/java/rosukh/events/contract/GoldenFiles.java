package rosukh.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rosukh.events.EventType;
import rosukh.events.EventTypes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The files in `contract/`, and JSON written as the event store writes it.
final class GoldenFiles {

    static final Path FOLDER = Path.of("src/main/resources/contract");

    /// The conventions of the event store's serializer; its own test reads the same files.
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            each -> each.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private GoldenFiles() {}

    static String name(Class<?> event) {
        EventType type = EventTypes.typeOf(event);
        return type.value() + ".v" + type.revision() + ".json";
    }

    static String read(Class<?> event) {
        try {
            return Files.readString(FOLDER.resolve(name(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a first file for every event that has none, to be read and made sensible by a person.
    static void acceptMissing() {
        for (Class<?> event : EventTypes.all().values()) {
            Path file = FOLDER.resolve(name(event));
            if (Files.exists(file)) continue;
            try {
                Files.createDirectories(FOLDER);
                Files.write(
                        file,
                        JSON.writeValueAsString(Sample.of(event)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

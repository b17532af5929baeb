package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.events.EventTypes;
import rosukh.events.certification.CertificationEvent;

/// The way along the events of a case says each of them in words.
class StepNamesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    @ParameterizedTest
    @ValueSource(strings = {"", "_fa"})
    void every_event_of_a_case_has_one(String language) {
        Properties texts = new Properties();
        for (String bundle : List.of("audit", "deadlines", "past"))
            texts.putAll(read(BUNDLES.resolve(bundle + language + ".properties")));
        TreeSet<String> unnamed = new TreeSet<>();
        EventTypes.all()
                .forEach((type, event) -> {
                    if (CertificationEvent.class.isAssignableFrom(event) && !named(type, texts))
                        unnamed.add(type);
                });
        assertThat(unnamed).isEmpty();
    }

    private static boolean named(String type, Properties texts) {
        String name = type.substring(type.indexOf('.') + 1);
        return texts.containsKey("audit.event." + type)
                || texts.containsKey("deadlines.event." + name)
                || texts.containsKey("past.step." + name);
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.events.EventTypes;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.firms.FirmEvent;

/// Every event along which one goes through the past of a record, and every event that the
/// chronicle of a case may list, is called by a name.
class StepTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_fa.properties"})
    void every_event_in_a_timeline_has_a_name_of_its_own(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader from =
                Files.newBufferedReader(BUNDLES.resolve(bundle), StandardCharsets.UTF_8)) {
            texts.load(from);
        }
        Set<String> nameless = new TreeSet<>();
        EventTypes.all()
                .forEach((name, event) -> {
                    if (standsInATimeline(event) && !texts.containsKey("audit.event." + name))
                        nameless.add(name);
                });
        assertThat(nameless).isEmpty();
    }

    /// Pages of the past follow the streams of a firm and its cases; the chronicle also lists
    /// whatever names the case.
    private static boolean standsInATimeline(Class<?> event) {
        return FirmEvent.class.isAssignableFrom(event)
                || CertificationEvent.class.isAssignableFrom(event)
                || Arrays.stream(event.getRecordComponents())
                        .anyMatch(each -> each.getName().equals("caseId"));
    }
}

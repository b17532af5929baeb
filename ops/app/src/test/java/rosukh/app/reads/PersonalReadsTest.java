package rosukh.app.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalReadsTest {

    private final PersonalReads reads = PersonalReads.read();

    @Test
    void of_every_address_that_is_read_it_is_said_what_is_personal() throws IOException {
        assertThat(reads.lines().keySet()).containsExactlyInAnyOrderElementsOf(readAddresses());
    }

    @Test
    void what_names_people_or_shows_papers_is_personal() {
        for (String path :
                new String[] {
                    "/cases/{caseId}",
                    "/api/v1/cases/{caseId}/timeline",
                    "/api/v1/cases/{caseId}/evidence/{evidenceId}",
                    "/api/v1/firms/{firmId}/contact",
                    "/cases/export.csv",
                    "/sessions/{sessionId}/votes.csv",
                    "/audit/reads"
                }) assertThat(reads.kindOf(path)).as(path).isPresent();
        assertThat(reads.kindOf("/pipeline")).isEmpty();
        assertThat(reads.kindOf("/verify/certificates/{certificateNumber}")).isEmpty();
        assertThat(reads.kindOf("/nothing")).isEmpty();
    }

    /// The page that shows who read what names each of them.
    @ParameterizedTest
    @ValueSource(strings = {"audit", "audit_fa"})
    void every_kind_has_a_name(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                PersonalReadsTest.class.getResourceAsStream("/i18n/" + bundle + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> kinds =
                reads.lines().keySet().stream()
                        .flatMap(path -> reads.kindOf(path).stream())
                        .collect(Collectors.toSet());
        assertThat(kinds).contains("brokers", "firms");
        for (String kind : kinds) assertThat(texts).containsKey("audit.reads.kind." + kind);
    }

    @Test
    void a_line_has_a_path_and_a_kind_and_stands_once() {
        assertThatThrownBy(() -> PersonalReads.parse("/cases"))
                .hasMessageContaining("path and kind");
        assertThatThrownBy(() -> PersonalReads.parse("/cases none\n/cases cases # twice"))
                .hasMessageContaining("twice");
    }

    private static Set<String> readAddresses() throws IOException {
        try (InputStream table =
                PersonalReadsTest.class.getResourceAsStream("/identity/endpoints.txt")) {
            Set<String> paths = new TreeSet<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET "))
                    .forEach(line -> paths.add(line.split("\\s+")[1]));
            assertThat(paths).hasSizeGreaterThan(100);
            return paths;
        }
    }
}

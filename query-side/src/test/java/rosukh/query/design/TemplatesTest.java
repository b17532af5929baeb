package rosukh.query.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every template and every bundle, whoever wrote it.
class TemplatesTest {

    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path BUNDLES = Path.of("src/main/resources/i18n");
    static final Pattern NAMED = Pattern.compile("[\"'{]([a-z][a-zA-Z0-9_.-]*)(?=[\"'}(])");

    /// What the command side names (what was done, and why not), and the frame's switches.
    static final Pattern OTHERS =
            Pattern.compile("done\\.|problem\\.|design\\.(calendar|theme|density)\\.");

    static final Pattern KEY = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]+)[(}]");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> !file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_style_and_no_script_stands_in_a_page(Path template) throws IOException {
        String html = Files.readString(template);
        assertThat(html)
                .doesNotContainPattern("[\\s\"](th:)?style=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(th:)?on[a-z]+=\"")
                .doesNotContainPattern("hx-on")
                .doesNotContain("th:utext")
                .doesNotContain("javascript:")
                .doesNotContainPattern("<script(?![^>]* th:src=)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_whole_page_uses_the_frame(Path template) throws IOException {
        String html = Files.readString(template);
        if (template.endsWith("design/frame.html") || !html.contains("<html")) return;
        assertThat(html).contains("th:replace=\"~{design/frame :: page(");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(Path english) throws IOException {
        Path persian = Path.of(english.toString().replace(".properties", "_fa.properties"));
        Properties en = read(english);
        Properties fa = read(persian);
        assertThat(new TreeSet<>(fa.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(en.stringPropertyNames()));
        for (String key : en.stringPropertyNames()) {
            assertThat(fa.getProperty(key)).as(key).isNotBlank();
            assertThat(parameters(fa.getProperty(key)))
                    .as(key)
                    .isEqualTo(parameters(en.getProperty(key)));
        }
    }

    @Test
    void every_text_a_template_names_is_there() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) known.addAll(read(bundle).stringPropertyNames());
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher found = KEY.matcher(Files.readString(template));
            while (found.find())
                if (!known.contains(found.group(1)))
                    missing.add(template.getFileName() + ": " + found.group(1));
        }
        assertThat(missing).isEmpty();
    }

    /// A text is used where its key stands in a source, or where a source puts the last part of the
    /// key to its beginning.
    @Test
    void every_text_is_used() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : new String[] {"src/main/java", "src/main/resources/templates"})
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    sources.append(Files.readString(file));
            }
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Matcher named = NAMED.matcher(sources);
        while (named.find())
            if (named.group(1).endsWith(".")) beginnings.add(named.group(1));
            else whole.add(named.group(1));
        Set<String> unused = new TreeSet<>();
        for (Path bundle : bundles())
            for (String key : read(bundle).stringPropertyNames())
                if (!OTHERS.matcher(key).lookingAt() && !isUsed(key, whole, beginnings))
                    unused.add(key);
        assertThat(unused).isEmpty();
    }

    /// Some sources leave the name of the slice out.
    private static boolean isUsed(String key, Set<String> whole, Set<String> beginnings) {
        String own = key.substring(key.indexOf('.') + 1);
        return whole.contains(key)
                || whole.contains(own)
                || beginnings.stream()
                        .anyMatch(each ->
                                own.startsWith(each)
                                        || (key.startsWith(each)
                                                && each.indexOf('.') < each.length() - 1));
    }

    @Test
    void no_text_is_in_two_bundles() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path bundle : bundles())
            for (String key : read(bundle).stringPropertyNames())
                assertThat(seen.add(key)).as(key).isTrue();
    }

    static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> parameters(String text) {
        Set<String> parameters = new TreeSet<>();
        Matcher found = Pattern.compile("\\{[0-9]").matcher(text);
        while (found.find()) parameters.add(found.group());
        return parameters;
    }
}

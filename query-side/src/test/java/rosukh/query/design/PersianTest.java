package rosukh.query.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One spelling and one word for each thing in Persian, as the glossary has them.
class PersianTest {

    /// What is not written, and what is written in its place.
    private static final Map<String, String> INSTEAD =
            Map.of(
                    "هٔ|ۀ", "ه‌ی",
                    "[يك]", "ی, ک",
                    "شرکت", "واحد",
                    "صافی", "پالایه",
                    "جلالی", "خورشیدی",
                    "بهره‌بردار(?!ی)", "راهبر سامانه",
                    "[^هاوی\\s]\u200Cا?ی(?!\\p{L}|\u200C)", "ی without a joiner",
                    "(?<![\u2068\\-0-9])[0-9]+[-/][0-9]", "isolated by U+2068 and U+2069");

    static List<Path> persian() throws IOException {
        try (Stream<Path> files = Files.list(TemplatesTest.BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_fa.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("persian")
    void is_spelt_one_way(Path bundle) throws IOException {
        Properties texts = TemplatesTest.read(bundle);
        for (String key : texts.stringPropertyNames())
            INSTEAD.forEach((wrong, right) ->
                    assertThat(texts.getProperty(key))
                            .as(key + ", rather " + right)
                            .doesNotContainPattern(Pattern.compile(wrong)));
    }

    @Test
    void is_spelt_the_same_way_in_samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(each -> each.toString().matches(".*\\.(java|html)")).toList())
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("هٔ", "ۀ");
        }
    }
}

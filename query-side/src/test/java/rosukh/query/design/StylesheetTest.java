package rosukh.query.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the tokens promise, computed from the stylesheet itself.
class StylesheetTest {

    static final Pattern COLOUR =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    record Pair(String day, String night) {}

    static String css;
    static final Map<String, Pair> COLOURS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        css = Files.readString(Path.of("src/main/resources/static/rosukh.css"));
        Matcher found = COLOUR.matcher(css);
        while (found.find()) COLOURS.put(found.group(1), new Pair(found.group(2), found.group(3)));
        assertThat(COLOURS).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, sunken",
        "ink, accent-soft",
        "ink-soft, paper",
        "ink-soft, surface",
        "ink-soft, sunken",
        "ink-soft, accent-soft",
        "accent, paper",
        "accent, surface",
        "accent, sunken",
        "accent, accent-soft",
        "on-accent, accent",
        "good, good-soft",
        "warn, warn-soft",
        "bad, bad-soft",
        "info, info-soft",
        "neutral, neutral-soft",
        "bad, paper",
        "bad, surface",
        "ink, good-soft",
        "ink, warn-soft",
        "ink, bad-soft",
        "ink, info-soft",
        "ink, neutral-soft",
        "bar-ink, bar",
        "bar-soft, bar"
    })
    void text_can_be_read_on_its_ground_by_day_and_by_night(String text, String ground) {
        assertContrast(text, ground, 4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "edge, paper",
        "edge, surface",
        "edge, sunken",
        "focus, paper",
        "focus, surface",
        "focus, sunken",
        "bar-focus, bar",
        "chart-1, paper",
        "chart-2, paper",
        "chart-3, paper",
        "chart-4, paper",
        "chart-5, paper",
        "chart-6, paper",
        "chart-1, sunken",
        "chart-2, sunken",
        "chart-3, sunken",
        "good, paper",
        "warn, paper",
        "bar-edge, bar"
    })
    void shapes_stand_out_from_their_ground_by_day_and_by_night(String shape, String ground) {
        assertContrast(shape, ground, 3);
    }

    @Test
    void nothing_says_left_or_right_so_that_both_directions_are_served() {
        assertThat(css)
                .doesNotContainPattern(
                        "(margin|padding|border)-(left|right)|text-align: (left|right)|float:|[{; ](left|right):");
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        assertThat(css).doesNotContainPattern("https?:|@import|data:");
    }

    private static void assertContrast(String one, String other, double least) {
        Pair a = COLOURS.get(one);
        Pair b = COLOURS.get(other);
        assertThat(contrast(a.day(), b.day()))
                .as(one + " on " + other + " by day")
                .isGreaterThanOrEqualTo(least);
        assertThat(contrast(a.night(), b.night()))
                .as(one + " on " + other + " by night")
                .isGreaterThanOrEqualTo(least);
    }

    /// WCAG 2.2 contrast ratio.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

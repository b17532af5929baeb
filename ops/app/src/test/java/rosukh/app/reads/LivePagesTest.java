package rosukh.app.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A page that renews itself is no read of personal data: each renewal would leave an entry in the
/// log, and where every event is counted that entry would renew it again, without end.
class LivePagesTest {

    private static final Path QUERY_SIDE = Path.of("../../query-side/src/main");
    private static final Path TEMPLATES = QUERY_SIDE.resolve("resources/templates");

    /// By which a part of a page asks again by itself.
    private static final Pattern RENEWS =
            Pattern.compile("design/live ::|sse-connect|hx-trigger|http-equiv=\"refresh\"");

    private static final Pattern USED = Pattern.compile("~\\{([a-z]+/[a-z-]+) ::");
    private static final Pattern GET = Pattern.compile("@GetMapping\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern PREFIX =
            Pattern.compile("@RequestMapping\\(\\s*\"([^\"]+)\"\\s*\\)[^{;]*\\bclass\\b");

    @Test
    void no_page_that_renews_itself_is_a_read_of_personal_data() {
        assertThat(personal(PersonalReads.read(), live())).isEmpty();
    }

    @Test
    void each_such_page_is_found_at_its_address() {
        assertThat(shownAt().keySet()).containsAll(living());
        assertThat(live()).contains("/pipeline", "/deadlines", "/work/batches/{batchId}");
        PersonalReads one = PersonalReads.parse("/pipeline cases\n/deadlines none");
        assertThat(personal(one, live())).containsExactly("/pipeline");
    }

    private static List<String> personal(PersonalReads reads, Set<String> addresses) {
        return addresses.stream().filter(path -> reads.kindOf(path).isPresent()).toList();
    }

    /// Addresses of the pages that renew themselves.
    private static Set<String> live() {
        Set<String> addresses = new TreeSet<>();
        Map<String, List<String>> shownAt = shownAt();
        for (String template : living())
            addresses.addAll(shownAt.getOrDefault(template, List.of()));
        return addresses;
    }

    /// Templates that hold a part that renews itself, or use one that does. Those of the design
    /// system are parts, which renew what they are put into.
    private static Set<String> living() {
        Map<String, String> templates = new TreeMap<>();
        for (Path file : files(TEMPLATES, ".html")) {
            String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith("design/"))
                templates.put(name.replaceFirst("\\.html$", ""), text(file));
        }
        Set<String> living = new TreeSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> each : templates.entrySet())
                if (RENEWS.matcher(each.getValue()).find()
                        || used(each.getValue()).stream().anyMatch(living::contains))
                    more |= living.add(each.getKey());
        }
        return living;
    }

    /// The templates that one takes parts of.
    private static Set<String> used(String template) {
        return USED.matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// Where each template is shown, as the pages say it.
    private static Map<String, List<String>> shownAt() {
        Map<String, List<String>> shown = new TreeMap<>();
        for (Path file : files(QUERY_SIDE.resolve("java"), ".java")) {
            String source = text(file);
            Matcher prefix = PREFIX.matcher(source);
            String before = prefix.find() ? prefix.group(1) : "";
            Matcher get = GET.matcher(source);
            for (int from = 0; get.find(from); ) {
                from = get.end();
                Matcher next = GET.matcher(source);
                int end = next.find(from) ? next.start() : source.length();
                String method = source.substring(from, end);
                Matcher text = Pattern.compile("\"([a-z]+/[a-z-]+)\"").matcher(method);
                while (text.find())
                    shown.computeIfAbsent(text.group(1), _ -> new ArrayList<>())
                            .add(before + get.group(1));
            }
        }
        return shown;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

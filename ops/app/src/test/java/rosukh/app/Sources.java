package rosukh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sources beside the classes: where documentation and tests are found.
final class Sources {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final List<String> MODULES =
            List.of(
                    "shared-events/events",
                    "shared-events/event-store",
                    "command-side",
                    "query-side",
                    "ops/app",
                    "ops/cli",
                    "ops/e2e");

    private Sources() {}

    /// First sentence of the documentation of a nested type in the file of its outermost class, or
    /// the name in words where there is none.
    static String sentence(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) outermost = outermost.getEnclosingClass();
        String source = read(outermost.getName().replace('.', '/') + ".java").orElse("");
        Matcher declared =
                Pattern.compile("\\b(class|record|interface|enum) " + type.getSimpleName() + "\\b")
                        .matcher(source);
        return declared.find()
                ? documentation(source.substring(0, declared.start()))
                        .orElse(words(type.getSimpleName()))
                : words(type.getSimpleName());
    }

    /// First sentence of a package's documentation; empty if the package is not there.
    static Optional<String> packageSentence(String name) {
        return read(name.replace('.', '/') + "/package-info.java")
                .flatMap(source -> documentation(source.substring(0, source.indexOf("package "))));
    }

    /// Where the tests of a slice are, as paths below the root. Folders, so that the list stays
    /// true when a test is added beside others.
    static List<String> tests(String slice) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(Sources::files)
                .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.endsWith("Test.java"))
                .filter(file -> file.matches(".*/rosukh/(events|command|query)/" + slice + "/.*"))
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> read(String path) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/java").resolve(path))
                .filter(Files::exists)
                .findFirst()
                .map(Sources::content);
    }

    /// The `///` lines right before a declaration, annotations and modifiers aside.
    private static Optional<String> documentation(String before) {
        StringBuilder text = new StringBuilder();
        for (String line : before.lines().toList().reversed()) {
            String stripped = line.strip();
            if (stripped.startsWith("///")) text.insert(0, stripped.substring(3) + "\n");
            else if (!text.isEmpty()) break;
            else if (!stripped.matches("|@.*|(public|final|sealed|static|non-sealed| )*"))
                return Optional.empty();
        }
        String paragraph = text.toString().strip().split("\n *\n", 2)[0].replaceAll("\\s+", " ");
        if (paragraph.isEmpty() || paragraph.startsWith("@")) return Optional.empty();
        return Optional.of(paragraph.split("(?<=[.]) ", 2)[0].replace("|", "\\|"));
    }

    private static String words(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

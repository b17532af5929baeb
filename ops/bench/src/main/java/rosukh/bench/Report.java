package rosukh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The file of results: one section for each scenario. A run replaces the sections it measured and
/// leaves the others.
final class Report {

    private static final String TITLE = "# Results";
    private static final String HEADING = "\n## ";

    private final Path file;
    private final Map<String, String> sections = new LinkedHashMap<>();

    private Report(Path file) {
        this.file = file;
    }

    static Report of(Path file) throws IOException {
        Report report = new Report(file);
        if (!Files.exists(file)) return report;
        String[] parts = Files.readString(file).split(HEADING, -1);
        for (int index = 1; index < parts.length; index++) {
            String[] section = parts[index].split("\n", 2);
            report.sections.put(section[0], section[1].strip());
        }
        return report;
    }

    /// Replaces a section and saves.
    void put(String heading, String text) throws IOException {
        sections.put(heading, text.strip());
        String all =
                sections.entrySet().stream()
                        .map(section ->
                                HEADING + section.getKey() + "\n\n" + section.getValue() + "\n")
                        .collect(Collectors.joining());
        Files.writeString(file, TITLE + "\n" + all);
    }
}

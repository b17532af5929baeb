package rosukh.app.reads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The table of what is personal, `identity/reads.txt`: every address that is read has a line.
final class PersonalReads {

    private static final String TABLE = "/identity/reads.txt";
    private static final String NONE = "none";

    private final Map<String, String> kinds;

    private PersonalReads(Map<String, String> kinds) {
        this.kinds = kinds;
    }

    static PersonalReads read() {
        try (InputStream table =
                Objects.requireNonNull(PersonalReads.class.getResourceAsStream(TABLE), TABLE)) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PersonalReads parse(String table) {
        Map<String, String> kinds = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] words = line.split("\\s+", -1);
                    if (words.length != 2)
                        throw new IllegalArgumentException("path and kind, please: " + line);
                    if (kinds.put(words[0], words[1]) != null)
                        throw new IllegalArgumentException("twice: " + line);
                });
        return new PersonalReads(kinds);
    }

    /// What is personal there; empty if nothing is.
    Optional<String> kindOf(String pattern) {
        return Optional.ofNullable(kinds.get(pattern)).filter(kind -> !kind.equals(NONE));
    }

    /// Every line, by path.
    Map<String, String> lines() {
        return kinds;
    }
}

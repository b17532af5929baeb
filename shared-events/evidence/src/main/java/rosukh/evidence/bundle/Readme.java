package rosukh.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What is said in a bag to whoever opens it, in Persian and English.
final class Readme {

    private Readme() {}

    /// The texts by file name.
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (String name : new String[] {"README.txt", "README.fa.txt"})
            texts.put(name, text(name));
        return texts;
    }

    private static String text(String name) {
        try (InputStream in = Readme.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not in the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

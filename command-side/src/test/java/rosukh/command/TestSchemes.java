package rosukh.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// The scheme versions that tests are run under.
public final class TestSchemes {

    public static final String KB = "ir-kb";
    public static final String TODAY = "1402-02-18";
    public static final String BEFORE = "1396-10-02";

    /// The rules of today under another version.
    public static final String NEXT = "1404-01-01";

    private TestSchemes() {}

    public static String document(String version) {
        return file("ir-kb-" + version);
    }

    /// A scheme file, for example `es-pyme-innovadora-2015`.
    public static String file(String name) {
        String path = "/schemes/" + name + ".json";
        try (InputStream in = TestSchemes.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Scheme scheme(String version) {
        return SchemeJson.parse(
                version.equals(NEXT)
                        ? document(TODAY)
                                .replace("\"version\": \"" + TODAY, "\"version\": \"" + NEXT)
                        : document(version));
    }

    public static SchemeVersionPublished published(String version) {
        Scheme scheme = scheme(version);
        return new SchemeVersionPublished(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document());
    }

    /// Streams in which both versions are published.
    public static StreamsInMemory streams() {
        return new StreamsInMemory()
                .with(SchemeRegister.streamOf(KB), published(BEFORE), published(TODAY));
    }
}

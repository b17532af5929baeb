package rosukh.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
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
        return published(scheme(version));
    }

    public static SchemeVersionPublished published(Scheme scheme) {
        return new SchemeVersionPublished(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document());
    }

    /// Publishes today's version, as two persons do.
    public static void publish(Commands commands, LocalDate on) {
        publish(commands, document(TODAY), on);
    }

    /// Drafts, validates and publishes a version, as two persons do.
    public static void publish(Commands commands, String document, LocalDate on) {
        Occasion drafter = Occasion.by(Actor.of("dara", "officer", "isipo"));
        Occasion publisher = Occasion.by(Actor.of("parisa", "manager", "isipo"));
        Scheme scheme = SchemeJson.parse(document);
        String id = scheme.id();
        String version = scheme.version();
        commands.send(new DraftVersion(id, document, "dara", on), drafter);
        commands.send(new ValidateVersion(id, version, "dara", on), drafter);
        commands.send(new PublishVersion(id, version, scheme.sha256(), "parisa", on), publisher);
    }

    /// Streams in which both versions are published.
    public static StreamsInMemory streams() {
        return new StreamsInMemory()
                .with(SchemeRegister.streamOf(KB), published(BEFORE), published(TODAY));
    }
}

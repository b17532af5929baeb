package rosukh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rosukh.evidence.check.Authorities;
import rosukh.evidence.check.Texts;
import rosukh.evidence.check.Trust;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.Policy;

/// What somebody brings along who checks a log: all of it from files of their own, nothing from
/// what is checked.
final class Trusted {

    private static final long LONGEST = 1 << 20;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description =
                    "Which logs and witnesses to trust (c2sp.org/tlog-policy); never from the"
                            + " bundle.")
    private Path policy = Path.of("");

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that was kept outside; the log must go on from it.")
    private List<Path> kept = new ArrayList<>();

    @Option(
            names = "--tsa",
            paramLabel = "FILE",
            description = "Root certificates (PEM) of time-stamp authorities to trust.")
    private @Nullable Path authorities;

    Policy policy() {
        try {
            return Policy.parse(text(policy));
        } catch (Malformed wrong) {
            throw new Failure("%s is no policy: %s".formatted(policy, wrong.getMessage()));
        }
    }

    Trust trust() {
        return Trust.of(policy());
    }

    /// Whom is trusted, a line each.
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (NoteKey key : policy().logs()) words.add("TRUSTED LOG KEY " + words(key));
        for (NoteKey key : policy().cosigners()) words.add("TRUSTED WITNESS KEY " + words(key));
        return words;
    }

    private static String words(NoteKey key) {
        return "%08x %s".formatted(key.id(), key.name());
    }

    List<String> kept() {
        return kept.stream().map(Trusted::text).toList();
    }

    Authorities authorities() {
        if (authorities == null) return Authorities.NONE;
        try {
            return Authorities.parse(bytes(authorities));
        } catch (Malformed none) {
            throw new Failure("%s: %s".formatted(authorities, none.getMessage()));
        }
    }

    static String text(Path file) {
        try {
            return Texts.utf8(bytes(file));
        } catch (Malformed not) {
            throw new Failure("%s is %s".formatted(file, not.getMessage()));
        }
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LONGEST) throw new Failure(file + " is too long to be that");
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + file);
        }
    }
}

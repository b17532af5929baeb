package rosukh.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rosukh.evidence.publishing.SigningKeys;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;

/// Looks after the file of keys that sign the published log.
@Command(
        name = "log",
        description = {
            "Look after the key file (rosukh.log.key-file) that the log is signed by.",
            "To change the key: add one to the file of every node and start them again; have an"
                    + " operator propose it and a second person confirm it; take the old one out"
                    + " once a checkpoint has both.",
            "Exit code 0: done; 2: it could not be done, and nothing was changed."
        })
final class LogKeys {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "key",
            description = "Make a key in a file, after those it has; tells the public key.")
    int make(
            @Parameters(paramLabel = "FILE") Path file,
            @Parameters(
                            paramLabel = "ORIGIN",
                            description = "Name of the log, for ever: example.ir/rosukh")
                    String origin,
            @Option(
                            names = "--post-quantum",
                            description = "A key of ML-DSA-44, which signs beside one of Ed25519")
                    boolean postQuantum) {
        try {
            NoteSecret made =
                    NoteSecret.made(
                            origin,
                            postQuantum ? NoteKey.Type.ML_DSA_44_COSIGNATURE : NoteKey.Type.ED25519,
                            new SecureRandom());
            String before = existing(file);
            String after = before + made.text() + "\n";
            SigningKeys.parse(after);
            write(file, after);
            spec.commandLine().getOut().println(made.signer().key());
            return Rosukh.OK;
        } catch (Malformed wrong) {
            throw new Failure(file + " was left alone: " + wrong.getMessage());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Command(name = "keys", description = "Tell the public keys of a file.")
    int list(@Parameters(paramLabel = "FILE") Path file) {
        try {
            for (NoteKey key : SigningKeys.parse(Files.readString(file)).keys())
                spec.commandLine().getOut().println(key);
            return Rosukh.OK;
        } catch (Malformed wrong) {
            throw new Failure(file + " is no key file: " + wrong.getMessage());
        } catch (IOException unreadable) {
            throw new Failure(file + " cannot be read");
        }
    }

    private static String existing(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) Files.createFile(file, ownerOnly());
        Files.writeString(
                file, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

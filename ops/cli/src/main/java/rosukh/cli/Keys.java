package rosukh.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rosukh.vault.DataKeys;
import rosukh.vault.FileDamaged;
import rosukh.vault.KeyFile;
import rosukh.vault.KeyMissing;
import rosukh.vault.SubjectKeys;
import rosukh.vault.TextDamaged;

/// Looks after the file of keys that files of cases and personal data are encrypted by.
@Command(
        name = "keys",
        description = {
            "Look after the key file (rosukh.key-file) that files of cases and personal data are"
                    + " encrypted by.",
            "To change the key while nodes work: add; give the file to all nodes and start them"
                    + " again; promote; the same again; rewrap; retire.",
            "Exit code 0: done; 2: it could not be done, and nothing was changed."
        })
final class Keys {

    private static final String BUCKET = "evidence";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(name = "new", description = "Make a key file that is not there yet.")
    int make(@Parameters(paramLabel = "FILE") Path file) {
        try {
            KeyFile made = KeyFile.generate();
            made.create(file);
            return tell(made);
        } catch (FileAlreadyExistsException there) {
            throw new Failure(file + " is there already and was left alone");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Command(name = "list", description = "Tell the ids of the keys, the oldest first.")
    int list(@Parameters(paramLabel = "FILE") Path file) {
        return tell(read(file));
    }

    @Command(name = "add", description = "Add a key, which does not encrypt yet.")
    int add(@Parameters(paramLabel = "FILE") Path file) {
        return change(file, KeyFile::withAnother);
    }

    @Command(name = "promote", description = "Encrypt by the newest key from now on.")
    int promote(@Parameters(paramLabel = "FILE") Path file) {
        return change(file, KeyFile::promoted);
    }

    @Command(
            name = "rewrap",
            description = "Wrap by the promoted key what older keys wrapped; no file is rewritten.")
    int rewrap(@Parameters(paramLabel = "FILE") Path file, @Mixin LogDatabase log) {
        KeyFile keys = read(file);
        long done =
                log.use(
                        "the keys could not be wrapped anew",
                        database -> {
                            try {
                                return new DataKeys(database, BUCKET, keys).rewrap()
                                        + new SubjectKeys(database, keys).rewrap();
                            } catch (FileDamaged | KeyMissing | TextDamaged stopped) {
                                throw new Failure(String.valueOf(stopped.getMessage()));
                            }
                        });
        spec.commandLine().getOut().printf("%d keys wrapped by %s%n", done, keys.primary());
        return Rosukh.OK;
    }

    @Command(name = "retire", description = "Take keys out of the file that wrap nothing any more.")
    int retire(@Parameters(paramLabel = "FILE") Path file, @Mixin LogDatabase log) {
        KeyFile keys = read(file);
        List<String> used =
                log.use(
                        "the keys in use could not be read",
                        database ->
                                Stream.concat(
                                                new DataKeys(database, BUCKET, keys)
                                                        .used().stream(),
                                                new SubjectKeys(database, keys).used().stream())
                                        .distinct()
                                        .toList());
        return change(file, all -> all.without(used));
    }

    private int change(Path file, UnaryOperator<KeyFile> change) {
        try {
            KeyFile changed = change.apply(read(file));
            changed.replace(file);
            return tell(changed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static KeyFile read(Path file) {
        try {
            return KeyFile.read(file);
        } catch (KeyMissing unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()));
        }
    }

    private int tell(KeyFile keys) {
        for (String id : keys.ids())
            spec.commandLine().getOut().println(id.equals(keys.primary()) ? id + " encrypts" : id);
        return Rosukh.OK;
    }
}

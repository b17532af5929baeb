package rosukh.app.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import rosukh.app.KeyFiles;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.evidence.publishing.SigningKeys;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;

/// The keys that sign the log: those of `rosukh.log.key-file`; in the demo those of a file in the
/// data folder, made at the first start.
///
/// @param file where they are
record LogKeys(Path file, SigningKeys keys) {

    private static final Logger LOG = LoggerFactory.getLogger("rosukh");

    static LogKeys of(LogProperties properties, RosukhProperties all, Environment environment) {
        Path named = properties.keyFile();
        LogKeys keys = named == null ? made(properties, all, environment) : read(named);
        for (NoteKey key : keys.keys().keys()) LOG.info("Log: signed by {}", key);
        return keys;
    }

    private static LogKeys read(Path file) {
        try {
            return parsed(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The key file of the log, " + file + ", cannot be read.",
                    "Restore it, or make one by `rosukh log key`; to publish no log set"
                            + " rosukh.log.enabled to false.",
                    unreadable);
        }
    }

    private static LogKeys made(
            LogProperties properties, RosukhProperties all, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo")))
            throw new StartRefused(
                    "No key signs the log.",
                    "Make one by `rosukh log key` and name it by rosukh.log.key-file; to publish no"
                            + " log set rosukh.log.enabled to false.");
        Path file = all.data().resolve("log").resolve("key");
        try {
            return parsed(file, KeyFiles.readOrMake(file, () -> text(properties.origin())));
        } catch (IOException unwritable) {
            throw new StartRefused(
                    "The key file of the log, " + file + ", cannot be written.",
                    "Make the data folder writable, or name a key file by rosukh.log.key-file.",
                    unwritable);
        }
    }

    private static String text(String origin) {
        return NoteSecret.made(origin, NoteKey.Type.ED25519, new SecureRandom()).text() + "\n";
    }

    private static LogKeys parsed(Path file, String text) {
        try {
            return new LogKeys(file, SigningKeys.parse(text));
        } catch (Malformed wrong) {
            throw new StartRefused(
                    "The key file of the log, %s, is none: %s.".formatted(file, wrong.getMessage()),
                    "It holds a line for each key, as `rosukh log key` writes it.",
                    wrong);
        }
    }

    /// Where the signer remembers, unless it is said.
    Path stateFile(LogProperties properties) {
        Path set = properties.stateFile();
        return set != null ? set : file.resolveSibling(file.getFileName() + ".signed");
    }
}

package rosukh.app.database;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.vault.KeyFile;
import rosukh.vault.KeyMissing;
import rosukh.vault.PersonalTexts;
import rosukh.vault.SubjectKeys;

/// Chooses the keys that files of cases and personal data are encrypted by: those of
/// `rosukh.key-file` if it is set; in the demo those of a file in the data folder, made at the
/// first start; else none.
@Configuration(proxyBeanMethods = false)
class KeyChoice {

    private static final Logger LOG = LoggerFactory.getLogger("rosukh");

    @Bean
    KeyFile keyFile(Environment environment, RosukhProperties properties) {
        Path set = properties.keyFile();
        if (set != null) return read(set);
        if (environment.acceptsProfiles(Profiles.of("demo")))
            return made(properties.data().resolve("keys").resolve("evidence.json"));
        LOG.warn(
                "No rosukh.key-file is set: neither files of cases nor personal data can be taken"
                        + " or read");
        return KeyFile.none();
    }

    @Bean
    SubjectKeys subjectKeys(MongoDatabase database, KeyFile keyFile) {
        return new SubjectKeys(database, keyFile);
    }

    @Bean
    PersonalTexts personalTexts(SubjectKeys keys) {
        return new PersonalTexts(keys);
    }

    private static KeyFile read(Path file) {
        try {
            return KeyFile.read(file);
        } catch (KeyMissing unusable) {
            throw unusable(unusable);
        }
    }

    private static KeyFile made(Path file) {
        try {
            return KeyFile.readOrCreate(file);
        } catch (KeyMissing unusable) {
            throw unusable(unusable);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static StartRefused unusable(KeyMissing cause) {
        return new StartRefused(
                "Files of cases cannot be encrypted: " + cause.getMessage() + ".",
                "Restore the key file, without which no file of a case and nothing personal can be"
                        + " read; where there is none yet, make it by `rosukh keys new`.",
                cause);
    }
}

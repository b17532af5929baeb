package rosukh.app.log;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosukh.command.erasure.Shredder;
import rosukh.events.DataSubject;
import rosukh.eventstore.Durability;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.vault.DataKeys;
import rosukh.vault.KeyFile;
import rosukh.vault.SubjectKeys;

/// Destroys the key of a data subject and, of a case, the keys of its files; then overwrites what
/// they leave behind in a database of this process's own.
@Component
class KeyShredder implements Shredder {

    private static final String FILES = "evidence";

    private final SubjectKeys keys;
    private final DataKeys files;
    private final MongoEventStorageEngine engine;
    private final Durability durability;

    KeyShredder(
            SubjectKeys keys,
            MongoDatabase database,
            KeyFile keyFile,
            MongoEventStorageEngine engine,
            Durability durability) {
        this.keys = keys;
        this.files = new DataKeys(database, FILES, keyFile);
        this.engine = engine;
        this.durability = durability;
    }

    @Override
    public boolean isKnown(String subject) {
        return keys.isKnown(subject);
    }

    @Override
    public Destruction destroy(String subject) {
        String keyId = keys.destroy(subject);
        long erased =
                DataSubject.find(subject)
                        .filter(it -> it.kind() == DataSubject.Kind.CASE)
                        .map(it -> files.destroyOf(it.id()))
                        .orElse(0L);
        durability.force();
        durability.wipe();
        Count count = new Count();
        try (Stream<LoggedBytes> log = engine.byteLog().from(0)) {
            log.forEach(event -> count.take(event, subject));
        }
        return new Destruction(keyId, count.sealed, count.clear, count.first, count.last, erased);
    }

    @Override
    public void fence(String subject, long position) {
        keys.fence(subject, position);
    }

    private static final class Count {

        private long sealed;
        private long clear;
        private long first = -1;
        private long last = -1;

        void take(LoggedBytes event, String subject) {
            switch (PersonalSeal.holding(event.type(), event.payload(), subject)) {
                case NOTHING -> {}
                case IN_CLEAR -> clear++;
                case SEALED -> {
                    sealed++;
                    if (first < 0) first = event.position();
                    last = event.position();
                }
            }
        }
    }
}

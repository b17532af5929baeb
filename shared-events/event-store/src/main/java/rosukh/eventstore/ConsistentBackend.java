package rosukh.eventstore;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// The embedded server's storage, saved only between commands.
///
/// A document and its index entries are several entries of the file. Saved while a command is at
/// work, they could be torn apart by kill -9: a key taken for ever by a document that is not there.
final class ConsistentBackend extends H2Backend {

    /// What the server calls its maps.
    private static final String DOCUMENTS = "databases.";

    private static final String META = "meta.";

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    ConsistentBackend(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    /// Runs with no command at work, unless the file is closed.
    void betweenCommands(Runnable work) {
        lock.writeLock().lock();
        try {
            if (!getMvStore().isClosed()) work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        lock.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Maps are opened with our own type first; the server then finds them open.
    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        MVStore store = getMvStore();
        return new H2Database(databaseName, store, getCursorRegistry()) {
            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                open(store, getFullCollectionNamespace(collection) + "._index_" + index);
                return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }

            @Override
            protected MongoCollection<Object> openOrCreateCollection(
                    String collection, CollectionOptions options) {
                String name = getFullCollectionNamespace(collection);
                open(store, DOCUMENTS + name);
                return new EmbeddedCollection(
                        this,
                        collection,
                        options,
                        store.openMap(DOCUMENTS + name),
                        store.openMap(META + name),
                        cursorRegistry);
            }
        };
    }

    private static void open(MVStore store, String map) {
        CompactType type = new CompactType();
        store.openMap(map, new MVMap.Builder<>().keyType(type).valueType(type));
    }
}

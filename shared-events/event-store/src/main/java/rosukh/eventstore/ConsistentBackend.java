package rosukh.eventstore;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/// The embedded server's storage, saved only between commands.
///
/// A document and its index entries are several entries of the file. Saved while a command is at
/// work, they could be torn apart by kill -9: a key taken for ever by a document that is not there.
final class ConsistentBackend extends H2Backend {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final MVStore store;

    ConsistentBackend(MVStore store) {
        super(store);
        this.store = store;
        version(ServerVersion.MONGO_5_0);
    }

    /// Runs with no command at work.
    void betweenCommands(Runnable work) {
        lock.writeLock().lock();
        try {
            if (!store.isClosed()) work.run();
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
}

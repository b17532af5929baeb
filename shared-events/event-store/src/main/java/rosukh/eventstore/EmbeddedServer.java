package rosukh.eventstore;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MongoDB-speaking server inside this process, for evaluation: it keeps everything in one file
/// and needs nothing installed.
///
/// [#force] makes all that was answered survive kill -9. What nobody forces, such as views, is
/// saved every half second; it is always a moment between two commands that is saved, so a view
/// never gets ahead of the log it is made from.
public final class EmbeddedServer implements Durability, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final String FILE = "rosukh.mv.db";
    private static final Duration SAVE_EVERY = Duration.ofMillis(500);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(2);

    /// Space of superseded states may be used again after this time; every save is flushed to the
    /// disk, so it can be short.
    static final Duration RETENTION = Duration.ofMillis(500);

    /// Below this share of live data the file is tidied.
    private static final int FILL_PERCENT = 60;

    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int CACHE_MEGABYTES = 64;

    private final MVStore store;
    private final ConsistentBackend backend;
    private final MongoServer server;
    private final String uri;
    private final ScheduledExecutorService housekeeping;

    private EmbeddedServer(MVStore store) {
        this.store = store;
        backend = new ConsistentBackend(store);
        server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        housekeeping =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("rosukh-embedded").daemon().factory());
        every(SAVE_EVERY, this::save);
        every(TIDY_EVERY, this::tidy);
    }

    /// Starts a server on the data in a folder, which is created if it does not exist.
    ///
    /// @throws IllegalStateException if another process uses the folder
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot create the data folder " + folder, failure);
        }
        return new EmbeddedServer(open(folder.toAbsolutePath().normalize()));
    }

    /// Nothing is saved but by this class: neither by time nor by amount.
    private static MVStore open(Path folder) {
        try {
            MVStore store =
                    new MVStore.Builder()
                            .fileName(folder.resolve(FILE).toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .cacheSize(CACHE_MEGABYTES)
                            .open();
            store.setRetentionTime((int) RETENTION.toMillis());
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED)
                throw new IllegalStateException(
                        "another process uses the data folder "
                                + folder
                                + "; stop it or choose another folder",
                        failure);
            throw failure;
        }
    }

    /// Where the server listens; it can be reached from this machine only.
    public String uri() {
        return uri;
    }

    /// @throws IllegalStateException if the file is closed, as H2 does by itself after a failed
    ///   write: what lies in memory only is then not durable and never will be
    @Override
    public void force() {
        save();
        if (store.isClosed())
            throw new IllegalStateException("the embedded server's file is closed");
    }

    private void save() {
        backend.betweenCommands(store::commit);
        if (!store.isClosed()) store.sync();
    }

    /// Every save writes some pages anew and leaves the old ones behind; chunks with little life in
    /// them are written together so that their space is free again.
    private void tidy() {
        backend.betweenCommands(() -> store.compact(FILL_PERCENT, TIDY_BYTES));
    }

    private void every(Duration period, Runnable work) {
        var _ =
                housekeeping.scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException failure) {
                                LOG.error(
                                        "the embedded server could not save or tidy its file",
                                        failure);
                            }
                        },
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Saves everything and stops. The file is not made smaller: moving its chunks is what H2 does
    /// least safely, and free space is used again anyway.
    @Override
    public void close() {
        housekeeping.shutdown();
        try {
            if (!store.isClosed()) save();
        } finally {
            server.shutdownNow();
        }
    }
}

package rosukh.eventstore;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    private static final int WHOLE_PERCENT = 100;

    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int CACHE_MEGABYTES = 64;

    /// Nothing is saved but by this class: neither by time nor by amount.
    private static final Map<String, Object> SAVED_BY_US =
            Map.of("autoCommitDelay", 0, "autoCommitBufferSize", 0, "cacheSize", CACHE_MEGABYTES);

    /// What is deleted is left behind by states that are superseded one after the other.
    private static final int WIPING_ROUNDS = 3;

    private final WipedFile file;
    private final MVStore store;
    private final ConsistentBackend backend;
    private final MongoServer server;
    private final String uri;
    private final ScheduledExecutorService housekeeping;

    private EmbeddedServer(WipedFile file) {
        this.file = file;
        store = opened(file);
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

    private static WipedFile open(Path folder) {
        WipedFile file = new WipedFile(SAVED_BY_US);
        try {
            file.open(folder.resolve(FILE).toString(), false, null);
            return file;
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

    private static MVStore opened(WipedFile file) {
        MVStore store =
                new MVStore.Builder()
                        .adoptFileStore(file)
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize(CACHE_MEGABYTES)
                        .open();
        store.setRetentionTime((int) RETENTION.toMillis());
        store.setVersionsToKeep(0);
        return store;
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

    /// Writes anew every chunk of the file that holds anything superseded, waits until the old ones
    /// are free, and overwrites all free space. It takes as long as the file is large; the server
    /// answers in between.
    @Override
    public void wipe() {
        for (int round = 0; round < WIPING_ROUNDS; round++) {
            backend.betweenCommands(() -> store.compact(WHOLE_PERCENT, Integer.MAX_VALUE));
            save();
            pauseBeyondRetention();
            save();
        }
        backend.betweenCommands(() -> {
            store.commit();
            LOG.info(
                    "{} bytes of free space of the embedded file were overwritten",
                    file.wipeFree());
        });
    }

    private static void pauseBeyondRetention() {
        try {
            Thread.sleep(RETENTION.plusMillis(100));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
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

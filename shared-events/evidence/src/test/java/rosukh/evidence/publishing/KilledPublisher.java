package rosukh.evidence.publishing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Optional;
import rosukh.eventstore.Durability;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;

/// A process that stores some events on the embedded server of a folder, publishes them and dies as
/// if by kill -9 at a certain moment of the last of its steps; or not.
final class KilledPublisher {

    static final String DATABASE = "killed";
    static final int KILLED = 137;

    /// When it dies.
    enum Moment {
        /// The tiles are written, nothing is remembered.
        TILES,
        /// The tree is remembered, no note is signed.
        MEMORY,
        /// The note is in the database, and neither forced to the disk nor remembered.
        NOTE,
        NEVER
    }

    private KilledPublisher() {}

    /// @param arguments folder, moment, stream, events
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Moment moment = Moment.valueOf(arguments[1]);
        EmbeddedServer server = EmbeddedServer.start(folder.resolve("embedded"));
        MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
        MongoDatabase database = client.getDatabase(DATABASE);
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .database(database)
                        .durability(server)
                        .soleWriter()
                        .eventSerializer(LogFixture.SERIALIZER)
                        .snapshotSerializer(LogFixture.SERIALIZER)
                        .build();
        Node node =
                Node.of(database, folder)
                        .durability(new DyingDisk(server, moment))
                        .memory(
                                new DyingMemory(
                                        new MemoryFile(folder.resolve("signed.json")), moment))
                        .on(engine);
        Node.append(engine, arguments[2], Integer.parseInt(arguments[3]));
        Standing standing = node.step();
        System.out.println(standing.state() + " " + standing.size());
        server.close();
        Runtime.getRuntime().halt(standing.state() == Standing.State.PUBLISHING ? 0 : 1);
    }

    private static void dieIf(boolean so) {
        if (so) Runtime.getRuntime().halt(KILLED);
    }

    /// Dies when it is forced: first over tiles, then over a note.
    private static final class DyingDisk implements Durability {

        private final Durability disk;
        private final Moment moment;
        private int forced;

        private DyingDisk(Durability disk, Moment moment) {
            this.disk = disk;
            this.moment = moment;
        }

        @Override
        public void force() {
            forced++;
            if (forced == 1) disk.force();
            dieIf(moment == (forced == 1 ? Moment.TILES : Moment.NOTE));
            disk.force();
        }
    }

    private record DyingMemory(SignerMemory memory, Moment moment) implements SignerMemory {

        @Override
        public Optional<Remembered> read() {
            return memory.read();
        }

        @Override
        public void write(Remembered remembered) {
            memory.write(remembered);
            dieIf(moment == Moment.MEMORY);
        }
    }
}

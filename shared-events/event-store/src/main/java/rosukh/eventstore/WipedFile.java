package rosukh.eventstore;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.SingleFileStore;

/// The file of the embedded server, whose free space can be overwritten: what is deleted stays in
/// it otherwise until something else happens to be written there.
final class WipedFile extends SingleFileStore {

    private static final int BLOCK = 4096;

    /// The first two blocks are headers, of which the space of chunks says nothing.
    private static final int HEADERS = 2;

    private static final int BLOCKS_AT_ONCE = 256;

    WipedFile(Map<String, Object> config) {
        super(config);
    }

    /// Overwrites every block that is free now, so that nothing may save meanwhile.
    ///
    /// @return how many bytes
    long wipeFree() {
        saveChunkLock.lock();
        try {
            long wiped = 0;
            long blocks = size() / BLOCK;
            for (long block = HEADERS; block < blocks; block++) {
                int free = 0;
                while (block + free < blocks
                        && free < BLOCKS_AT_ONCE
                        && freeSpace.isFree((block + free) * BLOCK, BLOCK)) free++;
                if (free == 0) continue;
                writeFully(null, block * BLOCK, ByteBuffer.allocate(free * BLOCK));
                wiped += (long) free * BLOCK;
                block += free - 1;
            }
            sync();
            return wiped;
        } finally {
            saveChunkLock.unlock();
        }
    }
}

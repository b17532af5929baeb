package rosukh.evidence.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// The tiles of a tree of one size, of which smaller trees are cut.
final class PublishedTiles {

    private static final int HEIGHT = 8;

    private final long size;
    private final Tiles.Files files;

    PublishedTiles(long size, Tiles.Files files) {
        this.size = size;
        this.files = files;
    }

    long size() {
        return size;
    }

    /// The tile as wide as it is in this tree.
    Tile tile(int level, long index) {
        long hashes = size >> (HEIGHT * Math.max(level, 0));
        return new Tile(level, index, (int) Math.min(Tile.FULL, hashes - index * Tile.FULL));
    }

    /// The content of a tile; null if it is not there or has another length.
    byte @Nullable [] hashes(Tile tile) {
        byte[] content = content(tile);
        return content == null || content.length != tile.width() * Hash.LENGTH ? null : content;
    }

    /// The content of a file; null if it is not there.
    byte @Nullable [] content(Tile tile) {
        try {
            return files.read(tile);
        } catch (Malformed missing) {
            return null;
        }
    }

    /// Reads smaller trees than this one as well, by cutting its tiles.
    Tiles of(long smaller) {
        return new Tiles(
                smaller,
                asked -> {
                    Tile there = tile(asked.level(), asked.index());
                    byte[] hashes = hashes(there);
                    if (hashes == null) throw new Malformed(there.path() + " cannot be read");
                    return Arrays.copyOf(hashes, asked.width() * Hash.LENGTH);
                });
    }
}

package rosukh.log;

import java.util.Arrays;

/// Reads the hashes of complete subtrees from the tiles of a tree.
///
/// @param size of the tree, which says how wide the last tile of each level is
/// @param files gives the content of a tile
public record Tiles(long size, Files files) implements Nodes {

    /// Where tiles are kept.
    @FunctionalInterface
    public interface Files {

        /// The content of a tile that must be there.
        byte[] read(Tile tile);
    }

    @Override
    public Hash at(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int below = level % Tile.HEIGHT;
        long first = index << below;
        Tile tile = tileOf(tileLevel, first / Tile.FULL);
        int offset = (int) (first % Tile.FULL);
        return hash(hashes(tile), offset, 1 << below);
    }

    private Tile tileOf(int level, long index) {
        long all = size >> (Tile.HEIGHT * level);
        return new Tile(level, index, (int) Math.min(Tile.FULL, all - index * Tile.FULL));
    }

    private byte[] hashes(Tile tile) {
        byte[] content = files.read(tile);
        if (content.length != tile.width() * Hash.LENGTH)
            throw new Malformed(tile.path() + " has " + content.length + " bytes");
        return content;
    }

    /// The hash over a power of two of hashes that lie beside one another.
    static Hash hash(byte[] hashes, int from, int count) {
        if (count == 1)
            return Hash.of(
                    Arrays.copyOfRange(hashes, from * Hash.LENGTH, (from + 1) * Hash.LENGTH));
        int half = count / 2;
        return Hash.node(hash(hashes, from, half), hash(hashes, from + half, half));
    }
}

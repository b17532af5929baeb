package rosukh.evidence.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.log.Hash;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// The right edge of a tree that grows by full tiles. Each tile that gets full is compared with the
/// published one; the published one is gone on with, so that one wrong hash is told once and not
/// again on every level above.
final class Edge {

    private static final int HEIGHT = 8;

    private final PublishedTiles published;
    private final Findings findings;
    private final Sha256 sha = new Sha256();
    private final List<byte[]> levels = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private long tiles;

    Edge(PublishedTiles published, Findings findings) {
        this.published = published;
        this.findings = findings;
    }

    /// Goes on with the published tree after so many full tiles of leaves.
    ///
    /// @throws rosukh.log.Malformed if a tile on the edge cannot be read
    void resume(long fullTiles) {
        tiles = fullTiles;
        for (int level = 1; fullTiles >> (HEIGHT * (level - 1)) > 0; level++) {
            long hashes = fullTiles >> (HEIGHT * (level - 1));
            int width = (int) (hashes % Tile.FULL);
            byte[] content = new byte[Tile.FULL * Hash.LENGTH];
            if (width > 0) {
                Tiles.Files files = published.of(fullTiles * Tile.FULL).files();
                byte[] there = files.read(new Tile(level, hashes / Tile.FULL, width));
                System.arraycopy(there, 0, content, 0, there.length);
            }
            levels.add(content);
            widths.add(width);
        }
    }

    /// Adds a full tile of leaves.
    void add(byte[] leaves) {
        tiles++;
        push(1, sha.tile(leaves), tiles);
    }

    private void push(int level, byte[] hash, long below) {
        while (levels.size() < level) {
            levels.add(new byte[Tile.FULL * Hash.LENGTH]);
            widths.add(0);
        }
        byte[] tile = levels.get(level - 1);
        int width = widths.get(level - 1);
        System.arraycopy(hash, 0, tile, width * Hash.LENGTH, Hash.LENGTH);
        widths.set(level - 1, (width + 1) % Tile.FULL);
        if (width + 1 < Tile.FULL) return;
        long index = below / Tile.FULL - 1;
        compare(level, index, tile, Tile.FULL);
        push(level + 1, sha.tile(tile), index + 1);
    }

    /// Compares what is left on the edge of the whole tree.
    void end() {
        for (int level = 1; level <= levels.size(); level++) {
            int width = widths.get(level - 1);
            long hashes = tiles >> (HEIGHT * (level - 1));
            if (width > 0) compare(level, hashes / Tile.FULL, levels.get(level - 1), width);
        }
    }

    private void compare(int level, long index, byte[] computed, int width) {
        Tile tile = published.tile(level, index);
        byte[] there = published.hashes(tile);
        if (there == null) {
            findings.invalid(Aspect.TREE, tile.path(), "is missing or not as long as it must be");
            return;
        }
        for (int at = 0; at < width; at++) {
            int from = at * Hash.LENGTH;
            int to = from + Hash.LENGTH;
            if (Arrays.mismatch(computed, from, to, there, from, to) >= 0)
                findings.invalid(
                        Aspect.TREE,
                        tile.path(),
                        "hash %d is not that of the tile below it".formatted(at));
        }
        System.arraycopy(there, 0, computed, 0, width * Hash.LENGTH);
    }

    /// The root of the tree, with some more leaves that make no full tile.
    Hash root(byte[] leaves, int width) {
        Hash root = over(null, leaves, width);
        for (int level = 0; level < levels.size(); level++)
            root = over(root, levels.get(level), widths.get(level));
        return root == null ? Hash.EMPTY : root;
    }

    private static @Nullable Hash over(@Nullable Hash right, byte[] hashes, int width) {
        Hash root = right;
        int end = width;
        while (end > 0) {
            int count = Integer.lowestOneBit(end);
            Hash left = fold(hashes, end - count, count);
            root = root == null ? left : Hash.node(left, root);
            end -= count;
        }
        return root;
    }

    private static Hash fold(byte[] hashes, int from, int count) {
        if (count == 1)
            return Hash.of(
                    Arrays.copyOfRange(hashes, from * Hash.LENGTH, (from + 1) * Hash.LENGTH));
        int half = count / 2;
        return Hash.node(fold(hashes, from, half), fold(hashes, from + half, half));
    }
}

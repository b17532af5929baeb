package rosukh.evidence.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Tile;

/// Goes through the leaves of a published tree in their order, hashes them, compares them with the
/// tiles and these with one another, and works out the roots of all sizes that are asked for.
final class LeafWalk {

    private static final byte[] NONE = new byte[0];

    private final PublishedTiles published;
    private final Findings findings;
    private final Edge edge;
    private final Sha256 sha = new Sha256();
    private final NavigableSet<Long> sizes;
    private final Map<Long, Hash> roots = new HashMap<>();
    private List<byte[]> bundle = List.of();
    private long position;
    private boolean broken;

    /// @param from leaves that were checked before; their hashes are taken from the tiles
    /// @param sizes whose roots are wanted
    /// @throws Malformed if it cannot be begun there
    LeafWalk(PublishedTiles published, long from, Iterable<Long> sizes, Findings findings) {
        this.published = published;
        this.findings = findings;
        this.edge = new Edge(published, findings);
        this.sizes = new TreeSet<>();
        sizes.forEach(this.sizes::add);
        findings.checked(Aspect.TREE);
        findings.checked(Aspect.ENVELOPES);
        edge.resume(from / Tile.FULL);
        position = from;
        if (from % Tile.FULL != 0) load();
        else root(from, NONE, 0);
        if (from == published.size()) edge.end();
    }

    /// Index of the next leaf.
    long position() {
        return position;
    }

    boolean ended() {
        return position >= published.size();
    }

    /// The next leaf; null if it cannot be read, which is told.
    byte @Nullable [] next() {
        if (position % Tile.FULL == 0) load();
        int index = (int) (position % Tile.FULL);
        position++;
        byte[] leaf = index < bundle.size() ? bundle.get(index) : null;
        if (ended() && !broken) edge.end();
        return leaf;
    }

    /// The root of the tree of a size that was asked for and passed; null if it cannot be worked
    /// out.
    @Nullable Hash root(long size) {
        return roots.get(size);
    }

    /// The root of what was passed, where that is full tiles; null if it cannot be worked out.
    @Nullable Hash rootOfFullTiles() {
        return broken || position % Tile.FULL != 0 ? null : edge.root(NONE, 0);
    }

    private void load() {
        long index = position / Tile.FULL;
        Tile entries = published.tile(Tile.ENTRIES, index);
        bundle = entries(entries);
        byte[] computed = new byte[Tile.FULL * Hash.LENGTH];
        for (int at = 0; at < bundle.size(); at++)
            sha.leaf(bundle.get(at), computed, at * Hash.LENGTH);
        Tile tile = published.tile(0, index);
        byte[] hashes = published.hashes(tile);
        if (hashes == null) {
            findings.invalid(Aspect.TREE, tile.path(), "is missing or not as long as it must be");
            if (bundle.isEmpty()) broken = true;
            hashes = computed;
        } else if (!bundle.isEmpty()) compare(tile, computed, hashes);
        if (broken) return;
        long first = index * Tile.FULL;
        for (long size : sizes.subSet(first + 1, true, first + tile.width(), true))
            if (size < first + Tile.FULL) root(size, hashes, (int) (size - first));
        if (tile.width() < Tile.FULL) return;
        edge.add(hashes);
        root(first + Tile.FULL, NONE, 0);
    }

    private void root(long size, byte[] leaves, int width) {
        if (sizes.contains(size)) roots.put(size, edge.root(leaves, width));
    }

    private List<byte[]> entries(Tile tile) {
        byte[] content = published.content(tile);
        try {
            if (content == null) throw new Malformed("is missing");
            List<byte[]> entries = EntryBundle.parse(content);
            if (entries.size() == tile.width()) return entries;
            throw new Malformed("%d entries and not %d".formatted(entries.size(), tile.width()));
        } catch (Malformed wrong) {
            findings.invalid(
                    Aspect.TREE,
                    tile.index() * Tile.FULL,
                    tile.path(),
                    String.valueOf(wrong.getMessage()));
            return List.of();
        }
    }

    private void compare(Tile tile, byte[] computed, byte[] there) {
        if (Arrays.mismatch(computed, 0, there.length, there, 0, there.length) < 0) return;
        for (int at = 0; at < tile.width(); at++) {
            int from = at * Hash.LENGTH;
            int to = from + Hash.LENGTH;
            if (Arrays.mismatch(computed, from, to, there, from, to) >= 0)
                findings.invalid(
                        Aspect.TREE,
                        tile.index() * Tile.FULL + at,
                        tile.path(),
                        "is not the hash of the leaf");
        }
    }
}

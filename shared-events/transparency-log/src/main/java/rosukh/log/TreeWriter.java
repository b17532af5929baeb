package rosukh.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Grows a tree and writes its tiles. Full tiles are written when they are, partial ones for each
/// size that is asked for. It keeps the last tile of each level only, so a tree of any size is gone
/// on with after reading a few files.
public final class TreeWriter {

    /// Where files are written; writing one again with the same content must do no harm.
    @FunctionalInterface
    public interface Sink {

        void write(Tile tile, byte[] content);
    }

    private final Sink sink;
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private List<byte[]> entries = new ArrayList<>();
    private long size;

    /// A writer of an empty tree.
    public TreeWriter(Sink sink) {
        this.sink = sink;
    }

    /// A writer that goes on with a tree.
    public static TreeWriter resumed(long size, Tiles.Files files, Sink sink) {
        TreeWriter writer = new TreeWriter(sink);
        writer.size = size;
        int wide = (int) (size % Tile.FULL);
        if (wide > 0) {
            byte[] bundle = files.read(new Tile(Tile.ENTRIES, size / Tile.FULL, wide));
            writer.entries = new ArrayList<>(EntryBundle.parse(bundle));
        }
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
            long hashes = size >> (Tile.HEIGHT * level);
            int width = (int) (hashes % Tile.FULL);
            if (width == 0) continue;
            writer.level(level).writeBytes(files.read(new Tile(level, hashes / Tile.FULL, width)));
        }
        return writer;
    }

    public long size() {
        return size;
    }

    /// Adds an entry of at most [EntryBundle#LONGEST] bytes.
    public void add(byte[] entry) {
        if (entry.length > EntryBundle.LONGEST)
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        entries.add(entry);
        if (entries.size() == Tile.FULL) {
            sink.write(
                    new Tile(Tile.ENTRIES, size / Tile.FULL, Tile.FULL), EntryBundle.of(entries));
            entries = new ArrayList<>();
        }
        push(0, Hash.leaf(entry));
        size++;
    }

    private void push(int level, Hash hash) {
        ByteArrayOutputStream tile = level(level);
        tile.writeBytes(hash.bytes());
        if (tile.size() < Tile.FULL * Hash.LENGTH) return;
        byte[] content = tile.toByteArray();
        tile.reset();
        sink.write(new Tile(level, size >> (Tile.HEIGHT * (level + 1)), Tile.FULL), content);
        push(level + 1, Tiles.hash(content, 0, Tile.FULL));
    }

    private ByteArrayOutputStream level(int level) {
        while (levels.size() <= level) levels.add(new ByteArrayOutputStream());
        return levels.get(level);
    }

    /// Writes the partial tiles of the present size and gives its root.
    public Hash flush() {
        if (!entries.isEmpty())
            sink.write(partial(Tile.ENTRIES, entries.size()), EntryBundle.of(entries));
        for (int level = 0; level < levels.size(); level++) {
            byte[] content = levels.get(level).toByteArray();
            if (content.length > 0)
                sink.write(partial(level, content.length / Hash.LENGTH), content);
        }
        return root();
    }

    private Tile partial(int level, int width) {
        return new Tile(level, size >> (Tile.HEIGHT * (Math.max(level, 0) + 1)), width);
    }

    /// The root of the tree as it is, from the last tiles alone: they hold every complete subtree
    /// on its right edge.
    public Hash root() {
        Hash root = null;
        for (int level = 0; level < levels.size(); level++) {
            byte[] hashes = levels.get(level).toByteArray();
            int end = hashes.length / Hash.LENGTH;
            while (end > 0) {
                int count = Integer.lowestOneBit(end);
                Hash left = Tiles.hash(hashes, end - count, count);
                root = root == null ? left : Hash.node(left, root);
                end -= count;
            }
        }
        return root == null ? Hash.EMPTY : root;
    }
}

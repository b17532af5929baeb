package rosukh.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trees for tests: written to files in memory, and computed from the definition alone.
final class Leaves {

    private Leaves() {}

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /// RFC 6962, section 2.1, word by word.
    static Hash root(List<byte[]> entries) {
        if (entries.isEmpty()) return Hash.EMPTY;
        if (entries.size() == 1) return Hash.leaf(entries.getFirst());
        int split = 1;
        while (split * 2 < entries.size()) split *= 2;
        return Hash.node(
                root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
    }

    /// Files in memory, by path.
    static final class Disk implements TreeWriter.Sink, Tiles.Files {

        final Map<String, byte[]> files = new HashMap<>();

        @Override
        public void write(Tile tile, byte[] content) {
            files.put(tile.path(), content);
        }

        @Override
        public byte[] read(Tile tile) {
            byte[] content = files.get(tile.path());
            if (content == null) throw new IllegalStateException("no " + tile.path());
            return content;
        }
    }
}

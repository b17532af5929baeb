package rosukh.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of a tiled log (c2sp.org/tlog-tiles): up to 256 hashes of one level, or the entries below
/// such a tile of level 0.
///
/// @param level of tiles, 0 to 7; its hashes lie `8 × level` above the leaves. [#ENTRIES] for
///   entries
/// @param index from 0 in its level
/// @param width hashes or entries in it, 1 to 256; 256 makes it full
public record Tile(int level, long index, int width) {

    /// Hashes of a full tile.
    public static final int FULL = 256;

    /// Levels of the tree in one of tiles.
    static final int HEIGHT = 8;

    /// The level that stands for bundles of entries.
    public static final int ENTRIES = -1;

    private static final int GROUP = 1_000;
    private static final int LEVELS = 64 / HEIGHT;
    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL)
            throw new IllegalArgumentException(
                    "no tile: level %d, index %d, width %d".formatted(level, index, width));
    }

    /// Below the log's prefix, for example `tile/0/x001/x234/067.p/8`.
    public String path() {
        List<String> groups = new ArrayList<>();
        groups.add("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP)
            groups.add("x%03d".formatted(rest % GROUP));
        Collections.reverse(groups);
        return "tile/%s/%s%s"
                .formatted(
                        level == ENTRIES ? "entries" : String.valueOf(level),
                        String.join("/", groups),
                        width == FULL ? "" : ".p/" + width);
    }

    /// Whether a tree of a size has all that is in this tile.
    public boolean within(long size) {
        long hashes = size >> (HEIGHT * Math.max(level, 0));
        return hashes / FULL > index || (hashes / FULL == index && hashes % FULL >= width);
    }

    /// The tile of a path; null if it is none.
    public static @Nullable Tile ofPath(String path) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) return null;
        String width = match.group(3);
        String level = match.group(1);
        long index = Long.parseLong(match.group(2).replace("x", "").replace("/", ""));
        int wide = width == null ? FULL : Integer.parseInt(width);
        if (wide > FULL || (width != null && wide == FULL)) return null;
        Tile tile =
                new Tile(level.equals("entries") ? ENTRIES : Integer.parseInt(level), index, wide);
        return tile.path().equals(path) ? tile : null;
    }

    /// The tiles and bundles that a tree of a size has and a smaller one has not, lowest level
    /// first; all of them for a smaller size of 0.
    public static List<Tile> between(long smaller, long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; level < LEVELS; level++) {
            int shift = HEIGHT * Math.max(level, 0);
            long before = smaller >> shift;
            long after = size >> shift;
            if (after == before) continue;
            for (long index = before / FULL; index * FULL < after; index++)
                tiles.add(new Tile(level, index, (int) Math.min(FULL, after - index * FULL)));
        }
        return List.copyOf(tiles);
    }
}

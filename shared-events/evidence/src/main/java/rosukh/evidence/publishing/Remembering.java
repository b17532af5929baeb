package rosukh.evidence.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// Tiles that are read again and again while a proof is made, kept for as long.
final class Remembering implements Tiles.Files {

    private static final int KEPT = 64;

    private final Tiles.Files files;
    private final Map<Tile, byte[]> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    Remembering(Tiles.Files files) {
        this.files = files;
    }

    @Override
    public byte[] read(Tile tile) {
        byte[] content = kept.get(tile);
        if (content == null) {
            content = files.read(tile);
            kept.put(tile, content);
        }
        return content;
    }
}

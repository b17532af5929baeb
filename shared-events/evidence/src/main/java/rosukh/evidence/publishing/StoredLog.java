package rosukh.evidence.publishing;

import java.util.List;
import java.util.Optional;
import rosukh.evidence.PublishedLog;
import rosukh.log.Malformed;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// The published log as it lies in the database; every node can show it.
public final class StoredLog implements PublishedLog {

    private final Chain chain;
    private final TileStore tiles;

    public StoredLog(Chain chain, TileStore tiles) {
        this.chain = chain;
        this.tiles = tiles;
    }

    @Override
    public List<Signed> checkpoints() {
        return chain.checkpoints();
    }

    @Override
    public Optional<Signed> latest() {
        return chain.lastCheckpoint();
    }

    /// Nothing that no checkpoint covers is read.
    @Override
    public Tiles.Files files() {
        Signed latest = latest().orElse(null);
        return tile ->
                Optional.ofNullable(latest)
                        .flatMap(it -> covered(it, tile))
                        .orElseThrow(() -> new Malformed(tile.path() + " is not there"));
    }

    private Optional<byte[]> covered(Signed latest, Tile tile) {
        return tile.within(latest.size())
                ? tiles.find(latest.incarnation(), tile)
                : Optional.empty();
    }

    /// The content of a file of the present life, where a checkpoint covers it.
    public Optional<byte[]> find(Tile tile) {
        return latest().flatMap(it -> covered(it, tile));
    }

    @Override
    public List<Key> keys() {
        return chain.last().map(Link::keys).orElse(List.of());
    }

    @Override
    public List<Incarnation> incarnations() {
        return chain.last().map(Link::incarnations).orElse(List.of());
    }
}

package rosukh.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.EntryBundle;
import rosukh.log.Malformed;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// The log as somebody took it away in a bundle. It names no keys: whom to trust is not for a
/// bundle to say. What lives share is not signed either, so nothing is taken to be shared.
public final class BagLog implements PublishedLog {

    private static final int NOTE_MAX = 1 << 20;
    private static final int TILE_MAX = Tile.FULL * (EntryBundle.LONGEST + 2);

    private final Bag bag;

    public BagLog(Bag bag) {
        this.bag = bag;
    }

    /// Those that can be read; what is in a bundle but no checkpoint is a fault of the bundle,
    /// which its own check tells.
    @Override
    public List<Signed> checkpoints() {
        List<Signed> all = new ArrayList<>();
        for (String path : bag.below(Names.CHECKPOINTS)) {
            String[] parts = path.substring(Names.CHECKPOINTS.length()).split("/", -1);
            read(path, parts[0].matches("[0-9]{1,6}") ? Integer.parseInt(parts[0]) : 0)
                    .ifPresent(all::add);
        }
        return all;
    }

    @Override
    public Optional<Signed> latest() {
        return read(Names.CHECKPOINT, incarnations().getLast().number());
    }

    private Optional<Signed> read(String path, int incarnation) {
        byte[] content = bag.read(path, NOTE_MAX);
        if (content == null) return Optional.empty();
        String note = new String(content, StandardCharsets.UTF_8);
        try {
            long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
            return Optional.of(new Signed(incarnation, size, Instant.EPOCH, note, List.of()));
        } catch (Malformed none) {
            return Optional.empty();
        }
    }

    @Override
    public Tiles.Files files() {
        return tile -> {
            byte[] content = bag.read(Names.LOG + tile.path(), TILE_MAX);
            if (content == null) throw new Malformed(tile.path() + " is missing");
            return content;
        };
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public List<Incarnation> incarnations() {
        List<Incarnation> lives = new ArrayList<>();
        for (Signed each : checkpoints()) {
            String origin = Checkpoint.parse(SignedNote.parse(each.note()).text()).origin();
            if (lives.stream().noneMatch(life -> life.number() == each.incarnation()))
                lives.add(new Incarnation(each.incarnation(), origin, 0, Instant.EPOCH, "", ""));
        }
        return lives.isEmpty()
                ? List.of(new Incarnation(0, "unknown", 0, Instant.EPOCH, "", ""))
                : lives;
    }
}

package rosukh.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.log.Checkpoint;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteSigner;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;
import rosukh.log.TreeWriter;

/// A published log in memory, which signs whenever it is told to.
public final class MemoryLog implements PublishedLog {

    /// The origin it begins with.
    public static final String ORIGIN = "rosukh.example/log";

    private static final Instant AT = Instant.parse("2026-07-25T10:00:00Z");

    private final List<Signed> checkpoints = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<Incarnation> incarnations = new ArrayList<>();
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private NoteSigner signer;
    private TreeWriter writer = writer();

    /// A log with a key of its own.
    public MemoryLog() {
        this(signer(ORIGIN));
    }

    /// A log that signs with a key.
    public MemoryLog(NoteSigner signer) {
        this.signer = signer;
        incarnations.add(new Incarnation(0, signer.key().name(), 0, AT, "", ""));
        keys.add(new Key(0, signer.key().toString(), 0, Long.MAX_VALUE));
    }

    /// A signer with a fresh key.
    public static NoteSigner signer(String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(
                    NoteKey.of(origin, NoteKey.Type.ED25519, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private TreeWriter writer() {
        return new TreeWriter((tile, content) -> tiles.put(tile.path(), content));
    }

    /// A policy that trusts its key and asks for no witness.
    public String policy() {
        return "log %s\nquorum none\n".formatted(signer.key());
    }

    /// The signer in use.
    public NoteSigner signer() {
        return signer;
    }

    /// Adds leaves.
    public MemoryLog add(List<byte[]> entries) {
        entries.forEach(entry -> {
            leaves.add(entry);
            writer.add(entry);
        });
        return this;
    }

    /// Signs what is there.
    public Signed sign() {
        return sign(List.of());
    }

    /// Signs what is there, with time stamps.
    public Signed sign(List<TimeStamp> tokens) {
        String text = new Checkpoint(signer.key().name(), writer.size(), writer.flush()).text();
        return keep(new SignedNote(text, List.of(signer.sign(text, 0))).toString(), tokens);
    }

    /// Keeps a note over what is there, whatever it says.
    public Signed keep(String note, List<TimeStamp> tokens) {
        Signed signed = new Signed(incarnations.size() - 1, writer.size(), AT, note, tokens);
        checkpoints.add(signed);
        return signed;
    }

    /// Begins a new life under another name and key, with the first leaves of the one before.
    public void reincarnate(long from, NoteSigner next) {
        keys.set(keys.size() - 1, until(keys.getLast(), writer.size()));
        incarnations.add(
                new Incarnation(
                        incarnations.size(), next.key().name(), from, AT, "operator", "restored"));
        signer = next;
        keys.add(new Key(incarnations.size() - 1, next.key().toString(), from, Long.MAX_VALUE));
        List<byte[]> kept = List.copyOf(leaves.subList(0, (int) from));
        leaves.clear();
        tiles.clear();
        writer = writer();
        add(kept);
    }

    private static Key until(Key key, long size) {
        return new Key(key.incarnation(), key.vkey(), key.from(), size);
    }

    /// Changes a file that was written.
    public void tamper(Tile tile, byte[] content) {
        tiles.put(tile.path(), content);
    }

    /// Loses a file that was written.
    public void lose(Tile tile) {
        tiles.remove(tile.path());
    }

    @Override
    public List<Signed> checkpoints() {
        return List.copyOf(checkpoints);
    }

    @Override
    public Optional<Signed> latest() {
        return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast());
    }

    /// Cuts a narrower tile from the wider one that is there by now.
    @Override
    public Tiles.Files files() {
        return tile -> {
            for (int width = tile.width(); width <= Tile.FULL; width++) {
                byte[] there = tiles.get(new Tile(tile.level(), tile.index(), width).path());
                if (there == null) continue;
                if (tile.level() != Tile.ENTRIES)
                    return there.length < tile.width() * Hash.LENGTH || width == tile.width()
                            ? there
                            : Arrays.copyOf(there, tile.width() * Hash.LENGTH);
                return width == tile.width()
                        ? there
                        : EntryBundle.of(EntryBundle.parse(there).subList(0, tile.width()));
            }
            throw new Malformed(tile.path() + " is not there");
        };
    }

    @Override
    public List<Key> keys() {
        return List.copyOf(keys);
    }

    @Override
    public List<Incarnation> incarnations() {
        return List.copyOf(incarnations);
    }
}

package rosukh.query.harness;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.NoteKey;
import rosukh.log.NoteSigner;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;
import rosukh.log.TreeWriter;

/// What was published of the log of a test: as much as the test says.
public final class MemoryLog implements PublishedLog {

    public static final String ORIGIN = "rosukh.example/log";

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final Log log;
    private final NoteSigner signer = signer(ORIGIN, NoteKey.Type.ED25519);
    private final NoteSigner witness = signer("witness.example", NoteKey.Type.ED25519_COSIGNATURE);
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final List<Signed> signed = new ArrayList<>();
    private TreeWriter tree = writer();

    public MemoryLog(Log log) {
        this.log = log;
    }

    private TreeWriter writer() {
        return new TreeWriter((tile, content) -> tiles.put(tile.path(), content));
    }

    /// A key of one's own.
    public static NoteSigner signer(String name, NoteKey.Type type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public NoteSigner signer() {
        return signer;
    }

    /// Whom [#publish] asks to cosign.
    public NoteKey witness() {
        return witness.key();
    }

    /// Signs what the log holds now.
    public SignedNote publish() {
        for (long next = tree.size(); next <= log.head(); next++)
            tree.add(log.at(next).orElseThrow().envelope().bytes());
        return sign(new Checkpoint(ORIGIN, tree.size(), tree.flush()));
    }

    /// Signs whatever is given, as a log that lies would.
    public SignedNote sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        SignedNote note =
                new SignedNote(
                        text, List.of(signer.sign(text, 0), witness.sign(text, 1_764_000_000)));
        signed.add(
                new Signed(
                        0,
                        checkpoint.size(),
                        START.plusSeconds(10L * signed.size()),
                        note.toString(),
                        List.of(new TimeStamp("tsa.example", text, "MAA="))));
        return note;
    }

    /// The proof of an event in the latest tree.
    public LogProof proof(long position) {
        List<Hash> path =
                new Prover(new Tiles(tree.size(), files())).inclusion(position, tree.size());
        return new LogProof(null, position, path, SignedNote.parse(signed.getLast().note()));
    }

    /// Forgets everything.
    public void clear() {
        tiles.clear();
        signed.clear();
        tree = writer();
    }

    @Override
    public List<Signed> checkpoints() {
        return List.copyOf(signed);
    }

    @Override
    public Optional<Signed> latest() {
        return signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
    }

    @Override
    public Tiles.Files files() {
        return this::tile;
    }

    private byte[] tile(Tile tile) {
        return tiles.get(tile.path());
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(0, signer.key().toString(), 0, Long.MAX_VALUE));
    }

    @Override
    public List<Incarnation> incarnations() {
        return List.of(new Incarnation(0, ORIGIN, 0, START, "", ""));
    }
}

package rosukh.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteSigner;
import rosukh.log.SignedNote;
import rosukh.log.Tiles;
import rosukh.log.TreeWriter;

/// A log that was published once, with a key that was made for it.
record SampleLog(NoteKey key, Signed signed, Map<String, byte[]> tiles) implements PublishedLog {

    private static final String ORIGIN = "bench.example/log";

    static SampleLog of(Stream<LoggedBytes> events) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            NoteKey key = NoteKey.of(ORIGIN, NoteKey.Type.ED25519, pair.getPublic());
            Map<String, byte[]> tiles = new HashMap<>();
            TreeWriter tree = new TreeWriter((tile, content) -> tiles.put(tile.path(), content));
            events.forEach(event -> tree.add(Envelope.of(event).bytes()));
            String text = new Checkpoint(ORIGIN, tree.size(), tree.flush()).text();
            SignedNote note =
                    new SignedNote(
                            text, List.of(new NoteSigner(key, pair.getPrivate()).sign(text, 0)));
            return new SampleLog(
                    key,
                    new Signed(0, tree.size(), Instant.EPOCH, note.toString(), List.of()),
                    tiles);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    String policy() {
        return "log %s\nquorum none\n".formatted(key);
    }

    @Override
    public List<Signed> checkpoints() {
        return List.of(signed);
    }

    @Override
    public Optional<Signed> latest() {
        return Optional.of(signed);
    }

    @Override
    public Tiles.Files files() {
        return tile -> {
            byte[] content = tiles.get(tile.path());
            if (content == null) throw new Malformed(tile.path() + " is not there");
            return content;
        };
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(0, key.toString(), 0, Long.MAX_VALUE));
    }

    @Override
    public List<Incarnation> incarnations() {
        return List.of(new Incarnation(0, ORIGIN, 0, Instant.EPOCH, "", ""));
    }
}

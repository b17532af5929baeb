package rosukh.evidence.publishing;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// Proofs that an event stands in the published log, and that one of its trees begins with another.
public final class Receipts {

    private final StoredLog log;

    public Receipts(StoredLog log) {
        this.log = log;
    }

    /// What shows that one tree is the beginning of another (RFC 9162, 2.1.4).
    ///
    /// @param path empty if they are equal or the first is empty
    public record Consistency(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {

        public Consistency {
            path = List.copyOf(path);
        }
    }

    /// The proof of an event, with its envelope as the part that nobody signed; empty while no
    /// checkpoint covers it.
    public Optional<LogProof> proof(long position) {
        Signed latest = log.latest().orElse(null);
        if (latest == null || position >= latest.size()) return Optional.empty();
        Tiles.Files files = new Remembering(log.files());
        Prover prover = new Prover(new Tiles(latest.size(), files));
        return Optional.of(
                new LogProof(
                        Base64.getEncoder()
                                .encodeToString(envelope(position, latest.size(), files)),
                        position,
                        prover.inclusion(position, latest.size()),
                        SignedNote.parse(latest.note())));
    }

    private static byte[] envelope(long position, long size, Tiles.Files files) {
        long bundle = position / Tile.FULL;
        int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
        byte[] content = files.read(new Tile(Tile.ENTRIES, bundle, width));
        return EntryBundle.parse(content).get((int) (position % Tile.FULL));
    }

    /// The proof between two trees; empty while no checkpoint covers the larger.
    ///
    /// @param from at most `to`
    public Optional<Consistency> consistency(long from, long to) {
        Signed latest = log.latest().orElse(null);
        if (latest == null || to > latest.size()) return Optional.empty();
        Prover prover = new Prover(new Tiles(latest.size(), new Remembering(log.files())));
        return Optional.of(
                new Consistency(
                        from,
                        prover.root(from),
                        to,
                        prover.root(to),
                        prover.consistency(from, to)));
    }
}

package rosukh.query.audit.checkpoints;

import java.util.List;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Proofs;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tiles;

/// Whether the tree of one checkpoint is the beginning of that of another, shown by a proof (RFC
/// 9162, section 2.1.4) that is made from the published tiles and then checked.
///
/// @param from the smaller size
/// @param to the larger one
/// @param hashes of the proof
public record Consistency(long from, long to, Judgement judgement, int hashes) {

    static Consistency of(String one, String other, PublishedLog log) {
        Checkpoint a = Checkpoint.parse(SignedNote.parse(one).text());
        Checkpoint b = Checkpoint.parse(SignedNote.parse(other).text());
        return a.size() <= b.size() ? between(a, b, log) : between(b, a, log);
    }

    /// Whether two trees go together, as far as the tiles reach.
    public static Consistency between(Checkpoint from, Checkpoint to, PublishedLog log) {
        long at = log.latest().map(PublishedLog.Signed::size).orElse(0L);
        if (to.size() > at)
            return new Consistency(from.size(), to.size(), Judgement.INDETERMINATE, 0);
        try {
            List<Hash> path =
                    new Prover(new Tiles(at, log.files())).consistency(from.size(), to.size());
            boolean holds = Proofs.consistent(from.size(), from.root(), to.size(), to.root(), path);
            return new Consistency(
                    from.size(),
                    to.size(),
                    holds ? Judgement.VALID : Judgement.INVALID,
                    path.size());
        } catch (Malformed unreadable) {
            return new Consistency(from.size(), to.size(), Judgement.INDETERMINATE, 0);
        }
    }
}

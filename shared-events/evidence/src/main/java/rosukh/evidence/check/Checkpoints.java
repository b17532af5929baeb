package rosukh.evidence.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Proofs;
import rosukh.log.Prover;

/// The checkpoints of a log beside its tree: each must be over the beginning of it, and of the next
/// one.
final class Checkpoints {

    /// @param field where it was found
    /// @param reach how many leaves it has in common with the present tree at most
    /// @param must whether what it signs must be the beginning of the present tree
    private record Stated(String field, Checkpoint tree, long reach, boolean must) {}

    private final List<Stated> all = new ArrayList<>();
    private final Findings findings;

    Checkpoints(Findings findings) {
        this.findings = findings;
    }

    /// Adds a checkpoint that must be over the beginning of the present tree, as far as it reaches.
    void add(String field, Checkpoint tree, long reach) {
        all.add(new Stated(field, tree, reach, true));
    }

    /// Adds a checkpoint of another life of the log, which had its own leaves from somewhere on.
    void addOther(String field, Checkpoint tree, long reach) {
        all.add(new Stated(field, tree, reach, false));
    }

    int count() {
        return all.size();
    }

    /// The sizes whose roots must be worked out.
    List<Long> sizes() {
        return all.stream().map(each -> each.tree().size()).toList();
    }

    /// Compares them with the tree.
    ///
    /// @param from leaves that were checked before; smaller checkpoints were too
    void judge(LeafWalk walk, PublishedTiles tiles, long from) {
        List<Stated> covered = new ArrayList<>();
        for (Stated each : all) {
            findings.checked(Aspect.CHECKPOINTS);
            long size = each.tree().size();
            if (size > each.reach())
                findings.unknown(
                        Aspect.CHECKPOINTS,
                        each.field(),
                        ("covers %d leaves, of which only %d are at hand: what it was signed over"
                                        + " cannot be checked")
                                .formatted(size, each.reach()));
            else if (size >= from) covered.add(each);
        }
        covered.sort(Comparator.comparingLong(each -> each.tree().size()));
        Stated last = null;
        for (Stated each : covered) {
            if (!root(each, walk.root(each.tree().size())) && !each.must()) continue;
            if (last != null) follows(last, each, tiles);
            last = each;
        }
    }

    private boolean root(Stated each, @Nullable Hash root) {
        if (Objects.equals(root, each.tree().root())) return true;
        long size = each.tree().size();
        if (!each.must())
            findings.unknown(
                    Aspect.CHECKPOINTS,
                    each.field(),
                    "is of %s and signs other leaves than these: that life of the log ended"
                            .formatted(each.tree().origin()));
        else if (root == null)
            findings.invalid(
                    Aspect.CHECKPOINTS,
                    each.field(),
                    "the root of %d leaves cannot be worked out".formatted(size));
        else
            findings.invalid(
                    Aspect.CHECKPOINTS,
                    size - 1,
                    each.field(),
                    "signs root %s of %d leaves, but the tree has %s"
                            .formatted(each.tree().root(), size, root));
        return false;
    }

    private void follows(Stated before, Stated after, PublishedTiles tiles) {
        long from = before.tree().size();
        long to = after.tree().size();
        try {
            List<Hash> path = new Prover(tiles.of(to)).consistency(from, to);
            if (Proofs.consistent(from, before.tree().root(), to, after.tree().root(), path))
                return;
        } catch (Malformed unreadable) {
            // the tile is told of elsewhere; without it the two are not shown to be consistent
        }
        findings.invalid(
                Aspect.CHECKPOINTS,
                after.field(),
                "is not shown to go on from %s, which covers %d leaves"
                        .formatted(before.field(), from));
    }
}

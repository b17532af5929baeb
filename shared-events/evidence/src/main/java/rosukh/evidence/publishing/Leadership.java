package rosukh.evidence.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Incarnation;
import rosukh.evidence.publishing.SigningKeys.Signing;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.SignedNote;
import rosukh.log.Tiles;

/// The time in which a node publishes: from its link in the [Chain] until it finds another's there.
final class Leadership {

    private static final int SOME = 10_000;

    private final Publishing with;
    private final Signer signer;
    private final Growth growth;
    private final long term;
    private Link last;
    private @Nullable Long signedNanos;

    /// @param last the link by which this time began
    /// @param growth the tree, at least as large as what was signed
    Leadership(Publishing with, Link last, Growth growth) {
        this.with = with;
        this.signer = new Signer(with.memory());
        this.growth = growth;
        this.term = last.number();
        this.last = last;
    }

    Link last() {
        return last;
    }

    @Nullable Instant waitingSince() {
        return growth.waitingSince();
    }

    /// Takes some events; whether there are more.
    boolean takeSome() {
        return growth.take(SOME) == SOME;
    }

    /// Whether a checkpoint is to be made, if the last one is so old.
    boolean isDue(Duration after) {
        if (last.size() < 0) return true;
        if (growth.size() == last.size()) return false;
        return signedNanos == null || System.nanoTime() - signedNanos >= after.toNanos();
    }

    /// Signs the tree as it is; false if another node has begun to publish.
    ///
    /// @throws LogStopped if it must not be signed
    boolean sign(Instant at) {
        Incarnation life = last.life();
        Hash root = growth.written();
        with.durability().force();
        Checkpoint next = new Checkpoint(life.origin(), growth.size(), root);
        List<Signing> signers = with.keys().signers(life.origin(), last.signing(), with.orders());
        Tiles.Files shown = new Remembering(with.tiles().files(life.number()));
        SignedNote note = signer.sign(life.number(), next, shown, signers, at);
        Link link =
                new Link(
                        last.number() + 1,
                        Link.Kind.CHECKPOINT,
                        term,
                        next.size(),
                        root,
                        at,
                        note.toString(),
                        List.of(),
                        keys(life.number(), next.size(), signers),
                        last.incarnations());
        if (!with.chain().add(link)) return false;
        with.durability().force();
        last = link;
        signedNanos = System.nanoTime();
        growth.covered();
        signer.keep(life.number(), note);
        return true;
    }

    private List<PublishedLog.Key> keys(int life, long size, List<Signing> signers) {
        List<PublishedLog.Key> keys = new ArrayList<>(last.keys());
        for (Signing each : signers) {
            String vkey = each.by().key().toString();
            long to = each.lasts() ? Long.MAX_VALUE : size;
            PublishedLog.Key open =
                    keys.stream()
                            .filter(key ->
                                    key.incarnation() == life
                                            && key.vkey().equals(vkey)
                                            && key.to() == Long.MAX_VALUE)
                            .findFirst()
                            .orElse(null);
            if (open == null) keys.add(new PublishedLog.Key(life, vkey, size, to));
            else keys.set(keys.indexOf(open), new PublishedLog.Key(life, vkey, open.from(), to));
        }
        return keys;
    }
}

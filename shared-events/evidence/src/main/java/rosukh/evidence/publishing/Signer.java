package rosukh.evidence.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.evidence.publishing.SignerMemory.Remembered;
import rosukh.evidence.publishing.SigningKeys.Signing;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Proofs;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.Tiles;

/// Signs checkpoints, and never two that contradict each other: it proves to itself, from the tiles
/// that everybody is shown, that the tree signed last is the beginning of the next one, and
/// remembers a tree before it signs it.
final class Signer {

    private static final int ABOVE = 8;

    private final SignerMemory memory;

    Signer(SignerMemory memory) {
        this.memory = memory;
    }

    /// The tree that was signed last in a life, or in an earlier one; empty if none was.
    Optional<Remembered> remembered() {
        return memory.read();
    }

    /// Signs a tree.
    ///
    /// @param life number of the incarnation
    /// @param files what is shown of the tree
    /// @throws LogStopped if it does not go on from what was signed
    SignedNote sign(
            int life, Checkpoint next, Tiles.Files files, List<Signing> signers, Instant at) {
        Remembered last = remembered().orElse(null);
        long from = 0;
        if (last != null && last.life() == life) {
            demandContinued(last, next, files);
            from = last.size();
        } else if (last != null && last.life() > life) {
            throw stopped(Reason.ROLLED_BACK, "a later life of the log was signed", last, next);
        }
        demandShown(from, next, files);
        memory.write(
                new Remembered(
                        life,
                        next.origin(),
                        next.size(),
                        next.root(),
                        last == null ? null : last.note()));
        String text = next.text();
        SignedNote note =
                new SignedNote(
                        text,
                        signers.stream()
                                .map(it -> it.by().sign(text, at.getEpochSecond()))
                                .toList());
        return note;
    }

    /// Keeps a note that was shown, or one that witnesses have signed meanwhile.
    void keep(int life, SignedNote note) {
        Remembered last = remembered().orElse(null);
        Checkpoint shown = Checkpoint.parse(note.text());
        if (last == null || last.life() != life || shown.size() > last.size()) return;
        memory.write(
                new Remembered(life, last.origin(), last.size(), last.root(), note.toString()));
    }

    /// @throws LogStopped unless a tree begins with the one that was signed last
    static void demandContinued(Remembered last, Checkpoint next, Tiles.Files files) {
        if (next.size() < last.size())
            throw stopped(
                    Reason.ROLLED_BACK,
                    "%d leaves were signed, and there are %d".formatted(last.size(), next.size()),
                    last,
                    next);
        Prover prover = new Prover(new Tiles(next.size(), files));
        List<Hash> path;
        try {
            path = prover.consistency(last.size(), next.size());
        } catch (Malformed missing) {
            throw stopped(Reason.TILES_ALTERED, String.valueOf(missing.getMessage()), last, next);
        }
        if (!Proofs.consistent(last.size(), last.root(), next.size(), next.root(), path))
            throw stopped(
                    Reason.FORKED,
                    "the first %d leaves are others than were signed".formatted(last.size()),
                    last,
                    next);
    }

    /// The tiles have the root that is signed, and each full one that came since is what the one
    /// above it says.
    private static void demandShown(long from, Checkpoint next, Tiles.Files files) {
        Tiles tiles = new Tiles(next.size(), files);
        try {
            boolean same = new Prover(tiles).root(next.size()).equals(next.root());
            for (Tile tile : same ? Tile.between(from, next.size()) : List.<Tile>of())
                if (tile.level() >= 0 && tile.width() == Tile.FULL && same)
                    same = isAsAbove(tiles, tile);
            if (same) return;
        } catch (Malformed missing) {
            throw new LogStopped(Reason.TILES_ALTERED, String.valueOf(missing.getMessage()));
        }
        throw new LogStopped(
                Reason.TILES_ALTERED,
                "the tiles in the database do not have the root of their leaves",
                next,
                null,
                next.text());
    }

    private static boolean isAsAbove(Tiles tiles, Tile tile) {
        int level = tile.level() * ABOVE + ABOVE;
        Hash below =
                Hash.node(
                        tiles.at(level - 1, tile.index() * 2),
                        tiles.at(level - 1, tile.index() * 2 + 1));
        return tiles.at(level, tile.index()).equals(below);
    }

    static LogStopped stopped(
            Reason reason, String because, Remembered last, @Nullable Checkpoint found) {
        return new LogStopped(
                reason,
                because,
                new Checkpoint(last.origin(), last.size(), last.root()),
                last.note(),
                found == null ? null : found.text());
    }
}

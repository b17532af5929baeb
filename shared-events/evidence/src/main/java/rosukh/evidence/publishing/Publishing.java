package rosukh.evidence.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.ByteLog;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.Durability;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Incarnation;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.evidence.publishing.Orders.NewLife;
import rosukh.evidence.publishing.SignerMemory.Remembered;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Prover;
import rosukh.log.SignedNote;
import rosukh.log.Tiles;
import rosukh.log.TreeWriter;

/// How a node comes to publish: it voids what another may have under way, compares the database
/// with what it remembers to have been signed, and goes on from there, or in a new life.
///
/// @param head tells how far the log goes
/// @param durability makes tiles last before anything is signed over them
public record Publishing(
        Chain chain,
        TileStore tiles,
        ByteLog log,
        CommitLog head,
        Durability durability,
        SignerMemory memory,
        SigningKeys keys,
        Orders orders,
        Clock clock) {

    /// Begins to publish in the present life; empty if another node began at this moment.
    ///
    /// @throws LogStopped if the database is behind what was signed, or contradicts it
    Optional<Leadership> begin() {
        Remembered remembered = memory.read().orElse(null);
        Link last = chain.last().orElse(null);
        Link term = last == null ? first(remembered) : after(last);
        if (!chain.add(term)) return Optional.empty();
        Incarnation life = term.life();
        demandOrdered(life, remembered);
        Remembered ours =
                remembered != null && remembered.life() == life.number() ? remembered : null;
        demandAsLong(term, ours);
        Growth growth = resumed(term);
        if (ours != null && term.root() != null && ours.size() <= term.size())
            Signer.demandContinued(
                    ours,
                    new Checkpoint(life.origin(), term.size(), term.root()),
                    tiles.files(life.number()));
        if (ours != null && ours.size() > term.size()) reach(growth, ours);
        return Optional.of(new Leadership(this, term, growth));
    }

    private Link first(@Nullable Remembered remembered) {
        Incarnation life =
                remembered == null
                        ? new Incarnation(0, keys.origin(), 0, clock.instant(), "", "")
                        : new Incarnation(
                                remembered.life(), remembered.origin(), 0, clock.instant(), "", "");
        return new Link(
                0,
                Link.Kind.TERM,
                0,
                -1,
                null,
                clock.instant(),
                null,
                List.of(),
                List.of(),
                List.of(life));
    }

    private Link after(Link last) {
        return new Link(
                last.number() + 1,
                Link.Kind.TERM,
                last.number() + 1,
                last.size(),
                last.root(),
                clock.instant(),
                null,
                List.of(),
                last.keys(),
                last.incarnations());
    }

    /// A life that this node has not seen must have been ordered, in the log itself.
    private void demandOrdered(Incarnation life, @Nullable Remembered remembered) {
        if (remembered == null || remembered.life() == life.number()) return;
        boolean ordered =
                remembered.life() < life.number()
                        && orders.newLives().stream()
                                .anyMatch(it ->
                                        it.by().equals(life.by())
                                                && it.reason().equals(life.reason()));
        if (!ordered)
            throw Signer.stopped(
                    Reason.ROLLED_BACK,
                    "life %d of the log was signed, and the database has life %d"
                            .formatted(remembered.life(), life.number()),
                    remembered,
                    null);
    }

    private void demandAsLong(Link term, @Nullable Remembered ours) {
        long events = head.head() + 1;
        if (ours != null && events < ours.size())
            throw Signer.stopped(
                    Reason.ROLLED_BACK,
                    "%d leaves were signed, and the log has %d events"
                            .formatted(ours.size(), events),
                    ours,
                    shown(term));
        if (events < term.size())
            throw new LogStopped(
                    Reason.ROLLED_BACK,
                    "%d leaves were signed, and the log has %d events"
                            .formatted(term.size(), events),
                    shown(term),
                    chain.lastCheckpoint().map(Signed::note).orElse(null),
                    null);
    }

    private static @Nullable Checkpoint shown(Link link) {
        return link.root() == null
                ? null
                : new Checkpoint(link.life().origin(), link.size(), link.root());
    }

    private Growth resumed(Link term) {
        int life = term.life().number();
        if (term.root() == null) return new Growth(log, new TreeWriter(tiles.sink(life)));
        TreeWriter tree;
        Hash root;
        try {
            tree = TreeWriter.resumed(term.size(), tiles.files(life), tiles.sink(life));
            root = tree.root();
        } catch (Malformed missing) {
            throw altered(term, String.valueOf(missing.getMessage()));
        }
        if (!root.equals(term.root()))
            throw altered(term, "the tiles in the database have another root than was signed");
        return new Growth(log, tree);
    }

    private LogStopped altered(Link term, String how) {
        return new LogStopped(
                Reason.TILES_ALTERED,
                how,
                shown(term),
                chain.lastCheckpoint().map(Signed::note).orElse(null),
                null);
    }

    /// Takes what was or may have been signed beyond the last checkpoint that is in the database.
    private static void reach(Growth growth, Remembered ours) {
        while (growth.size() < ours.size())
            if (growth.take(ours.size() - growth.size()) == 0)
                throw new IllegalStateException("the log ended at " + growth.size());
        Hash root = growth.root();
        if (!root.equals(ours.root()))
            throw Signer.stopped(
                    Reason.FORKED,
                    "the first %d events are others than were signed".formatted(ours.size()),
                    ours,
                    new Checkpoint(ours.origin(), growth.size(), root));
    }

    /// Goes on under a new name, if that was ordered after exactly this.
    Optional<Leadership> inNewLife(LogStopped stopped) {
        Checkpoint signed = stopped.signed();
        if (signed == null || !stopped.reason().needsNewLife()) return Optional.empty();
        return orders.after(signed).flatMap(this::newLife);
    }

    private Optional<Leadership> newLife(NewLife order) {
        Remembered remembered = memory.read().orElse(null);
        Link last = chain.last().orElse(null);
        List<Incarnation> lives =
                new ArrayList<>(
                        last == null ? first(remembered).incarnations() : last.incarnations());
        int number =
                1 + Math.max(lives.getLast().number(), remembered == null ? 0 : remembered.life());
        Growth growth = new Growth(log, new TreeWriter(tiles.sink(number)));
        long events = head.head() + 1;
        while (growth.size() < events) if (growth.take(events - growth.size()) == 0) break;
        growth.written();
        long shared = shared(number, growth.size(), lives.getLast(), remembered);
        lives.add(
                new Incarnation(
                        number,
                        keys.origin() + "/" + number,
                        shared,
                        order.at(),
                        order.by(),
                        order.reason()));
        List<PublishedLog.Key> ended =
                last == null
                        ? List.of()
                        : last.keys().stream()
                                .map(key ->
                                        key.to() == Long.MAX_VALUE
                                                ? new PublishedLog.Key(
                                                        key.incarnation(),
                                                        key.vkey(),
                                                        key.from(),
                                                        Math.max(0, last.size()))
                                                : key)
                                .toList();
        long next = last == null ? 0 : last.number() + 1;
        Link life =
                new Link(
                        next,
                        Link.Kind.LIFE,
                        next,
                        -1,
                        null,
                        clock.instant(),
                        null,
                        List.of(),
                        ended,
                        lives);
        return chain.add(life) ? Optional.of(new Leadership(this, life, growth)) : Optional.empty();
    }

    /// Leaves of the largest tree of the life before that the new one begins with, as far as
    /// checkpoints tell. A tree that begins with another begins with all that one begins with, so
    /// it is looked for by halves.
    private long shared(
            int number, long size, Incarnation before, @Nullable Remembered remembered) {
        List<Checkpoint> signed = new ArrayList<>();
        for (Signed each : chain.checkpoints())
            if (each.incarnation() == before.number())
                signed.add(Checkpoint.parse(SignedNote.parse(each.note()).text()));
        if (remembered != null && remembered.life() >= before.number())
            signed.add(new Checkpoint(remembered.origin(), remembered.size(), remembered.root()));
        Prover prover = new Prover(new Tiles(size, tiles.files(number)));
        int low = 0;
        int high = signed.size();
        while (low < high) {
            int middle = (low + high) / 2;
            Checkpoint tree = signed.get(middle);
            if (tree.size() <= size && prover.root(tree.size()).equals(tree.root()))
                low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : signed.get(low - 1).size();
    }

    /// The latest checkpoint; null before the first.
    @Nullable Signed latest() {
        return chain.lastCheckpoint().orElse(null);
    }

    /// Remembers what another node signed, if one of our keys says so.
    void remember() {
        Signed latest = latest();
        if (latest == null) return;
        Remembered remembered = memory.read().orElse(null);
        if (remembered != null
                && (remembered.life() > latest.incarnation()
                        || (remembered.life() == latest.incarnation()
                                && remembered.size() >= latest.size()))) return;
        SignedNote note = SignedNote.parse(latest.note());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        boolean isOurs =
                note.signedBy(keys.named(checkpoint.origin()))
                        .map(by -> !by.isEmpty())
                        .orElse(false);
        if (isOurs)
            memory.write(
                    new Remembered(
                            latest.incarnation(),
                            checkpoint.origin(),
                            checkpoint.size(),
                            checkpoint.root(),
                            latest.note()));
    }
}

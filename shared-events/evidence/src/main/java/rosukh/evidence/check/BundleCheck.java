package rosukh.evidence.check;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.Names;
import rosukh.evidence.bundle.Scope;
import rosukh.log.Checkpoint;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.Malformed;
import rosukh.log.SignedNote;
import rosukh.log.Tile;

/// Checks a bundle with nothing but the bundle and what its reader brings along: whom to trust, and
/// checkpoints that were kept elsewhere. What the bundle says of its own keys counts for nothing.
public final class BundleCheck {

    private static final int NOTE_MAX = 1 << 20;
    private static final String ENTRIES = Names.LOG + "tile/entries/";
    private static final long BUNDLES_MISSING_MAX = 1_000;
    private static final int TILE_MAX = Tile.FULL * (EntryBundle.LONGEST + 2);

    private final Bag bag;
    private final Reader reader;
    private final Findings findings;
    private @Nullable Progress reached;

    /// What the reader brings.
    ///
    /// @param trust whose signatures count
    /// @param authorities who may have given time stamps
    /// @param kept notes of checkpoints that were kept outside
    /// @param before how far an earlier check came; null for none
    /// @param progress told now and then how far this one came without finding anything
    public record Reader(
            Trust trust,
            Authorities authorities,
            List<String> kept,
            @Nullable Progress before,
            Consumer<Progress> progress) {

        public Reader {
            kept = List.copyOf(kept);
        }
    }

    /// What was read.
    ///
    /// @param origin of the log; empty if it could not be read
    /// @param size leaves of the latest checkpoint
    /// @param before leaves that were taken from an earlier check
    /// @param payloads events whose stored bytes were hashed
    /// @param checkpoints that were judged
    /// @param filesNanos processor time that the files took; -1 if the machine does not say
    public record Result(
            String origin,
            Scope scope,
            long size,
            long before,
            long payloads,
            int checkpoints,
            long filesNanos,
            Findings findings) {}

    public BundleCheck(Bag bag, Reader reader, Findings findings) {
        this.bag = bag;
        this.reader = reader;
        this.findings = findings;
    }

    /// Checks everything. The files are compared with the manifests by a thread of its own.
    ///
    /// @throws InterruptedException if it was stopped
    public Result all() throws InterruptedException {
        FutureTask<Long> files = new FutureTask<>(this::files);
        Thread beside = Thread.ofPlatform().name("bag").start(files);
        Result log;
        try {
            log = log();
        } finally {
            beside.join();
        }
        Progress end = reached;
        if (end != null && findings.verdict() == Verdict.VALID) reader.progress().accept(end);
        return new Result(
                log.origin(),
                log.scope(),
                log.size(),
                log.before(),
                log.payloads(),
                log.checkpoints(),
                files.state() == Future.State.SUCCESS ? files.resultNow() : -1,
                findings);
    }

    /// What breaks over the files is a fault of the bag and no reason to say nothing.
    private long files() {
        try {
            new BagCheck(bag, findings).all();
        } catch (RuntimeException broken) {
            findings.invalid(Aspect.BAG, "files", "cannot be read: " + broken);
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Result log() {
        Scope scope = scope();
        String note = note(Names.CHECKPOINT);
        Checkpoint tree = null;
        if (note == null) findings.invalid(Aspect.SIGNATURE, Names.CHECKPOINT, "is missing");
        else {
            tree = reader.trust().judge(note, Aspect.SIGNATURE, Names.CHECKPOINT, findings);
            reader.trust().witnessed(note, Names.CHECKPOINT, findings);
        }
        if (tree == null || note == null) return new Result("", scope, 0, 0, 0, 0, 0, findings);
        if (tooFew(tree.size()))
            return new Result(tree.origin(), scope, tree.size(), 0, 0, 0, 0, findings);
        PublishedTiles tiles = new PublishedTiles(tree.size(), this::tile);
        Checkpoints checkpoints = checkpoints(tree);
        Progress before = before(tree, scope);
        LeafWalk walk;
        try {
            List<Long> sizes = new ArrayList<>(checkpoints.sizes());
            sizes.add(before.size());
            walk = new LeafWalk(tiles, before.size(), sizes, findings);
        } catch (Malformed unreadable) {
            findings.invalid(
                    Aspect.TREE, Names.LOG, "the tree cannot be read: " + unreadable.getMessage());
            return new Result(tree.origin(), scope, tree.size(), 0, 0, 0, 0, findings);
        }
        if (!Objects.equals(walk.root(before.size()), before.root()))
            findings.invalid(
                    Aspect.CHECKPOINTS,
                    "state",
                    "the first %d leaves are not those that were checked before"
                            .formatted(before.size()));
        EventCheck events = new EventCheck(bag, walk, before, reader.progress(), findings);
        long payloads = events.all();
        checkpoints.judge(walk, tiles, before.size());
        proofs(note);
        new TimeStampCheck(bag, reader.authorities(), findings).all();
        reached = events.reached(tree);
        return new Result(
                tree.origin(),
                scope,
                tree.size(),
                before.size(),
                payloads,
                checkpoints.count(),
                0,
                findings);
    }

    /// A size is only a number: nobody walks through leaves that are not there by far.
    private boolean tooFew(long size) {
        long there = (long) bag.below(ENTRIES).size() * Tile.FULL;
        if (size - BUNDLES_MISSING_MAX * Tile.FULL <= there) return false;
        findings.invalid(
                Aspect.TREE,
                ENTRIES,
                "holds %d leaves at most, but %d were signed".formatted(there, size));
        return true;
    }

    private Scope scope() {
        findings.checked(Aspect.COMPLETENESS);
        try {
            return Scope.parse(bag.read(Names.SCOPE, NOTE_MAX));
        } catch (Malformed none) {
            findings.invalid(Aspect.COMPLETENESS, Names.SCOPE, String.valueOf(none.getMessage()));
            return Scope.WHOLE_LOG;
        }
    }

    private @Nullable String note(String path) {
        try {
            byte[] content = bag.read(path, NOTE_MAX);
            return content == null ? null : Texts.utf8(content);
        } catch (Malformed unreadable) {
            findings.invalid(Aspect.CHECKPOINTS, path, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private byte[] tile(Tile tile) {
        byte[] content = bag.read(Names.LOG + tile.path(), TILE_MAX);
        if (content == null) throw new Malformed(tile.path() + " is missing");
        return content;
    }

    private Progress before(Checkpoint tree, Scope scope) {
        Progress nothing = new Progress(tree.origin(), scope.caseId(), 0, Hash.EMPTY, 0);
        Progress before = reader.before();
        if (before == null || !Objects.equals(before.caseId(), scope.caseId())) return nothing;
        if (!before.origin().equals(tree.origin())) {
            findings.unknown(
                    Aspect.CHECKPOINTS,
                    "state",
                    "is of the log %s: all is checked anew".formatted(before.origin()));
            return nothing;
        }
        if (before.size() <= tree.size()) return before;
        findings.unknown(
                Aspect.CHECKPOINTS,
                "state",
                "covers %d leaves and this bundle %d: all is checked anew"
                        .formatted(before.size(), tree.size()));
        return nothing;
    }

    /// Those in the bundle and those kept outside. What a bundle says of lives that ended is not
    /// signed, so nothing of such a life is called valid or invalid beyond what it shares.
    private Checkpoints checkpoints(Checkpoint tree) {
        Checkpoints all = new Checkpoints(findings);
        all.add(Names.CHECKPOINT, tree, tree.size());
        for (String path : bag.below(Names.CHECKPOINTS)) {
            String note = note(path);
            if (note != null) add(all, path, note, tree);
        }
        for (int index = 0; index < reader.kept().size(); index++)
            add(all, "kept checkpoint " + (index + 1), reader.kept().get(index), tree);
        return all;
    }

    private void add(Checkpoints all, String field, String note, Checkpoint tree) {
        Checkpoint each = reader.trust().judge(note, Aspect.CHECKPOINTS, field, findings);
        if (each == null) return;
        if (each.origin().equals(tree.origin())) all.add(field, each, tree.size());
        else all.addOther(field, each, tree.size());
    }

    private void proofs(String note) {
        for (String path : bag.below(Names.PROOFS)) {
            String proof = note(path);
            if (proof != null) proof(path, proof, note);
        }
    }

    /// Its checkpoint was judged already.
    private void proof(String path, String text, String note) {
        findings.checked(Aspect.PROOFS);
        try {
            LogProof proof = LogProof.parse(text);
            Tile bundle = tiles(note).tile(Tile.ENTRIES, proof.index() / Tile.FULL);
            List<byte[]> leaves = EntryBundle.parse(tile(bundle));
            byte[] leaf = leaves.get((int) (proof.index() % Tile.FULL));
            if (!proof.checkpoint().toString().equals(note))
                findings.invalid(Aspect.PROOFS, path, "is over another checkpoint");
            else if (!proof.shows(leaf))
                findings.invalid(
                        Aspect.PROOFS, proof.index(), path, "does not lead to the root of the log");
            else if (!path.equals(Names.PROOFS + proof.index() + ".tlog-proof"))
                findings.invalid(Aspect.PROOFS, path, "is the proof of " + proof.index());
        } catch (Malformed | IllegalArgumentException | IndexOutOfBoundsException none) {
            findings.invalid(Aspect.PROOFS, path, "is no proof: " + none.getMessage());
        }
    }

    private PublishedTiles tiles(String note) {
        long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
        return new PublishedTiles(size, this::tile);
    }
}

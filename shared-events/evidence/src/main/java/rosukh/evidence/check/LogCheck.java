package rosukh.evidence.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.LogDoctor;
import rosukh.eventstore.LogExamination;
import rosukh.eventstore.LogFault;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.SignedNote;

/// Reads the store and compares every event with what was published of it, and what was published
/// with itself: leaves, tiles, checkpoints, signatures. Everything that is wrong is told, not only
/// the first. It writes nothing.
public final class LogCheck {

    private final LogDoctor doctor;
    private final PublishedLog published;
    private final @Nullable Trust outside;
    private final List<String> kept;

    /// @param outside whose signatures count; null for the log's own keys
    /// @param kept notes of checkpoints that somebody kept outside
    public LogCheck(
            LogDoctor doctor, PublishedLog published, @Nullable Trust outside, List<String> kept) {
        this.doctor = doctor;
        this.published = published;
        this.outside = outside;
        this.kept = List.copyOf(kept);
    }

    /// Where a check ended and the next may begin.
    ///
    /// @param size leaves that were found to be right
    /// @param root of their tree, in base64
    public record Verified(long size, String root) {

        /// Before the first leaf.
        public static final Verified NOTHING = new Verified(0, Hash.EMPTY.base64());
    }

    /// What a check came to.
    ///
    /// @param events read from the store
    /// @param waiting events that no checkpoint covers yet
    /// @param checkpoints that were judged
    /// @param reached where it ended; the next check may begin there if this one found nothing
    /// @param findings verdicts and faults
    public record Result(
            long events, long waiting, int checkpoints, Verified reached, Findings findings) {}

    /// Checks everything that is there when it begins.
    ///
    /// @param told of every fault
    /// @throws EventStoreException if something is archived and the archive is not at hand
    public Result whole(Consumer<Fault> told) {
        return from(Verified.NOTHING, told);
    }

    /// Checks what came after an earlier check, and that the tree still begins as it did then.
    ///
    /// @param told of every fault
    /// @throws EventStoreException if something is archived and the archive is not at hand
    public Result from(Verified before, Consumer<Fault> told) {
        Findings findings = new Findings(told);
        Visit visit = new Visit(before, findings);
        return visit.result(before.size() == 0);
    }

    private final class Visit {

        private final Findings findings;
        private final Verified before;
        private final PublishedTiles tiles;
        private final Checkpoints checkpoints;
        private final @Nullable LeafWalk walk;
        private final Gap gap;
        private long waiting;

        private Visit(Verified before, Findings findings) {
            this.findings = findings;
            this.before = before;
            gap =
                    new Gap(
                            findings,
                            "positions %d to %d were published and are not in the store"
                                    ::formatted);
            Trust trust = outside == null ? Trust.ofKeys(published.keys()) : outside;
            PublishedLog.Signed latest = published.latest().orElse(null);
            Checkpoint tree =
                    latest == null
                            ? null
                            : trust.judge(latest.note(), Aspect.SIGNATURE, "checkpoint", findings);
            if (latest != null) trust.witnessed(latest.note(), "checkpoint", findings);
            tiles = new PublishedTiles(tree == null ? 0 : tree.size(), published.files());
            checkpoints = new Checkpoints(findings);
            for (PublishedLog.Signed each : published.checkpoints()) judge(each, trust);
            if (tree != null && latest != null) checkpoints.add("checkpoint", tree, tiles.size());
            for (int index = 0; index < kept.size(); index++)
                kept(kept.get(index), index + 1, trust);
            walk = begin();
        }

        private void judge(PublishedLog.Signed signed, Trust trust) {
            String field = "checkpoint %d.%d".formatted(signed.incarnation(), signed.size());
            Checkpoint tree = trust.judge(signed.note(), Aspect.CHECKPOINTS, field, findings);
            if (tree == null) return;
            if (tree.size() != signed.size())
                findings.invalid(
                        Aspect.CHECKPOINTS,
                        field,
                        "its note is over %d leaves".formatted(tree.size()));
            // Whoever brings trust from outside needs no list of keys from here.
            if (outside == null) periods(signed, tree, field);
            // Signed after this check began, or not shown to anybody yet.
            boolean later = tree.size() > tiles.size();
            boolean present = signed.incarnation() == published.incarnations().size() - 1;
            if (!(later && present))
                checkpoints.add(
                        field,
                        tree,
                        Shared.leaves(
                                published.incarnations(), signed.incarnation(), tiles.size()));
        }

        /// What somebody outside saw is in the log for ever.
        private void kept(String note, int number, Trust trust) {
            String field = "kept checkpoint " + number;
            Checkpoint tree = trust.judge(note, Aspect.CHECKPOINTS, field, findings);
            if (tree == null) return;
            PublishedLog.Incarnation life =
                    published.incarnations().stream()
                            .filter(each -> each.origin().equals(tree.origin()))
                            .findFirst()
                            .orElse(published.incarnations().getLast());
            long reach = Shared.leaves(published.incarnations(), life.number(), tiles.size());
            boolean ended = !life.equals(published.incarnations().getLast());
            if (tree.size() > tiles.size() && !ended)
                findings.invalid(
                        Aspect.CHECKPOINTS,
                        tiles.size(),
                        field,
                        "covers %d leaves, but the log shows %d: its end was lost"
                                .formatted(tree.size(), tiles.size()));
            else checkpoints.add(field, tree, reach);
        }

        /// Every key signs all that falls into its period, under the origin of its incarnation.
        private void periods(PublishedLog.Signed signed, Checkpoint tree, String field) {
            List<NoteKey> due =
                    published.keys().stream()
                            .filter(key -> key.incarnation() == signed.incarnation())
                            .filter(key -> key.from() <= signed.size() && signed.size() <= key.to())
                            .map(key -> NoteKey.parse(key.vkey()))
                            .toList();
            List<NoteKey> by = SignedNote.parse(signed.note()).signedBy(due).orElse(List.of());
            if (due.isEmpty())
                findings.invalid(Aspect.CHECKPOINTS, field, "no key of the log was in use then");
            for (NoteKey key : due)
                if (!by.contains(key))
                    findings.invalid(
                            Aspect.CHECKPOINTS,
                            field,
                            "key %08x was in use and did not sign".formatted(key.id()));
            published.incarnations().stream()
                    .filter(life -> life.number() == signed.incarnation())
                    .filter(life -> !life.origin().equals(tree.origin()))
                    .forEach(life ->
                            findings.invalid(
                                    Aspect.CHECKPOINTS,
                                    field,
                                    "is of %s and not of %s"
                                            .formatted(tree.origin(), life.origin())));
        }

        private @Nullable LeafWalk begin() {
            if (before.size() > tiles.size()) {
                findings.invalid(
                        Aspect.CHECKPOINTS,
                        before.size() - 1,
                        "checkpoint",
                        "%d leaves were checked before, but the latest checkpoint covers %d"
                                .formatted(before.size(), tiles.size()));
                return null;
            }
            List<Long> sizes = new ArrayList<>(checkpoints.sizes());
            sizes.add(before.size());
            sizes.add(tiles.size());
            try {
                return new LeafWalk(tiles, before.size(), sizes, findings);
            } catch (Malformed unreadable) {
                findings.invalid(
                        Aspect.TREE, "tile", "the tree cannot be read: " + unreadable.getMessage());
                return null;
            }
        }

        private Result result(boolean whole) {
            findings.checked(Aspect.STORE);
            findings.checked(Aspect.PAYLOADS);
            findings.checked(Aspect.COMPLETENESS);
            LogExamination examined =
                    whole
                            ? doctor.examine(this::unsound, this::event)
                            : doctor.examineFrom(before.size(), this::unsound, this::event);
            if (walk == null) return new Result(examined.events(), waiting, 0, before, findings);
            while (!walk.ended()) missing(walk);
            gap.end();
            Hash then = walk.root(before.size());
            if (then == null || !then.base64().equals(before.root()))
                findings.invalid(
                        Aspect.CHECKPOINTS,
                        "root",
                        "the first %d leaves are not those that were checked before"
                                .formatted(before.size()));
            checkpoints.judge(walk, tiles, before.size());
            Hash root = walk.root(tiles.size());
            Verified reached = root == null ? before : new Verified(tiles.size(), root.base64());
            return new Result(examined.events(), waiting, checkpoints.count(), reached, findings);
        }

        private void unsound(LogFault fault) {
            findings.invalid(Aspect.STORE, fault.position(), fault.field(), fault.what());
        }

        private void event(LoggedBytes event) {
            if (event.position() < before.size()) return;
            if (event.position() >= tiles.size()) {
                waiting++;
                return;
            }
            if (walk == null) return;
            while (walk.position() < event.position()) missing(walk);
            // Given twice: the store's own examination says so.
            if (walk.position() > event.position()) return;
            gap.end();
            byte[] leaf = walk.next();
            if (leaf == null) return;
            Envelope stored = Envelope.of(event);
            if (!Arrays.equals(stored.bytes(), leaf)) Differences.tell(stored, leaf, findings);
        }

        private void missing(LeafWalk leaves) {
            gap.add(leaves.position());
            var _ = leaves.next();
        }
    }
}

package rosukh.evidence.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.LeafScan;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.EventLines;
import rosukh.evidence.bundle.Names;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;

/// Goes through leaves and stored bytes side by side: every leaf is an envelope of its position,
/// the bytes are those it was made over, and of what is in scope nothing is missing.
final class EventCheck {

    private static final long LEAVES_A_STATE = 1L << 16;

    private final LeafWalk walk;
    private final Progress before;
    private final Consumer<Progress> progress;
    private final Findings findings;
    private final Bag bag;
    private final byte @Nullable [] caseId;
    private final LeafScan scan = new LeafScan();
    private final Sha256 sha = new Sha256();
    private final Gap missing;
    private @Nullable EventLines lines;
    private boolean lined;
    private long sequence;
    private long payloads;

    EventCheck(
            Bag bag,
            LeafWalk walk,
            Progress before,
            Consumer<Progress> progress,
            Findings findings) {
        this.bag = bag;
        this.walk = walk;
        this.before = before;
        this.progress = progress;
        this.findings = findings;
        String scope = before.caseId();
        caseId = scope == null ? null : scope.getBytes(StandardCharsets.UTF_8);
        sequence = before.sequence();
        missing =
                new Gap(
                        findings,
                        "the stored bytes of what is in scope of positions %d to %d are missing"
                                ::formatted);
    }

    /// Checks all that is there.
    ///
    /// @return how many events' bytes were hashed
    long all() {
        findings.checked(Aspect.PAYLOADS);
        try (EventLines opened = new EventLines(bag.open(Names.EVENTS))) {
            lines = opened;
            forward();
            while (lined && opened.position() < before.size()) forward();
            while (!walk.ended()) leaf();
            while (lined) {
                outside(opened.position());
                forward();
            }
        } catch (IOException unreadable) {
            findings.invalid(
                    Aspect.PAYLOADS, Names.EVENTS, "cannot be read: " + unreadable.getMessage());
            lined = false;
            while (!walk.ended()) {
                var _ = walk.next();
            }
        }
        missing.end();
        if (caseId != null && sequence == 0)
            findings.invalid(
                    Aspect.COMPLETENESS, Names.SCOPE, "no event of the log is of this case");
        return payloads;
    }

    /// How far it came.
    Progress reached(Checkpoint tree) {
        return new Progress(tree.origin(), before.caseId(), tree.size(), tree.root(), sequence);
    }

    private void leaf() throws IOException {
        long position = walk.position();
        byte[] leaf = walk.next();
        boolean named = leaf != null && read(leaf, position);
        boolean inScope = caseId == null || (named && scan.isOf(caseId));
        if (caseId != null && inScope) follows(position);
        EventLines at = lines;
        while (at != null && lined && at.position() < position) {
            outside(at.position());
            forward();
        }
        if (at == null || !lined || at.position() != position) {
            if (inScope) missing.add(position);
        } else {
            if (!inScope && leaf != null) outside(position);
            if (named) bytes(at, position);
            forward();
        }
        if (walk.position() % LEAVES_A_STATE == 0) remember();
    }

    private boolean read(byte[] leaf, long position) {
        try {
            scan.read(leaf);
        } catch (Malformed none) {
            findings.invalid(Aspect.ENVELOPES, position, "leaf", String.valueOf(none.getMessage()));
            return false;
        }
        if (scan.position() != position)
            findings.invalid(
                    Aspect.ENVELOPES, position, "position", "says %d".formatted(scan.position()));
        return true;
    }

    private void follows(long position) {
        if (scan.sequence() != sequence)
            findings.invalid(
                    Aspect.COMPLETENESS,
                    position,
                    "sequence",
                    "the case goes on with %d and not with %d"
                            .formatted(scan.sequence(), sequence));
        sequence = scan.sequence() + 1;
    }

    private void bytes(EventLines at, long position) {
        payloads++;
        try {
            if (!scan.payloadIs(hash(at.payload())))
                findings.invalid(Aspect.PAYLOADS, position, "payload", "is not what was hashed");
            if (!scan.metadataIs(hash(at.metadata())))
                findings.invalid(Aspect.PAYLOADS, position, "metadata", "is not what was hashed");
        } catch (Malformed none) {
            findings.invalid(
                    Aspect.PAYLOADS, position, Names.EVENTS, String.valueOf(none.getMessage()));
        }
    }

    private byte[] hash(ByteBuffer bytes) {
        return sha.of(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private void outside(long position) {
        findings.invalid(
                Aspect.COMPLETENESS, position, Names.EVENTS, "has an event that is not in scope");
    }

    /// Goes to the next line that is one.
    private void forward() throws IOException {
        EventLines at = lines;
        while (at != null) {
            try {
                lined = at.next();
                return;
            } catch (Malformed none) {
                findings.invalid(Aspect.PAYLOADS, Names.EVENTS, String.valueOf(none.getMessage()));
            }
        }
    }

    private void remember() {
        Hash root = walk.rootOfFullTiles();
        if (findings.count() > 0 || root == null) return;
        progress.accept(
                new Progress(before.origin(), before.caseId(), walk.position(), root, sequence));
    }
}

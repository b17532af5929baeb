package rosukh.evidence.check;

import org.jspecify.annotations.Nullable;
import rosukh.evidence.Envelope;
import rosukh.log.Checkpoint;
import rosukh.log.LogProof;
import rosukh.log.Malformed;

/// Checks the proof of one event: a checkpoint that is trusted, and a path from the event's
/// envelope to its root.
public final class ProofCheck {

    private static final String FIELD = "proof";

    private final Trust trust;
    private final Findings findings;

    public ProofCheck(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /// Checks a proof with the envelope it is about.
    ///
    /// @param proof a `.tlog-proof`
    /// @param leaf the envelope
    /// @param payload the stored bytes; null if they are not at hand
    /// @param metadata the stored bytes; null if they are not at hand
    public void check(
            String proof, byte[] leaf, byte @Nullable [] payload, byte @Nullable [] metadata) {
        findings.checked(Aspect.PROOFS);
        LogProof parsed;
        try {
            parsed = LogProof.parse(proof);
        } catch (Malformed none) {
            findings.invalid(Aspect.PROOFS, FIELD, "is no proof: " + none.getMessage());
            return;
        }
        String note = parsed.checkpoint().toString();
        Checkpoint tree = trust.judge(note, Aspect.SIGNATURE, FIELD, findings);
        trust.witnessed(note, FIELD, findings);
        if (tree == null) return;
        if (!parsed.shows(leaf))
            findings.invalid(
                    Aspect.PROOFS,
                    parsed.index(),
                    FIELD,
                    "does not lead from this envelope to the root of %d leaves"
                            .formatted(tree.size()));
        envelope(leaf, parsed.index(), payload, metadata);
    }

    private void envelope(
            byte[] leaf, long index, byte @Nullable [] payload, byte @Nullable [] metadata) {
        findings.checked(Aspect.ENVELOPES);
        Envelope envelope;
        try {
            envelope = Envelope.parse(leaf);
        } catch (Malformed none) {
            findings.invalid(Aspect.ENVELOPES, index, "leaf", String.valueOf(none.getMessage()));
            return;
        }
        if (envelope.position() != index)
            findings.invalid(
                    Aspect.ENVELOPES, index, "position", "says %d".formatted(envelope.position()));
        bytes("payload", index, payload, envelope.payload());
        bytes("metadata", index, metadata, envelope.metadata());
    }

    private void bytes(String field, long index, byte @Nullable [] bytes, String hash) {
        if (bytes == null) return;
        findings.checked(Aspect.PAYLOADS);
        if (!Envelope.sha256(bytes).equals(hash))
            findings.invalid(Aspect.PAYLOADS, index, field, "is not what was hashed");
    }
}

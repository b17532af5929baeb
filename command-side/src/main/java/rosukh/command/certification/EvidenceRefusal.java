package rosukh.command.certification;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why the content of a file is not accepted, whatever the case.
public enum EvidenceRefusal implements RefusalCode {
    /// The file has no content.
    EVIDENCE_EMPTY(Kind.UNPROCESSABLE),
    /// The file is larger than this installation accepts.
    EVIDENCE_TOO_LARGE(Kind.TOO_LARGE),
    /// The content is of no kind that is accepted, or not what a browser would call it.
    EVIDENCE_KIND_UNKNOWN(Kind.UNPROCESSABLE),
    /// This node lacks the key that evidence is encrypted by; nothing is kept unencrypted.
    EVIDENCE_KEY_MISSING(Kind.UNAVAILABLE),
    /// The scanner found malware in the file.
    EVIDENCE_INFECTED(Kind.UNPROCESSABLE),
    /// The scanner does not answer; a file that nobody looked at does not come in.
    EVIDENCE_SCAN_UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    EvidenceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

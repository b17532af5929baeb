package rosukh.command.audit;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why nothing is decided about the published log.
public enum AuditRefusal implements RefusalCode {
    /// The tree that was signed is not named by its size and its root.
    LOG_TREE_MALFORMED(Kind.UNPROCESSABLE),
    /// It is not said why.
    LOG_REASON_MISSING(Kind.UNPROCESSABLE),
    /// The log goes on after this tree already.
    LOG_INCARNATION_ALREADY_RECORDED(Kind.CONFLICT),
    /// Nobody proposed to go on after this tree, or something else was proposed since.
    LOG_INCARNATION_NOT_PROPOSED(Kind.CONFLICT),
    /// The text is no public key of notes that can sign a log.
    LOG_KEY_MALFORMED(Kind.UNPROCESSABLE),
    /// This key was ordered to sign, and no other since.
    LOG_KEY_ALREADY_ORDERED(Kind.CONFLICT),
    /// Nobody proposed this key, or another was proposed since.
    LOG_KEY_NOT_PROPOSED(Kind.CONFLICT),
    /// Who proposed something does not confirm it.
    LOG_NEEDS_SECOND_PERSON(Kind.FORBIDDEN);

    private final Kind kind;

    AuditRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

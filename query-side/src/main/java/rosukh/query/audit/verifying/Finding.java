package rosukh.query.audit.verifying;

import java.util.List;
import rosukh.query.audit.checkpoints.Judgement;

/// What came of one check of what somebody brought.
///
/// @param check its name: the text is `console.check.<check>.<judgement>`
/// @param details what the text names
public record Finding(String check, Judgement judgement, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding valid(String check, String... details) {
        return new Finding(check, Judgement.VALID, List.of(details));
    }

    static Finding invalid(String check, String... details) {
        return new Finding(check, Judgement.INVALID, List.of(details));
    }

    static Finding unknown(String check, String... details) {
        return new Finding(check, Judgement.INDETERMINATE, List.of(details));
    }

    /// One judgement of all: a single wrong one spoils it, and what nobody can tell is not valid.
    static Judgement all(List<Finding> findings) {
        if (findings.stream().anyMatch(each -> each.judgement() == Judgement.INVALID))
            return Judgement.INVALID;
        return findings.stream().allMatch(each -> each.judgement() == Judgement.VALID)
                ? Judgement.VALID
                : Judgement.INDETERMINATE;
    }
}

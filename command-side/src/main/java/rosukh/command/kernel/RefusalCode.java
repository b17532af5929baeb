package rosukh.command.kernel;

import java.util.List;

/// A reason to refuse under a stable code. Each slice lists its own as an enum, so that the codes
/// of a slice are on one screen and the documents can list them.
public interface RefusalCode {

    /// The code itself: the name of the enum constant, for example `FIRM_NAME_MISSING`.
    String name();

    Refused.Kind kind();

    /// Refuses with this code.
    ///
    /// @param clause completes "refused because …"
    default Refused because(String clause, Violation... violations) {
        return because(clause, List.of(violations));
    }

    default Refused because(String clause, List<Violation> violations) {
        return new Refused(kind(), name(), clause, violations);
    }
}

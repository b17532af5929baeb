package rosukh.command.kernel;

import java.util.Optional;

/// Knows who may act for whom.
@FunctionalInterface
public interface Delegates {

    /// Nobody may act for anybody.
    Delegates NOBODY = _ -> Optional.empty();

    /// The person that `actor` says to act for, if a delegation between the two runs in the role
    /// used, on the day told. Asked while the command is handled: the answer is still true when the
    /// events are stored.
    Optional<Principal> principal(Actor actor);
}

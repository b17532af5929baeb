package rosukh.evidence.bundle;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import rosukh.eventstore.LoggedBytes;

/// What a bag must know of the events it packs, and the log does not.
///
/// @param proved stored names of the events that get a proof of their own
/// @param plan the version of the rules that an event names, if it names one
/// @param account whose account a metadata names as the one who acted, and for whom
public record Terms(
        Predicate<String> proved,
        Function<LoggedBytes, Optional<String>> plan,
        Function<LoggedBytes, Actors> account) {

    /// Who acted.
    ///
    /// @param actor empty if nobody did
    /// @param onBehalfOf empty if for nobody else
    public record Actors(Optional<String> actor, Optional<String> onBehalfOf) {}
}

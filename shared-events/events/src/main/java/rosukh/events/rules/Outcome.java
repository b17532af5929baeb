package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a version of a scheme says about an application.
///
/// @param kbClass the class given; null unless eligible
/// @param endedIn id of the phase that did not pass; null if all did or none was reached
/// @param codes why not, in the order of the scheme, each once
/// @param scores totals of the SCORE phases by phase id, in order; a total with a missing item is
///   not among them
/// @param matched codes of the alternatives that were met in ANY_OF gates
/// @param validTo last day of validity if decided on the evaluation date; null for no end or no
///   class
public record Outcome(
        Status status,
        @Nullable String kbClass,
        @Nullable String endedIn,
        List<String> codes,
        Map<String, Long> scores,
        List<String> matched,
        @Nullable LocalDate validTo) {

    /// How an evaluation ends. `INCOMPLETE` asks for input or evidence and is never a refusal.
    public enum Status {
        ELIGIBLE,
        REFUSED,
        INCOMPLETE,
        BARRED,
        INVALID,
        NO_VERSION_IN_FORCE
    }

    public Outcome {
        codes = List.copyOf(new ArrayList<>(new LinkedHashSet<>(codes)));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        matched = List.copyOf(matched);
    }

    /// No version of the scheme is in force on the evaluation date.
    static Outcome noVersion() {
        return new Outcome(
                Status.NO_VERSION_IN_FORCE, null, null, List.of(), Map.of(), List.of(), null);
    }

    public boolean eligible() {
        return status == Status.ELIGIBLE;
    }
}

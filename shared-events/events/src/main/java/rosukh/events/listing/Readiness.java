package rosukh.events.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import rosukh.events.rules.Gates;
import rosukh.events.rules.Gates.Verdict;
import rosukh.events.rules.Truth;

/// Whether a firm meets the gates of a board on a day.
///
/// @param codes the refusals of all gates that are not met, in the order of the gates; while none
///   is refused, `M:<field>` of what is not known yet
/// @param verdicts of every gate, in order
public record Readiness(Outcome outcome, List<String> codes, List<Verdict> verdicts) {

    /// How it came out.
    public enum Outcome {
        READY,
        BLOCKED,
        UNKNOWN
    }

    public Readiness {
        codes = List.copyOf(codes);
        verdicts = List.copyOf(verdicts);
    }

    /// Judges all gates of a board.
    ///
    /// @param facts by field, typed, as text, or as a JSON parser gives them
    public static Readiness of(Gates gates, LocalDate on, Map<String, ?> facts) {
        List<Verdict> verdicts = gates.judge(on, facts);
        List<String> refusals =
                verdicts.stream()
                        .filter(each -> each.judgement().truth() == Truth.FALSE)
                        .map(each -> String.valueOf(each.rule().refusal()))
                        .distinct()
                        .toList();
        if (!refusals.isEmpty()) return new Readiness(Outcome.BLOCKED, refusals, verdicts);
        if (verdicts.stream().allMatch(each -> each.judgement().truth() == Truth.TRUE))
            return new Readiness(Outcome.READY, List.of(), verdicts);
        List<String> missing =
                verdicts.stream()
                        .flatMap(each -> each.judgement().missing().stream())
                        .distinct()
                        .toList();
        return new Readiness(Outcome.UNKNOWN, missing, verdicts);
    }
}

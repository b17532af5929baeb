package rosukh.command.linkage;

import java.util.List;
import java.util.Map;

/// The rules of the score as a version of them is published.
///
/// @param weights how many points each component is worth at most
/// @param hardFilters codes in the order in which they are told
/// @param kbClassFactorBp part of the weight by class, in basis points
record ScoringRules(
        String version,
        Weights weights,
        List<HardFilter> hardFilters,
        Map<String, Integer> kbClassFactorBp) {

    /// The most points of each component.
    record Weights(int text, int capacity, int quality, int delivery, int nearness, int kbClass) {}

    ScoringRules {
        hardFilters = List.copyOf(hardFilters);
        kbClassFactorBp = Map.copyOf(kbClassFactorBp);
    }
}

package rosukh.events.rules;

import java.util.List;
import rosukh.events.values.Label;

/// One step of a scheme. The first phase that does not pass ends the evaluation; within a phase
/// everything is judged, so that all reasons come at once.
public sealed interface Phase
        permits ReentryPhase, EvidencePhase, ProductGatesPhase, GatesPhase, ScorePhase, TablePhase {

    String id();

    Label label();

    /// Conditions on the firm in the order of the document; conditions on products are not among
    /// them.
    List<Condition> conditions();

    /// Judges this phase and notes what later phases build on.
    default Step judge(Evaluation evaluation) {
        return switch (this) {
            case ReentryPhase phase -> phase.step(evaluation);
            case EvidencePhase phase -> phase.step(evaluation);
            case ProductGatesPhase phase -> phase.step(evaluation);
            case GatesPhase phase -> phase.step(evaluation);
            case ScorePhase phase -> phase.step(evaluation);
            case TablePhase phase -> phase.step(evaluation);
        };
    }
}

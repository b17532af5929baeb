package rosukh.query.certification.pipeline;

import rosukh.query.certification.Milestone;
import rosukh.query.certification.Milestones;

/// How many cases came at least as far as each milestone. A case that went further counts too, even
/// if it skipped the milestone, so that no count is larger than the one before.
///
/// @param cases opened
/// @param refused also while an appeal waits
/// @param withdrawn ended without a decision
public record Funnel(
        int cases,
        int identified,
        int helped,
        int submitted,
        int decided,
        int granted,
        int refused,
        int withdrawn) {

    static final Funnel EMPTY = new Funnel(0, 0, 0, 0, 0, 0, 0, 0);

    /// Not decided yet.
    int running() {
        return cases - granted - refused - withdrawn;
    }

    Funnel with(PipelineCase one) {
        Milestones path = one.milestones();
        return new Funnel(
                cases + 1,
                identified + (path.reached(Milestone.IDENTIFIED) ? 1 : 0),
                helped + (path.reached(Milestone.HELPED) ? 1 : 0),
                submitted + (path.reached(Milestone.SUBMITTED) ? 1 : 0),
                decided + (path.reached(Milestone.DECIDED) ? 1 : 0),
                granted + (one.granted() ? 1 : 0),
                refused + (one.refused() ? 1 : 0),
                withdrawn + (one.withdrawn() ? 1 : 0));
    }
}

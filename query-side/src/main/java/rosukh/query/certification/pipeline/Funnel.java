package rosukh.query.certification.pipeline;

/// How many cases reached each milestone. Every count includes the cases that went further.
///
/// @param cases opened
public record Funnel(
        int cases,
        int identified,
        int helped,
        int submitted,
        int decided,
        int granted,
        int refused) {

    static final Funnel EMPTY = new Funnel(0, 0, 0, 0, 0, 0, 0);

    /// Not decided yet.
    int running() {
        return cases - granted - refused;
    }

    Funnel with(PipelineCase one) {
        return new Funnel(
                cases + 1,
                identified + (one.milestones().identifiedOn() == null ? 0 : 1),
                helped + (one.milestones().helpedOn() == null ? 0 : 1),
                submitted + (one.milestones().submittedOn() == null ? 0 : 1),
                decided + (one.milestones().decidedOn() == null ? 0 : 1),
                granted + (one.granted() ? 1 : 0),
                refused + (one.refused() ? 1 : 0));
    }
}

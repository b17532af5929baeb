package rosukh.query.certification.pipeline;

import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;

/// What the pipeline needs of one case. Its figures are counted over these, never kept.
public record PipelineCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        String schemeId,
        Stage stage,
        @Nullable String kbClass,
        Milestones milestones) {

    static PipelineCase opened(CaseOpened event) {
        return new PipelineCase(
                event.caseId(),
                event.firmId(),
                event.provinceKey(),
                event.estateKey(),
                event.schemeId(),
                Stage.OPENED,
                null,
                Milestones.opened(event.openedOn()));
    }

    PipelineCase evolve(CertificationEvent event) {
        return new PipelineCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                schemeId,
                stage.after(event, milestones),
                event instanceof StatusGranted granted ? granted.kbClass() : kbClass,
                milestones.evolve(event));
    }

    /// Whether the working group granted the status.
    boolean granted() {
        return kbClass != null;
    }

    /// Whether the working group refused the status, also while an appeal waits.
    boolean refused() {
        return stage == Stage.REFUSED || stage == Stage.APPEALED;
    }

    /// Whether it ended without a decision.
    boolean withdrawn() {
        return stage.givenUp();
    }
}

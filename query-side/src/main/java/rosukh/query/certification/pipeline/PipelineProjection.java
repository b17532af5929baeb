package rosukh.query.certification.pipeline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// Keeps one small document per case for the figures of the pipeline.
@Component
@ProcessingGroup(PipelineProjection.GROUP)
class PipelineProjection {

    static final String GROUP = "certification.pipeline";

    private final PipelineCases cases;

    PipelineProjection(PipelineCases cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        cases.store()
                .apply(
                        event.caseId(),
                        token,
                        known -> {
                            if (event instanceof CaseOpened opened)
                                return PipelineCase.opened(opened);
                            return known == null ? null : known.evolve(event);
                        });
    }

    @ResetHandler
    void reset() {
        cases.store().reset();
    }
}

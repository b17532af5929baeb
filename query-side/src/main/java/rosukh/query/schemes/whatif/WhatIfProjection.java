package rosukh.query.schemes.whatif;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;

/// Keeps what the rules read of every case (ADR 0015).
@Component
@ProcessingGroup(WhatIfProjection.GROUP)
class WhatIfProjection {

    static final String GROUP = "schemes.whatif";

    private final JudgedCases cases;

    WhatIfProjection(JudgedCases cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        cases.firms()
                .apply(
                        event.firmId(),
                        token,
                        _ -> new JudgedCases.FirmName(event.firmId(), event.name()));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        cases.cases().apply(event.caseId(), token, known -> next(known, event));
    }

    @ResetHandler
    void reset() {
        cases.cases().reset();
        cases.firms().reset();
    }

    private @Nullable JudgedCase next(@Nullable JudgedCase known, CertificationEvent event) {
        if (event instanceof CaseOpened opened)
            return JudgedCase.opened(opened, name(opened.firmId()), before(opened));
        return known == null ? null : known.evolve(event);
    }

    /// The firm's case before this one was closed when this one was opened (ADR 0013).
    private @Nullable JudgedCase before(CaseOpened opened) {
        if (opened.number() == 1) return null;
        String earlier = opened.firmId() + "." + (opened.number() - 1);
        return cases.cases().find(earlier).orElse(null);
    }

    private String name(String firmId) {
        return cases.firms().find(firmId).map(JudgedCases.FirmName::name).orElse(firmId);
    }
}

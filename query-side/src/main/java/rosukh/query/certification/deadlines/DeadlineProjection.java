package rosukh.query.certification.deadlines;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Positions;

/// Keeps of each case the events that concern its clocks, and what was raised.
@Component
@ProcessingGroup(DeadlineProjection.GROUP)
class DeadlineProjection {

    static final String GROUP = "certification.deadlines";

    private final DeadlineFiles files;

    DeadlineProjection(DeadlineFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        files.firms().apply(event.firmId(), token, _ -> new FirmName(event.firmId(), event.name()));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token, MetaData metaData) {
        long at = Positions.of(token);
        String by = metaData.get("actor") instanceof String actor ? actor : "";
        files.times().apply(event.caseId(), token, known -> next(known, event, at, by));
    }

    @EventHandler
    void on(DeadlineEvent event, TrackingToken token) {
        long at = Positions.of(token);
        files.times()
                .apply(
                        event.caseId(),
                        token,
                        known -> known == null ? null : known.noted(event, at));
    }

    @ResetHandler
    void reset() {
        files.times().reset();
        files.firms().reset();
    }

    private @Nullable CaseTimes next(
            @Nullable CaseTimes known, CertificationEvent event, long at, String by) {
        if (event instanceof CaseOpened opened)
            return CaseTimes.opened(opened, name(opened.firmId()), at, by);
        return known == null ? null : known.after(event, at, by);
    }

    private String name(String firmId) {
        return files.firms().find(firmId).map(FirmName::name).orElse(firmId);
    }
}

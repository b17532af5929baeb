package rosukh.query.certification.work;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.WorkEvent;
import rosukh.query.kernel.Positions;

/// Keeps of each case in whose queue it is, and of each person the views kept.
@Component
@ProcessingGroup(WorkProjection.GROUP)
class WorkProjection {

    static final String GROUP = "certification.work";

    private final WorkCases cases;
    private final KeptViewStore views;

    WorkProjection(WorkCases cases, KeptViewStore views) {
        this.cases = cases;
        this.views = views;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        cases.firms()
                .apply(
                        event.firmId(),
                        token,
                        _ -> new FirmOfWork(event.firmId(), event.name(), event.legalId()));
    }

    @EventHandler
    void on(
            CertificationEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            MetaData metaData) {
        long at = Positions.of(token);
        String by = text(metaData, "actor");
        cases.store().apply(event.caseId(), token, known -> next(known, event, at, by, version));
    }

    @EventHandler
    void on(
            WorkEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant when,
            MetaData metaData) {
        long at = Positions.of(token);
        String role = text(metaData, "role");
        cases.store()
                .apply(
                        event.caseId(),
                        token,
                        known ->
                                known == null ? null : known.after(event, at, when, role, version));
    }

    @EventHandler
    void on(SavedViewEvent event, TrackingToken token, @SequenceNumber long version) {
        views.store()
                .apply(
                        event.account(),
                        token,
                        known ->
                                (known == null ? KeptViews.none(event.account()) : known)
                                        .after(event, version));
    }

    @ResetHandler
    void reset() {
        cases.store().reset();
        cases.firms().reset();
        views.store().reset();
    }

    private @Nullable WorkCase next(
            @Nullable WorkCase known, CertificationEvent event, long at, String by, long version) {
        if (event instanceof CaseOpened opened)
            return WorkCase.opened(opened, firm(opened.firmId()), at, by);
        return known == null ? null : known.after(event, at, by, version);
    }

    private FirmOfWork firm(String firmId) {
        return cases.firms().find(firmId).orElseGet(() -> new FirmOfWork(firmId, firmId, ""));
    }

    private static String text(MetaData metaData, String key) {
        return metaData.get(key) instanceof String text ? text : "";
    }
}

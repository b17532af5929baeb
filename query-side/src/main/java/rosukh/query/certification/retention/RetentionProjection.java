package rosukh.query.certification.retention;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.certification.casefile.CaseSheets;
import rosukh.query.certification.deadlines.FirmName;

/// Keeps of each case its files and when it ended.
@Component
@ProcessingGroup(RetentionProjection.GROUP)
class RetentionProjection {

    static final String GROUP = "certification.retention";

    private final RetentionFiles files;

    RetentionProjection(RetentionFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        files.firms().apply(event.firmId(), token, _ -> new FirmName(event.firmId(), event.name()));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        LocalDate on = CaseSheets.businessDate(event);
        files.cases().apply(event.caseId(), token, known -> next(known, event, on));
    }

    @ResetHandler
    void reset() {
        files.cases().reset();
        files.firms().reset();
    }

    private @Nullable KeptFiles next(
            @Nullable KeptFiles known, CertificationEvent event, LocalDate on) {
        if (event instanceof CaseOpened opened)
            return KeptFiles.opened(opened, name(opened.firmId()));
        return known == null ? null : known.after(event, on);
    }

    private String name(String firmId) {
        return files.firms().find(firmId).map(FirmName::name).orElse(firmId);
    }
}

package rosukh.query.certification;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;

/// Keeps the published schemes, and when they are in force, for the pages of cases; another slice's
/// register is not read.
@Component
@ProcessingGroup(KnownSchemes.GROUP)
class KnownSchemesProjection {

    private final KnownSchemes schemes;

    KnownSchemesProjection(KnownSchemes schemes) {
        this.schemes = schemes;
    }

    @EventHandler
    void on(SchemeVersionPublished event, TrackingToken token) {
        schemes.store()
                .apply(
                        event.schemeId() + "@" + event.version(),
                        token,
                        _ -> SchemeDocument.of(event));
    }

    @EventHandler
    void on(SchemeVersionClosed event, TrackingToken token) {
        end(event, event.lastDay(), token);
    }

    @EventHandler
    void on(SchemeVersionRetired event, TrackingToken token) {
        end(event, event.retiredFrom().minusDays(1), token);
    }

    private void end(SchemeEvent event, LocalDate lastDay, TrackingToken token) {
        schemes.store()
                .apply(
                        event.schemeId() + "@" + event.version(),
                        token,
                        known -> known == null ? null : known.ending(lastDay));
    }

    @ResetHandler
    void reset() {
        schemes.reset();
    }
}

package rosukh.query.certification;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// Keeps the published schemes for the pages of cases; another slice's register is not read.
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

    @ResetHandler
    void reset() {
        schemes.reset();
    }
}

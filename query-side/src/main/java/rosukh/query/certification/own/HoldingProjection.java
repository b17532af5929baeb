package rosukh.query.certification.own;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;

/// Keeps each certificate from its issue on, with what happened to it.
@Component
@ProcessingGroup(HoldingProjection.GROUP)
class HoldingProjection {

    static final String GROUP = "certification.own";

    private final Holdings holdings;

    HoldingProjection(Holdings holdings) {
        this.holdings = holdings;
    }

    @EventHandler
    void on(CertificateIssued event, TrackingToken token) {
        holdings.certificates().apply(event.certificateNumber(), token, _ -> Holding.of(event));
    }

    @EventHandler
    void on(CertificateEvent event, TrackingToken token) {
        holdings.certificates()
                .apply(
                        event.certificateNumber(),
                        token,
                        known -> known == null ? null : known.after(event));
    }

    @ResetHandler
    void reset() {
        holdings.certificates().reset();
    }
}

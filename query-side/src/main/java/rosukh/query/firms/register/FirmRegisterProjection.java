package rosukh.query.firms.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// Keeps the register from the events of firms, of their cases and of schemes (ADR 0015).
@Component
@ProcessingGroup(FirmRegisterProjection.GROUP)
class FirmRegisterProjection {

    static final String GROUP = "firms.register";

    private final FirmRegister register;
    private final SchemeNames schemes;

    FirmRegisterProjection(FirmRegister register, SchemeNames schemes) {
        this.register = register;
        this.schemes = schemes;
    }

    @EventHandler
    void on(FirmEvent event, TrackingToken token, @SequenceNumber long version) {
        register.store()
                .apply(
                        event.firmId(),
                        token,
                        firm -> {
                            if (event instanceof FirmRegistered registered)
                                return RegisteredFirm.of(registered, version);
                            return firm == null ? null : firm.evolve(event, version);
                        });
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        register.store()
                .apply(
                        firmOf(event.caseId()),
                        token,
                        firm -> firm == null ? null : firm.evolve(event));
    }

    @EventHandler
    void on(SchemeVersionPublished event, TrackingToken token) {
        schemes.store().apply(event.schemeId(), token, _ -> schemes.named(event));
    }

    @ResetHandler
    void reset() {
        register.store().reset();
        schemes.store().reset();
    }

    /// A case is named by its firm and number (ADR 0013).
    private static String firmOf(String caseId) {
        int dot = caseId.lastIndexOf('.');
        return dot < 0 ? caseId : caseId.substring(0, dot);
    }
}

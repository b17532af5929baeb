package rosukh.query.indicators.units;

import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.firms.FirmEvent;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.measuring.Learning;
import rosukh.events.measuring.Unit;
import rosukh.events.zones.ZoneEvent;
import rosukh.query.kernel.Positions;

/// Keeps what is known of each unit, with the position of every event it is known from.
@Component
@ProcessingGroup(KnownUnits.GROUP)
class UnitProjection {

    private final KnownUnits units;

    UnitProjection(KnownUnits units) {
        this.units = units;
    }

    @EventHandler
    void on(FirmEvent event, TrackingToken token) {
        units.store()
                .apply(
                        event.firmId(),
                        token,
                        unit -> Learning.after(unit, event, Positions.of(token)));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        String firmId = Learning.firmOf(event.caseId());
        if (event instanceof CertificateIssued issued)
            units.holders().apply(issued.certificateNumber(), token, _ -> new Holder(firmId));
        learn(firmId, token, unit -> Learning.after(unit, event, Positions.of(token)));
    }

    @EventHandler
    void on(CertificateEvent event, TrackingToken token) {
        units.holders()
                .find(event.certificateNumber())
                .ifPresent(holder ->
                        learn(
                                holder.firmId(),
                                token,
                                unit -> Learning.after(unit, event, Positions.of(token))));
    }

    @EventHandler
    void on(ProfileEvent event, TrackingToken token) {
        learn(event.firmId(), token, unit -> Learning.after(unit, event, Positions.of(token)));
    }

    @EventHandler
    void on(MatchEvent event, TrackingToken token) {
        for (String firmId : Learning.partiesOf(event))
            learn(firmId, token, unit -> Learning.after(unit, event, Positions.of(token)));
    }

    @EventHandler
    void on(ZoneEvent event, TrackingToken token) {
        units.zoneStore()
                .apply(
                        event.zoneId(),
                        token,
                        zone -> Learning.after(zone, event, Positions.of(token)));
    }

    private void learn(String firmId, TrackingToken token, UnaryOperator<Unit> learning) {
        units.store().apply(firmId, token, unit -> unit == null ? null : learning.apply(unit));
    }

    @ResetHandler
    void reset() {
        units.reset();
    }
}

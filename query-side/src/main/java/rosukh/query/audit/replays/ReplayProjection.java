package rosukh.query.audit.replays;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.audit.ReplayEvent.ReplayAsked;
import rosukh.query.kernel.Positions;

/// Keeps what was asked for.
@Component
@ProcessingGroup(ReplayProjection.GROUP)
class ReplayProjection {

    static final String GROUP = "audit.replays";

    private final ReplayRegister register;

    ReplayProjection(ReplayRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(ReplayEvent event, TrackingToken token, @SequenceNumber long version) {
        register.store()
                .apply(
                        event.replayId(),
                        token,
                        known -> {
                            if (event instanceof ReplayAsked asked)
                                return ReplayOrder.of(asked, Positions.of(token), version);
                            return known == null ? null : known.evolve(event, version);
                        });
    }

    @ResetHandler
    void reset() {
        register.store().reset();
    }
}

package rosukh.query.schemes.register;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.schemes.SchemeEvent;
import rosukh.query.kernel.Positions;
import rosukh.query.schemes.register.RegisteredVersion.Mark;

/// Keeps every version, drafts too.
@Component
@ProcessingGroup(SchemeRegister.GROUP)
class SchemeRegisterProjection {

    private final SchemeRegister register;

    SchemeRegisterProjection(SchemeRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(
            SchemeEvent event,
            TrackingToken token,
            @SequenceNumber long number,
            @Timestamp Instant at,
            MetaData metaData) {
        Object reason = metaData.get("reason");
        Mark mark =
                new Mark(
                        RegisteredVersion.kind(event),
                        at,
                        String.valueOf(metaData.getOrDefault("actor", "")),
                        reason == null ? null : reason.toString(),
                        Positions.of(token));
        register.store()
                .apply(
                        RegisteredVersion.id(event.schemeId(), event.version()),
                        token,
                        before -> RegisteredVersion.after(before, event, number, mark));
    }

    @ResetHandler
    void reset() {
        register.store().reset();
    }
}

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
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// Keeps every published version.
@Component
@ProcessingGroup(SchemeRegisterProjection.GROUP)
class SchemeRegisterProjection {

    static final String GROUP = "schemes.register";

    private final SchemeRegister register;

    SchemeRegisterProjection(SchemeRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(
            SchemeVersionPublished event,
            TrackingToken token,
            @SequenceNumber long number,
            @Timestamp Instant at,
            MetaData metaData) {
        String by = String.valueOf(metaData.getOrDefault("actor", ""));
        register.store()
                .apply(
                        PublishedVersion.id(event.schemeId(), event.version()),
                        token,
                        _ -> PublishedVersion.of(event, number, at, by));
    }

    @ResetHandler
    void reset() {
        register.store().reset();
    }
}

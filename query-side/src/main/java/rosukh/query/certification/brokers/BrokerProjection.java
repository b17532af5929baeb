package rosukh.query.certification.brokers;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.query.kernel.Positions;

/// Keeps every broker with its history, and of every case who helped and what it came to.
@Component
@ProcessingGroup(BrokerProjection.GROUP)
class BrokerProjection {

    static final String GROUP = "certification.brokers";

    private final Brokers brokers;

    BrokerProjection(Brokers brokers) {
        this.brokers = brokers;
    }

    @EventHandler
    void on(
            BrokerEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        long position = Positions.of(token);
        Entry entry = Entry.of(event, said, at, position);
        brokers.register()
                .apply(
                        event.account(),
                        token,
                        before -> RegisteredBroker.after(before, event, entry, version));
        if (event instanceof BrokerRated rated)
            brokers.cases()
                    .apply(
                            rated.caseId(),
                            token,
                            known -> known == null ? null : known.rated(rated, position));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token) {
        long position = Positions.of(token);
        brokers.cases()
                .apply(
                        event.caseId(),
                        token,
                        known -> {
                            if (event instanceof CaseOpened opened)
                                return HelpedCase.opened(opened);
                            return known == null ? null : known.after(event, position);
                        });
    }

    @ResetHandler
    void reset() {
        brokers.register().reset();
        brokers.cases().reset();
    }
}

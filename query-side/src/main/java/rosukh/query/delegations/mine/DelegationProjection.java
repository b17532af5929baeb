package rosukh.query.delegations.mine;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.delegations.DelegationEvent;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;

/// Keeps each delegation once, from the streams of both persons.
@Component
@ProcessingGroup(DelegationProjection.GROUP)
class DelegationProjection {

    static final String GROUP = "delegations.mine";

    private final DelegationFiles files;

    DelegationProjection(DelegationFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(DelegationEvent event, TrackingToken token, @SequenceNumber long version) {
        files.versions()
                .apply(event.account(), token, _ -> new OwnVersion(event.account(), version));
        files.delegations()
                .apply(
                        event.delegationId(),
                        token,
                        known ->
                                switch (event) {
                                    case DelegationOffered e -> Delegation.offered(e);
                                    case DelegationAccepted e ->
                                            known == null ? null : known.accepted(e);
                                    case DelegationEnded e -> known == null ? null : known.ended(e);
                                });
    }

    @ResetHandler
    void reset() {
        files.delegations().reset();
        files.versions().reset();
    }
}

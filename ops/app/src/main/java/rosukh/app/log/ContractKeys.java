package rosukh.app.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import rosukh.command.kernel.Provenance;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.eventstore.CommitKeys;

/// What must be unique beside positions: the values that events claim, and the request they answer.
final class ContractKeys implements CommitKeys {

    @Override
    public Collection<String> keysOf(EventMessage<?> event) {
        List<String> keys = new ArrayList<>();
        if (event.getPayload() instanceof Claiming claiming)
            for (Claim claim : claiming.claims())
                keys.add(CommitKeys.CLAIM + claim.name() + ":" + claim.value());
        MetaData said = event.getMetaData();
        if (said.get(Provenance.ACTOR) instanceof String actor)
            for (String name : List.of(Provenance.IDEMPOTENCY_KEY, Provenance.BULK_KEY))
                if (said.get(name) instanceof String key)
                    keys.add(Provenance.requestKey(actor, key));
        return keys;
    }
}

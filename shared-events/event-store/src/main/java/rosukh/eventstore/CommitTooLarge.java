package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// A unit of work published more than one document can hold. Nothing was stored; split the command.
public class CommitTooLarge extends EventStoreException {

    private static final long serialVersionUID = 1L;

    public CommitTooLarge(String because) {
        super(because);
    }
}

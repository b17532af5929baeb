package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// The log cannot take the commit: it is closing, or the server could not be reached for so long
/// that the outcome stays unknown. Ask again by idempotency key.
public class StoreUnavailable extends EventStoreException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String because) {
        super(because);
    }

    public StoreUnavailable(String because, @Nullable Throwable cause) {
        super(because, cause);
    }
}

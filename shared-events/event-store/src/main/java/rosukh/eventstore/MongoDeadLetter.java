package rosukh.eventstore;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/// A letter as it lies in the queue.
///
/// @param sequence the sequence it belongs to
/// @param id its name in the sequence
/// @param reason why it is there; null if only because an earlier one of its sequence is
record MongoDeadLetter(
        String sequence,
        String id,
        EventMessage<?> message,
        @Nullable Cause reason,
        Instant enqueuedAt,
        Instant lastTouched,
        MetaData diagnostics)
        implements DeadLetter<EventMessage<?>> {

    @Override
    public Optional<Cause> cause() {
        return Optional.ofNullable(reason);
    }

    @Override
    public DeadLetter<EventMessage<?>> markTouched() {
        return with(reason, diagnostics);
    }

    @Override
    public DeadLetter<EventMessage<?>> withCause(@Nullable Throwable cause) {
        return with(cause == null ? reason : ThrowableCause.asCause(cause), diagnostics);
    }

    @Override
    public DeadLetter<EventMessage<?>> withDiagnostics(MetaData diagnostics) {
        return with(reason, diagnostics);
    }

    private MongoDeadLetter with(@Nullable Cause cause, MetaData diagnostics) {
        Instant now = GenericDeadLetter.clock.instant();
        return new MongoDeadLetter(sequence, id, message, cause, enqueuedAt, now, diagnostics);
    }
}

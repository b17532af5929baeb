package rosukh.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event of the log as it lies in the database: what a proof of the log is made over.
///
/// @param position in the log, from 0
/// @param commit position of the first event of its commit
/// @param stored when its commit was written, to the millisecond
/// @param type stored name
/// @param revision of the type; null if it has none
/// @param id unique name of the event
/// @param aggregateId its stream; null if it belongs to none
/// @param aggregateType null if it belongs to no stream
/// @param sequence in its stream, from 0; -1 if it belongs to none
/// @param time when it happened, to the nanosecond
/// @param payload the bytes that were written
/// @param metadata the bytes that were written
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedBytes(
        long position,
        long commit,
        Instant stored,
        String type,
        @Nullable String revision,
        String id,
        @Nullable String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        Instant time,
        byte[] payload,
        byte[] metadata) {}

package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The archive does not hold what the log says it holds.
public class ArchiveDamaged extends EventStoreException {

    private static final long serialVersionUID = 1L;

    ArchiveDamaged(String what) {
        super(what);
    }

    ArchiveDamaged(ArchivePlace place, String what) {
        this(
                "%s at byte %d %s"
                        .formatted(ArchiveSegment.fileOf(place.segment()), place.offset(), what));
    }
}

package rosukh.eventstore;

/// Keeps parts of events unreadable in the log. What it makes of an event is stored and hashed; it
/// is opened again for the aggregate that decides by it. Whoever follows the log gets the event as
/// it is stored, with its sealed parts, and opens them only to show them: so no copy of what is
/// sealed comes into being, and none has to be found when it must go.
public interface EventSeal {

    /// Payload or metadata as it is stored.
    ///
    /// @param type stored name of the event
    /// @param id unique name of the event
    /// @throws RuntimeException if it must not be stored; nothing of the commit is then
    Parts seal(String type, String id, Parts parts);

    /// What was sealed, opened, or what stands for it if that is impossible for ever.
    Parts open(String type, String id, Parts parts);

    /// The bytes of one event.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Parts(byte[] payload, byte[] metadata) {}

    /// Stores everything as it is.
    static EventSeal none() {
        return new EventSeal() {
            @Override
            public Parts seal(String type, String id, Parts parts) {
                return parts;
            }

            @Override
            public Parts open(String type, String id, Parts parts) {
                return parts;
            }
        };
    }
}

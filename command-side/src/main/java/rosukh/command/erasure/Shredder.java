package rosukh.command.erasure;

/// Destroys the keys of data subjects, wherever they are kept.
public interface Shredder {

    /// What was destroyed, and how much it made unreadable.
    ///
    /// @param keyId 16 hex digits; empty if there never was a key
    /// @param sealedEvents events of the log with texts sealed by it
    /// @param clearEvents events with personal texts of the subject in clear, which stay
    /// @param firstPosition of a sealed event; -1 for none
    /// @param lastPosition of a sealed event; -1 for none
    /// @param files erased with it
    record Destruction(
            String keyId,
            long sealedEvents,
            long clearEvents,
            long firstPosition,
            long lastPosition,
            long files) {}

    /// Whether the subject has, or had, a key.
    boolean isKnown(String subject);

    /// Destroys the key of a subject and the files that are only about it, for good. It may be
    /// repeated after a kill, with the same answer but for the files that were gone already.
    Destruction destroy(String subject);

    /// Makes sure that a key that the log calls destroyed is, also where an old copy of the keys
    /// was restored.
    ///
    /// @param position of the event that says so
    void fence(String subject, long position);
}

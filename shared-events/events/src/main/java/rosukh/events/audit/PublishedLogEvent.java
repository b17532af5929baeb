package rosukh.events.audit;

import java.time.LocalDate;
import rosukh.events.EventType;

/// What people decide about the log that is published of all events. There is one stream
/// ([#STREAM]); each decision takes two persons, and a later proposal replaces an earlier one of
/// its kind.
public sealed interface PublishedLogEvent {

    /// The one stream.
    String STREAM = "published-log";

    /// Somebody holds that a tree which was signed is lost for good, so that the log must go on
    /// under a new name; it counts once a second person confirms it.
    ///
    /// @param size leaves of the tree that was signed, from 0
    /// @param root of that tree, SHA-256 in base64
    @EventType("audit.incarnation-proposed")
    record IncarnationProposed(
            long size, String root, String reason, String proposedBy, LocalDate proposedOn)
            implements PublishedLogEvent {}

    /// The log goes on under a new name although the tree was signed under the old one.
    ///
    /// @param reason as it was proposed
    @EventType("audit.incarnation-recorded")
    record IncarnationRecorded(
            long size,
            String root,
            String reason,
            String proposedBy,
            String confirmedBy,
            LocalDate recordedOn)
            implements PublishedLogEvent {}

    /// Somebody wants another key to sign the log; it counts once a second person confirms it.
    ///
    /// @param vkey public key in the form of c2sp.org/signed-note
    @EventType("audit.log-key-proposed")
    record LogKeyProposed(String vkey, String reason, String proposedBy, LocalDate proposedOn)
            implements PublishedLogEvent {}

    /// From the next checkpoint on this key signs the log; the one before signs that one too.
    @EventType("audit.log-key-ordered")
    record LogKeyOrdered(
            String vkey, String reason, String proposedBy, String confirmedBy, LocalDate orderedOn)
            implements PublishedLogEvent {}
}

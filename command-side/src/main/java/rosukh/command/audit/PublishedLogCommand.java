package rosukh.command.audit;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.audit.PublishedLogEvent;

/// What can be asked of the published log.
sealed interface PublishedLogCommand {

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return PublishedLogEvent.STREAM;
    }

    /// Say that a tree which was signed is lost for good.
    ///
    /// @param size leaves of that tree, as the standing of the log names it
    /// @param root of that tree, in base64
    record ProposeIncarnation(
            long size, String root, String reason, String proposedBy, LocalDate on)
            implements PublishedLogCommand {}

    /// Confirm that, so that the log goes on under a new name; the proposer may not.
    record RecordIncarnation(long size, String root, String confirmedBy, LocalDate on)
            implements PublishedLogCommand {}

    /// Name the key that shall sign from now on; it must be in the key file already.
    ///
    /// @param vkey public key in the form of c2sp.org/signed-note
    record ProposeLogKey(String vkey, String reason, String proposedBy, LocalDate on)
            implements PublishedLogCommand {}

    /// Confirm the key; the proposer may not.
    record OrderLogKey(String vkey, String confirmedBy, LocalDate on)
            implements PublishedLogCommand {}
}

package rosukh.command.letters;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;
import rosukh.events.letters.ContactEvent;

/// What can be asked of the address of a firm.
public sealed interface ContactCommand extends Delegable {

    String firmId();

    @TargetAggregateIdentifier
    default String streamId() {
        return ContactEvent.streamOf(firmId());
    }

    /// Write to the firm at this address from now on.
    ///
    /// @param address a mailbox by RFC 5321
    /// @param language `fa` or `en`
    /// @param another it is another person than before, whose data is kept and erased by itself; so
    ///   it is without being said after a removal and after an erasure
    record NameContact(
            String firmId,
            String address,
            String language,
            boolean another,
            String by,
            LocalDate on)
            implements ContactCommand {

        /// The same person as before, if there is one.
        public NameContact(
                String firmId, String address, String language, String by, LocalDate on) {
            this(firmId, address, language, false, by, on);
        }
    }

    /// Mark the address as failing; only the process that counts what came back sends it.
    ///
    /// @param address from which letters came back; another one by now is left as it is
    ///   (`CONTACT_OTHER_ADDRESS`)
    record MarkFailing(String firmId, String address, int bounces, LocalDate on)
            implements ContactCommand {}

    /// Write to the firm no more.
    record RemoveContact(String firmId, String by, LocalDate on) implements ContactCommand {}
}

package rosukh.events.letters;

import java.time.LocalDate;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// Everything that can happen to the address at which a firm is written to, one stream per firm.
/// The address is personal data: who may not see it is shown a part of it.
public sealed interface ContactEvent {

    /// The stream of a firm's address.
    static String streamOf(String firmId) {
        return "contact:" + firmId;
    }

    String firmId();

    /// A firm without an address got one.
    ///
    /// @param address a mailbox by RFC 5321, for example `info@example.com`
    /// @param language `fa` or `en`: in what its letters are written
    @EventType("letters.contact-set")
    record ContactSet(
            String firmId,
            @Personal(subject = "contact:{firmId}") String address,
            String language,
            String setBy,
            LocalDate setOn)
            implements ContactEvent {}

    /// The address or the language is another one from now on; letters already written go where
    /// they say.
    ///
    /// @param address a mailbox by RFC 5321
    /// @param language `fa` or `en`
    @EventType("letters.contact-changed")
    record ContactChanged(
            String firmId,
            @Personal(subject = "contact:{firmId}") String address,
            String language,
            String changedBy,
            LocalDate changedOn)
            implements ContactEvent {}

    /// Several letters to the address came back; it is asked for another, and used until then.
    ///
    /// @param bounces how many came back since the address was named
    @EventType("letters.contact-failing")
    record ContactFailing(
            String firmId,
            @Personal(subject = "contact:{firmId}") String address,
            int bounces,
            LocalDate failingOn)
            implements ContactEvent {}

    /// The firm is not written to any more.
    @EventType("letters.contact-removed")
    record ContactRemoved(String firmId, String removedBy, LocalDate removedOn)
            implements ContactEvent {}

    /// A part of an address, for who may not see all of it: `i…@example.com`.
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}

package rosukh.events.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// Everything that can happen to the address at which a firm is written to, one stream per firm.
/// The address is personal data: who may not see it is shown a part of it.
///
/// Who is written to is a person of the firm, and each is a data subject of their own. They are
/// numbered as they are named, from 1; the first has no number in an event, as nobody had before
/// there were several (ADR 0048).
public sealed interface ContactEvent {

    /// The stream of a firm's address.
    static String streamOf(String firmId) {
        return "contact:" + firmId;
    }

    String firmId();

    /// The number of a person.
    ///
    /// @param person as an event says it
    static int number(@Nullable Integer person) {
        return person == null ? 1 : person;
    }

    /// A firm without an address got one.
    ///
    /// @param address a mailbox by RFC 5321, for example `info@example.com`
    /// @param language `fa` or `en`: in what its letters are written
    /// @param person who is written to, from 2; null for the first of the firm
    @EventType("letters.contact-set")
    record ContactSet(
            String firmId,
            @Personal(subject = "contact:{firmId}{:person}") String address,
            String language,
            String setBy,
            LocalDate setOn,
            @Nullable Integer person)
            implements ContactEvent {

        /// Of the first person.
        public ContactSet(
                String firmId, String address, String language, String setBy, LocalDate setOn) {
            this(firmId, address, language, setBy, setOn, null);
        }
    }

    /// The address, the language or the person is another one from now on; letters already written
    /// go where they say.
    ///
    /// @param address a mailbox by RFC 5321
    /// @param language `fa` or `en`
    /// @param person who is written to, from 2; null for the first of the firm
    @EventType("letters.contact-changed")
    record ContactChanged(
            String firmId,
            @Personal(subject = "contact:{firmId}{:person}") String address,
            String language,
            String changedBy,
            LocalDate changedOn,
            @Nullable Integer person)
            implements ContactEvent {

        /// Of the first person.
        public ContactChanged(
                String firmId,
                String address,
                String language,
                String changedBy,
                LocalDate changedOn) {
            this(firmId, address, language, changedBy, changedOn, null);
        }
    }

    /// Several letters to the address came back; it is asked for another, and used until then.
    ///
    /// @param bounces how many came back since the address was named
    /// @param person whose address it is, from 2; null for the first of the firm
    @EventType("letters.contact-failing")
    record ContactFailing(
            String firmId,
            @Personal(subject = "contact:{firmId}{:person}") String address,
            int bounces,
            LocalDate failingOn,
            @Nullable Integer person)
            implements ContactEvent {

        /// Of the first person.
        public ContactFailing(String firmId, String address, int bounces, LocalDate failingOn) {
            this(firmId, address, bounces, failingOn, null);
        }
    }

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

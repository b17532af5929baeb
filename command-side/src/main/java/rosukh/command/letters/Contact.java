package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.CONTACT_ADDRESS_MALFORMED;
import static rosukh.command.letters.LetterRefusal.CONTACT_ADDRESS_TOO_LONG;
import static rosukh.command.letters.LetterRefusal.CONTACT_ERASED;
import static rosukh.command.letters.LetterRefusal.CONTACT_FAILING_ALREADY;
import static rosukh.command.letters.LetterRefusal.CONTACT_MISSING;
import static rosukh.command.letters.LetterRefusal.CONTACT_OTHER_ADDRESS;
import static rosukh.command.letters.LetterRefusal.CONTACT_UNCHANGED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

/// The address of a firm and the person of the firm it belongs to. Of RFC 5321 plain mailboxes are
/// taken: no quoted names, no addresses of hosts, no letters beyond ASCII.
///
/// Persons are numbered as they are named, and no number is given twice: what is sealed for one is
/// never of another, and an address is never sealed for who was erased (ADR 0048).
sealed interface Contact {

    int LOCAL_MAX = 64;
    int ADDRESS_MAX = 254;

    /// The firm is not written to.
    ///
    /// @param persons how many were written to so far
    record Missing(int persons) implements Contact {}

    /// The firm is written to.
    ///
    /// @param person number of who is written to, from 1; the highest so far
    /// @param language `fa` or `en`
    /// @param failing several letters came back from it
    record Known(int person, String address, String language, boolean failing) implements Contact {

        Known(String address, String language) {
            this(1, address, language, false);
        }
    }

    static Contact none() {
        return new Missing(0);
    }

    /// What the events of a stream say.
    static Contact of(List<?> history) {
        Contact contact = none();
        for (Object event : history) contact = contact.evolve((ContactEvent) event);
        return contact;
    }

    /// Who is written to, or was last; 0 while nobody was.
    default int person() {
        return switch (this) {
            case Missing(var persons) -> persons;
            case Known known -> known.person();
        };
    }

    /// What follows from a command.
    ///
    /// @param erased the erasure of who is written to was approved, so nothing more is kept of them
    default ContactEvent decide(ContactCommand command, boolean erased) {
        return switch (command) {
            case NameContact name -> name(name, erased);
            case MarkFailing mark -> fail(mark, erased);
            case RemoveContact(var firmId, var by, var on) -> {
                if (this instanceof Missing) throw CONTACT_MISSING.because("it has no address");
                yield new ContactRemoved(firmId, by, on);
            }
        };
    }

    default Contact evolve(ContactEvent event) {
        return switch (event) {
            case ContactSet(_, var address, var language, _, _, var person) ->
                    new Known(ContactEvent.number(person), address, language, false);
            case ContactChanged(_, var address, var language, _, _, var person) ->
                    new Known(ContactEvent.number(person), address, language, false);
            case ContactFailing _ ->
                    switch (this) {
                        case Known(var person, var address, var language, _) ->
                                new Known(person, address, language, true);
                        case Missing missing -> missing;
                    };
            case ContactRemoved _ -> new Missing(person());
        };
    }

    private ContactFailing fail(MarkFailing command, boolean erased) {
        if (!(this instanceof Known(var person, var address, _, var failing)))
            throw CONTACT_MISSING.because("it has no address");
        if (erased) throw CONTACT_ERASED.because("its address is erased");
        if (!address.equals(command.address()))
            throw CONTACT_OTHER_ADDRESS.because("it has another address by now");
        if (failing) throw CONTACT_FAILING_ALREADY.because("it is marked already");
        return new ContactFailing(
                command.firmId(), address, command.bounces(), command.on(), stored(person));
    }

    private ContactEvent name(NameContact command, boolean erased) {
        String address = checked(command.address());
        String language = Languages.checked(command.language());
        return switch (this) {
            // Whoever comes after a removal is another person: nothing says that it is the same.
            case Missing(var persons) ->
                    new ContactSet(
                            command.firmId(),
                            address,
                            language,
                            command.by(),
                            command.on(),
                            stored(persons + 1));
            case Known known -> {
                int person = command.another() || erased ? known.person() + 1 : known.person();
                if (known.equals(new Known(person, address, language, false)))
                    throw CONTACT_UNCHANGED.because("it has this address already");
                yield new ContactChanged(
                        command.firmId(),
                        address,
                        language,
                        command.by(),
                        command.on(),
                        stored(person));
            }
        };
    }

    /// As events say it: nothing of the first, and of who is named first as well.
    static @Nullable Integer stored(int person) {
        return person <= 1 ? null : person;
    }

    private static String checked(String address) {
        int at = address.lastIndexOf('@');
        if (address.length() > ADDRESS_MAX || at > LOCAL_MAX)
            throw CONTACT_ADDRESS_TOO_LONG.because("it is longer than RFC 5321 allows");
        if (!Addresses.FORM.matcher(address).matches())
            throw CONTACT_ADDRESS_MALFORMED.because("it is no mailbox like name@example.com");
        return address;
    }
}

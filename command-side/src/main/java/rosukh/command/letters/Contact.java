package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.CONTACT_ADDRESS_MALFORMED;
import static rosukh.command.letters.LetterRefusal.CONTACT_ADDRESS_TOO_LONG;
import static rosukh.command.letters.LetterRefusal.CONTACT_FAILING_ALREADY;
import static rosukh.command.letters.LetterRefusal.CONTACT_MISSING;
import static rosukh.command.letters.LetterRefusal.CONTACT_OTHER_ADDRESS;
import static rosukh.command.letters.LetterRefusal.CONTACT_UNCHANGED;

import java.util.List;
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

/// The address of a firm. Of RFC 5321 plain mailboxes are taken: no quoted names, no addresses of
/// hosts, no letters beyond ASCII.
sealed interface Contact {

    int LOCAL_MAX = 64;
    int ADDRESS_MAX = 254;

    /// The firm is not written to.
    record Missing() implements Contact {}

    /// The firm is written to.
    ///
    /// @param language `fa` or `en`
    /// @param failing several letters came back from it
    record Known(String address, String language, boolean failing) implements Contact {

        Known(String address, String language) {
            this(address, language, false);
        }
    }

    static Contact none() {
        return new Missing();
    }

    /// What the events of a stream say.
    static Contact of(List<?> history) {
        Contact contact = none();
        for (Object event : history) contact = contact.evolve((ContactEvent) event);
        return contact;
    }

    default ContactEvent decide(ContactCommand command) {
        return switch (command) {
            case NameContact name -> name(name);
            case MarkFailing mark -> fail(mark);
            case RemoveContact(var firmId, var by, var on) -> {
                if (this instanceof Missing) throw CONTACT_MISSING.because("it has no address");
                yield new ContactRemoved(firmId, by, on);
            }
        };
    }

    default Contact evolve(ContactEvent event) {
        return switch (event) {
            case ContactSet(_, var address, var language, _, _) -> new Known(address, language);
            case ContactChanged(_, var address, var language, _, _) -> new Known(address, language);
            case ContactFailing _ ->
                    switch (this) {
                        case Known(var address, var language, _) ->
                                new Known(address, language, true);
                        case Missing missing -> missing;
                    };
            case ContactRemoved _ -> new Missing();
        };
    }

    private ContactFailing fail(MarkFailing command) {
        if (!(this instanceof Known(var address, _, var failing)))
            throw CONTACT_MISSING.because("it has no address");
        if (!address.equals(command.address()))
            throw CONTACT_OTHER_ADDRESS.because("it has another address by now");
        if (failing) throw CONTACT_FAILING_ALREADY.because("it is marked already");
        return new ContactFailing(command.firmId(), address, command.bounces(), command.on());
    }

    private ContactEvent name(NameContact command) {
        String address = checked(command.address());
        String language = Languages.checked(command.language());
        return switch (this) {
            case Missing _ ->
                    new ContactSet(command.firmId(), address, language, command.by(), command.on());
            case Known known -> {
                if (known.equals(new Known(address, language)))
                    throw CONTACT_UNCHANGED.because("it has this address already");
                yield new ContactChanged(
                        command.firmId(), address, language, command.by(), command.on());
            }
        };
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

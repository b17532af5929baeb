package rosukh.command.processes;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.DataSubject;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

/// Which firms are written to, as the log says it: those with an address of somebody whose erasure
/// was not approved.
final class FirmsWrittenTo {

    private record Contact(String language, String subject) {}

    private final Map<String, Contact> contacts = new HashMap<>();

    void take(ContactEvent event) {
        switch (event) {
            case ContactSet(var firmId, _, var language, _, _, var person) ->
                    named(firmId, language, person);
            case ContactChanged(var firmId, _, var language, _, _, var person) ->
                    named(firmId, language, person);
            case ContactFailing _ -> {}
            case ContactRemoved(var firmId, _, _) -> contacts.remove(firmId);
        }
    }

    void take(ErasureApproved event) {
        contacts.values().removeIf(each -> each.subject().equals(event.subject()));
    }

    /// In what a firm is written to; null for one that is not.
    @Nullable String language(String firmId) {
        Contact contact = contacts.get(firmId);
        return contact == null ? null : contact.language();
    }

    private void named(String firmId, String language, @Nullable Integer person) {
        contacts.put(firmId, new Contact(language, DataSubject.contact(firmId, person).toString()));
    }
}

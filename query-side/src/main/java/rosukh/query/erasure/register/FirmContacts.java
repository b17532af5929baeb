package rosukh.query.erasure.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.DataSubject;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;

/// Whom a firm has named to be written to, one after another: each is a data subject by themselves.
///
/// @param persons in the order in which they were named
public record FirmContacts(String firmId, List<Person> persons) {

    public FirmContacts {
        persons = List.copyOf(persons);
    }

    /// Somebody of the firm.
    ///
    /// @param number within the firm, from 1
    /// @param subject for example `contact:F-1:2`
    /// @param until day from which another is written to, or nobody; null for who is written to now
    public record Person(int number, String subject, LocalDate since, @Nullable LocalDate until) {

        private Person until(@Nullable LocalDate day) {
            return new Person(number, subject, since, day);
        }
    }

    static FirmContacts of(String firmId) {
        return new FirmContacts(firmId, List.of());
    }

    FirmContacts after(ContactEvent event) {
        return switch (event) {
            case ContactSet e -> named(e.person(), e.setOn());
            case ContactChanged e -> named(e.person(), e.changedOn());
            case ContactFailing _ -> this;
            case ContactRemoved e -> ended(e.removedOn());
        };
    }

    /// Who was removed and is named again under the same number, as it could be before persons had
    /// numbers, is written to again.
    private FirmContacts named(@Nullable Integer person, LocalDate on) {
        int number = ContactEvent.number(person);
        if (!persons.isEmpty() && persons.getLast().number() == number)
            return with(persons.getLast().until(null));
        List<Person> all = new ArrayList<>(ended(on).persons());
        all.add(new Person(number, DataSubject.contact(firmId, person).toString(), on, null));
        return new FirmContacts(firmId, all);
    }

    private FirmContacts ended(LocalDate on) {
        if (persons.isEmpty() || persons.getLast().until() != null) return this;
        return with(persons.getLast().until(on));
    }

    private FirmContacts with(Person last) {
        List<Person> all = new ArrayList<>(persons.subList(0, persons.size() - 1));
        all.add(last);
        return new FirmContacts(firmId, all);
    }
}

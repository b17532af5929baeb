package rosukh.query.erasure.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of erasures and the questions asked of them.
@Component
class ErasureFiles {

    static final String COLLECTION = "erasure_register_v1";
    static final String DISCLOSURES = "erasure_disclosures_v1";
    static final String CONTACTS = "erasure_contacts_v1";

    /// The last that anything happened to; more is for the log itself.
    private static final int AT_MOST = 500;

    private final ViewStore<ErasureFile> files;
    private final ViewStore<Disclosure> disclosures;
    private final ViewStore<FirmContacts> contacts;

    ErasureFiles(ViewStores stores) {
        files = stores.open(COLLECTION, ErasureFile.class, "latest");
        disclosures = stores.open(DISCLOSURES, Disclosure.class, "subject");
        contacts = stores.open(CONTACTS, FirmContacts.class, "persons.subject");
    }

    ViewStore<ErasureFile> files() {
        return files;
    }

    ViewStore<Disclosure> disclosures() {
        return disclosures;
    }

    ViewStore<FirmContacts> contacts() {
        return contacts;
    }

    /// All, the one that moved last first.
    List<ErasureFile> all() {
        return files.list(Filters.empty(), Sorts.descending("latest"), AT_MOST);
    }

    Optional<ErasureFile> find(String subject) {
        return files.find(subject);
    }

    /// Whom a firm has named; empty for one that never was written to.
    Optional<FirmContacts> contactsOf(String firmId) {
        return contacts.find(firmId);
    }

    /// The persons of a firm of which a subject is one; empty for any other subject.
    Optional<FirmContacts> besides(String subject) {
        return contacts
                .list(Filters.eq("persons.subject", subject), Sorts.ascending("firmId"), 1)
                .stream()
                .findFirst();
    }

    ErasureFile.State stateOf(String subject) {
        return find(subject).map(ErasureFile::state).orElse(ErasureFile.State.KEPT);
    }

    /// Letters of a subject that have left.
    List<Disclosure> left(String subject) {
        return disclosures.list(
                Filters.and(Filters.eq("subject", subject), Filters.gt("handedOverAt", "")),
                Sorts.descending("handedOverAt"),
                AT_MOST);
    }
}

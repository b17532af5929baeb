package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.CONTACT_FIRM_UNKNOWN;
import static rosukh.command.letters.LetterRefusal.LETTER_CASE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.events.DataSubject;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent;

/// Reads from other streams what a letter rests on. An address or a template that changes at the
/// very moment a letter is written is not seen by it; an erasure that is approved then is.
public final class Correspondence {

    private final Streams streams;

    public Correspondence(Streams streams) {
        this.streams = streams;
    }

    /// A firm of the register.
    ///
    /// @param estateKey where it works; null while it is nowhere yet
    record Addressed(String firmId, String name, @Nullable String estateKey) {}

    /// @throws rosukh.command.kernel.Refused if there is no such firm
    Addressed firm(String firmId) {
        List<Object> history = streams.read(firmId);
        if (history.isEmpty() || !(history.getFirst() instanceof FirmRegistered registered))
            throw CONTACT_FIRM_UNKNOWN.because("there is no firm " + firmId);
        String estateKey = null;
        for (Object event : history)
            if (event instanceof PlaceOfWorkRecorded place) estateKey = place.estateKey();
        return new Addressed(firmId, registered.name(), estateKey);
    }

    /// @throws rosukh.command.kernel.Refused if there is no such case
    CaseOpened caseOpened(String caseId) {
        List<Object> history = streams.read(caseId);
        if (history.isEmpty() || !(history.getFirst() instanceof CaseOpened opened))
            throw LETTER_CASE_UNKNOWN.because("there is no case " + caseId);
        return opened;
    }

    /// Makes the command fail if, until its events are stored, the erasure of who is written to is
    /// approved: nothing is sealed under a key that is about to be destroyed. Call it before
    /// [#isErased].
    void expectNoErasure(String firmId, Contact contact) {
        streams.expectNothingNew(ErasureEvent.approvalOf(subject(firmId, contact)));
    }

    /// Whether the erasure of who is written to was approved; nothing stops it then.
    boolean isErased(String firmId, Contact contact) {
        return streams.read(ErasureEvent.streamOf(subject(firmId, contact))).stream()
                .anyMatch(ErasureApproved.class::isInstance);
    }

    private static String subject(String firmId, Contact contact) {
        return DataSubject.contact(firmId, Contact.stored(contact.person())).toString();
    }

    /// Who a letter about a case goes to, and by which template, for a letter that is stored.
    ///
    /// @throws rosukh.command.kernel.Refused if there is no such case
    Addressee addressee(String caseId, LetterKind kind, LocalDate on) {
        CaseOpened opened = caseOpened(caseId);
        Contact contact = contact(opened);
        expectNoErasure(opened.firmId(), contact);
        return addressee(opened, contact, kind, on);
    }

    /// The same for a letter that is only shown.
    ///
    /// @throws rosukh.command.kernel.Refused if there is no such case
    Addressee addresseeNow(String caseId, LetterKind kind, LocalDate on) {
        CaseOpened opened = caseOpened(caseId);
        return addressee(opened, contact(opened), kind, on);
    }

    private Contact contact(CaseOpened opened) {
        return Contact.of(streams.read(ContactEvent.streamOf(opened.firmId())));
    }

    private Addressee addressee(CaseOpened opened, Contact contact, LetterKind kind, LocalDate on) {
        return new Addressee(
                opened.firmId(),
                firm(opened.firmId()).name(),
                opened.estateKey(),
                contact,
                isErased(opened.firmId(), contact),
                TemplateVersions.of(streams.read(LetterTemplateEvent.streamOf(kind)))
                        .inForceOn(on)
                        .orElse(null));
    }
}

package rosukh.query.erasure.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.DataSubject;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.query.kernel.Positions;

/// Keeps what happened about each subject, whom firms have named, and which letters have left.
@Component
@ProcessingGroup(ErasureProjection.GROUP)
class ErasureProjection {

    static final String GROUP = "erasure.register";

    private final ErasureFiles files;

    ErasureProjection(ErasureFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(ErasureEvent event, TrackingToken token, @SequenceNumber long version) {
        files.files()
                .apply(
                        event.subject(),
                        token,
                        known ->
                                (known == null ? ErasureFile.of(event.subject()) : known)
                                        .after(event, Positions.of(token), version));
    }

    @EventHandler
    void on(ContactEvent event, TrackingToken token) {
        files.contacts()
                .apply(
                        event.firmId(),
                        token,
                        known ->
                                (known == null ? FirmContacts.of(event.firmId()) : known)
                                        .after(event));
    }

    @EventHandler
    void on(LetterWritten event, TrackingToken token) {
        String subject = DataSubject.contact(event.firmId(), event.person()).toString();
        files.disclosures()
                .apply(
                        event.letterId(),
                        token,
                        _ -> new Disclosure(event.letterId(), subject, null));
    }

    @EventHandler
    void on(LetterHandedOver event, TrackingToken token) {
        files.disclosures()
                .apply(
                        event.letterId(),
                        token,
                        known ->
                                known == null
                                        ? null
                                        : new Disclosure(
                                                known.letterId(),
                                                known.subject(),
                                                event.handedOverAt()));
    }

    @ResetHandler
    void reset() {
        files.files().reset();
        files.disclosures().reset();
        files.contacts().reset();
    }
}

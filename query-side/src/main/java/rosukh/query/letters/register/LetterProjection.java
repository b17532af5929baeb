package rosukh.query.letters.register;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.query.kernel.Positions;
import rosukh.query.letters.register.PostedLetter.Mark;

/// Keeps letters and addresses, with what the log says of firms and cases (ADR 0015). It sends
/// nothing: reading the log again brings no letter again.
@Component
@ProcessingGroup(LetterRegister.GROUP)
class LetterProjection {

    private final LetterRegister register;

    LetterProjection(LetterRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        register.firms().apply(event.firmId(), token, _ -> Correspondent.of(event));
    }

    @EventHandler
    void on(PlaceOfWorkRecorded event, TrackingToken token) {
        register.firms()
                .apply(event.firmId(), token, known -> orUnknown(known, event.firmId()).at(event));
    }

    @EventHandler
    void on(ContactEvent event, TrackingToken token, @SequenceNumber long version) {
        register.firms()
                .apply(
                        event.firmId(),
                        token,
                        known -> orUnknown(known, event.firmId()).evolve(event, version));
    }

    @EventHandler
    void on(CaseOpened event, TrackingToken token) {
        register.cases().apply(event.caseId(), token, _ -> CaseOfLetters.of(event));
    }

    @EventHandler
    void on(
            LetterEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData told) {
        Mark mark =
                new Mark(
                        PostedLetter.name(event),
                        PostedLetter.text(event),
                        text(told, "actor"),
                        text(told, "role"),
                        at,
                        Positions.of(token));
        register.letters()
                .apply(event.letterId(), token, known -> next(known, event, version, mark));
    }

    @ResetHandler
    void reset() {
        register.letters().reset();
        register.firms().reset();
        register.cases().reset();
    }

    private @Nullable PostedLetter next(
            @Nullable PostedLetter known, LetterEvent event, long version, Mark mark) {
        if (event instanceof LetterWritten written)
            return PostedLetter.of(
                    written,
                    register.cases().find(written.caseId()).orElse(null),
                    register.firms()
                            .find(written.firmId())
                            .map(Correspondent::name)
                            .orElse(written.firmId()),
                    mark);
        return known == null ? null : known.evolve(event, version, mark);
    }

    private static Correspondent orUnknown(@Nullable Correspondent known, String firmId) {
        return known == null ? Correspondent.unknown(firmId) : known;
    }

    private static String text(MetaData told, String key) {
        Object value = told.get(key);
        return value == null ? "" : value.toString();
    }
}

package rosukh.query.sessions.meetings;

import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.sessions.SessionEvent;
import rosukh.query.kernel.Positions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps sessions, and what firms, cases and schemes say of what is on their agendas (ADR 0015).
@Component
@ProcessingGroup(Sessions.GROUP)
class SessionProjection {

    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private final Sessions sessions;
    private final JsonMapper json = new JsonMapper();

    SessionProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventHandler
    void on(
            SessionEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        Entry entry = Entry.of(event, said, at, Positions.of(token));
        sessions.sessions()
                .apply(
                        event.sessionId(),
                        token,
                        before -> SessionFile.after(before, event, entry, version));
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token, @SequenceNumber long version) {
        sessions.cases()
                .apply(
                        event.caseId(),
                        token,
                        before ->
                                event instanceof CaseOpened opened
                                        ? Origin.Case.of(opened)
                                        : before == null ? null : before.after(event, version));
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        sessions.firms().apply(event.firmId(), token, _ -> Origin.Firm.of(event));
    }

    @EventHandler
    void on(SchemeVersionPublished event, TrackingToken token) {
        Scheme scheme = Scheme.parse(json.readValue(event.document(), TREE));
        sessions.reasons().apply(event.schemeId(), token, _ -> Origin.Reasons.of(scheme));
    }

    @ResetHandler
    void reset() {
        sessions.sessions().reset();
        sessions.cases().reset();
        sessions.firms().reset();
        sessions.reasons().reset();
    }
}

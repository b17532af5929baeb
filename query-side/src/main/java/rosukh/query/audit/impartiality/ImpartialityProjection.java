package rosukh.query.audit.impartiality;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.EventTypes;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.trail.Told.Teller;

/// Collects who had which part and looks at each further act for what it breaks. Acts of later
/// events are passed over, so that an event which is handed over again finds what it found before.
@Component
@ProcessingGroup(ImpartialityProjection.GROUP)
class ImpartialityProjection {

    static final String GROUP = "audit.impartiality";

    private final ImpartialityView view;

    ImpartialityProjection(ImpartialityView view) {
        this.view = view;
    }

    @EventHandler
    void on(CertificationEvent event, TrackingToken token, MetaData metaData) {
        long position = Positions.of(token);
        List<Act> acts = new Acts(position, Teller.of(metaData)).of(event);
        examine(firmOf(event.caseId()), acts, token);
        if (Acts.decides(event)) decided(event, acts.getFirst(), token);
    }

    @EventHandler
    void on(CertificateEvent event, TrackingToken token, MetaData metaData) {
        examine(
                event.certificateNumber(),
                new Acts(Positions.of(token), Teller.of(metaData)).of(event),
                token);
    }

    @EventHandler
    void on(VoteCast event, TrackingToken token) {
        String item = VotesOnItem.of(event.sessionId(), event.item());
        view.votes().apply(item, token, votes -> known(votes, item).cast(event));
    }

    @EventHandler
    void on(MemberRecused event, TrackingToken token) {
        String item = VotesOnItem.of(event.sessionId(), event.item());
        view.votes().apply(item, token, votes -> known(votes, item).recused(event));
    }

    @EventHandler
    void on(ItemConcluded event, TrackingToken token) {
        String item = VotesOnItem.of(event.sessionId(), event.item());
        VotesOnItem votes = known(view.votes().find(item).orElse(null), item);
        examine(firmOf(event.caseId()), votes.counted(event, Positions.of(token)), token);
    }

    @ResetHandler
    void reset() {
        view.acts().reset();
        view.votes().reset();
        view.decisions().reset();
        view.breaches().reset();
    }

    private void examine(String subject, List<Act> acts, TrackingToken token) {
        if (acts.isEmpty()) return;
        FirmActs known = view.acts().find(subject).orElseGet(() -> FirmActs.none(subject));
        for (Act act : acts)
            for (Breach breach : known.brokenBy(act))
                view.breaches().apply(breach.id(), token, _ -> breach);
        view.acts()
                .apply(
                        subject,
                        token,
                        before -> (before == null ? FirmActs.none(subject) : before).with(acts));
    }

    private void decided(CertificationEvent event, Act act, TrackingToken token) {
        view.decisions()
                .apply(
                        "%019d".formatted(act.position()),
                        token,
                        _ ->
                                new DecisionTaken(
                                        act.position(),
                                        event.caseId(),
                                        firmOf(event.caseId()),
                                        EventTypes.typeOf(event.getClass()).value(),
                                        act.person(),
                                        act.body(),
                                        act.on()));
    }

    private static VotesOnItem known(@Nullable VotesOnItem votes, String item) {
        return votes == null ? VotesOnItem.none(item) : votes;
    }

    /// A case is named by its firm and number (ADR 0013).
    private static String firmOf(String caseId) {
        int dot = caseId.lastIndexOf('.');
        return dot < 0 ? caseId : caseId.substring(0, dot);
    }
}

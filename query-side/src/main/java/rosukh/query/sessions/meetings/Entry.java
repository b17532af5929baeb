package rosukh.query.sessions.meetings;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemDeferred;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.ItemStruck;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.MinutesDrafted;
import rosukh.events.sessions.SessionEvent.MinutesSigned;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.SessionEvent.SessionClosed;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;
import rosukh.events.sessions.SessionEvent.VoteCast;

/// One thing in the history of a session.
///
/// @param event declared name of the event
/// @param item number of the item; 0 for none
/// @param subject the member, or the outcome, by its code; empty for none
/// @param text grounds or explanation; empty for none
public record Entry(
        String event,
        int item,
        String subject,
        String text,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long position) {

    /// What the event itself tells.
    private record Told(int item, String subject, String text) {}

    static Entry of(SessionEvent event, MetaData said, Instant at, long position) {
        Told told = told(event);
        return new Entry(
                EventTypes.typeOf(event.getClass()).value(),
                told.item(),
                told.subject(),
                told.text(),
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                at,
                position);
    }

    private static Told told(SessionEvent event) {
        return switch (event) {
            case SessionConvened _, SessionOpened _, MinutesDrafted _, SessionClosed _ ->
                    new Told(0, "", "");
            case SessionCancelled e -> new Told(0, "", e.grounds());
            case MinutesSigned e -> new Told(0, e.office().name(), "");
            case ItemAdded e -> new Told(e.item(), e.caseId(), "");
            case ItemStruck e -> new Told(e.item(), e.caseId(), e.grounds());
            case MemberRecused e -> new Told(e.item(), e.member(), e.explanation());
            case VoteCast e -> new Told(e.item(), e.member(), "");
            case ItemConcluded e -> new Told(e.item(), e.outcome().name(), e.explanation());
            case ItemDeferred e -> new Told(e.item(), "", e.grounds());
            case ItemExecuted e -> new Told(e.item(), e.caseId(), "");
            case ItemNotExecuted e -> new Told(e.item(), e.caseId(), "");
        };
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}

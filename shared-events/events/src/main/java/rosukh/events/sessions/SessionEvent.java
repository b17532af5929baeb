package rosukh.events.sessions;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen in a session of the working group, one stream per session, named by
/// its id. Persons are named by their account, organisations by their key; items are numbered from
/// 1; all dates are business dates in Asia/Tehran.
public sealed interface SessionEvent {

    String sessionId();

    /// The tag of whatever puts a case on an agenda.
    static String agendaOf(String caseId) {
        return "agenda-of:" + caseId;
    }

    /// What is claimed when a case is put on an agenda for the n-th time.
    static Claim turnOf(String caseId, int turn) {
        return new Claim("session.case", caseId + "#" + turn);
    }

    /// A session was called.
    ///
    /// @param meetsOn the day for which it is called
    /// @param body key of the working group, in whose name is decided
    /// @param chair account of one of the members
    /// @param secretary who called it and keeps its papers; need not be a member
    /// @param quorum how many members must be present, and not recused, for a vote
    @EventType("sessions.session-convened")
    record SessionConvened(
            String sessionId,
            LocalDate meetsOn,
            String place,
            String body,
            List<Member> members,
            String chair,
            Member secretary,
            int quorum,
            LocalDate convenedOn)
            implements SessionEvent {

        public SessionConvened {
            members = List.copyOf(members);
        }
    }

    /// A case was put on the agenda.
    ///
    /// @param turn which time this case is on an agenda, from 1
    /// @param caseVersion sequence number of the case's last event, as it was seen
    /// @param casePosition position of the log up to which the case was read
    @EventType("sessions.item-added")
    record ItemAdded(
            String sessionId,
            int item,
            String caseId,
            int turn,
            long caseVersion,
            long casePosition,
            String addedBy,
            LocalDate addedOn)
            implements SessionEvent, Claiming, Tagged {

        @Override
        public List<Claim> claims() {
            return List.of(turnOf(caseId, turn));
        }

        @Override
        public List<String> tags() {
            return List.of(agendaOf(caseId));
        }
    }

    /// A case was taken off the agenda before the session.
    @EventType("sessions.item-struck")
    record ItemStruck(
            String sessionId,
            int item,
            String caseId,
            String grounds,
            String struckBy,
            LocalDate struckOn)
            implements SessionEvent {}

    /// The session was given up before it was opened; its cases are free again.
    @EventType("sessions.session-cancelled")
    record SessionCancelled(
            String sessionId, String grounds, String cancelledBy, LocalDate cancelledOn)
            implements SessionEvent {}

    /// The members met and were enough.
    ///
    /// @param present accounts of the members present
    @EventType("sessions.session-opened")
    record SessionOpened(
            String sessionId, List<String> present, String openedBy, LocalDate openedOn)
            implements SessionEvent {

        public SessionOpened {
            present = List.copyOf(present);
        }
    }

    /// A member keeps out of an item; a vote it cast on it no longer counts.
    ///
    /// @param explanation in words; empty where the ground says enough
    /// @param recordedBy the member itself, or who saw to it
    @EventType("sessions.member-recused")
    record MemberRecused(
            String sessionId,
            int item,
            String caseId,
            String member,
            RecusalGround ground,
            String explanation,
            String recordedBy,
            LocalDate recusedOn)
            implements SessionEvent {}

    /// A member voted on an item; a later vote of the same member takes the place of this one.
    ///
    /// @param organisation the body the member acted for
    /// @param caseVersion sequence number of the last event of the case the member saw
    @EventType("sessions.vote-cast")
    record VoteCast(
            String sessionId,
            int item,
            String caseId,
            String member,
            String organisation,
            Vote vote,
            long caseVersion,
            LocalDate castOn)
            implements SessionEvent {}

    /// The votes on an item were counted.
    ///
    /// @param caseVersion the version of the case all votes are on
    /// @param grants votes for granting
    /// @param refusals votes for refusing
    /// @param abstentions votes for neither
    /// @param reasons codes of the scheme's refusal reasons; empty unless refused
    /// @param explanation of a refusal, in words; empty unless refused
    /// @param presidedBy account of the chair, or of the member in its place where it was recused;
    ///   decides on the case in the name of the working group
    /// @param body key of the working group
    @EventType("sessions.item-concluded")
    record ItemConcluded(
            String sessionId,
            int item,
            String caseId,
            long caseVersion,
            Outcome outcome,
            int grants,
            int refusals,
            int abstentions,
            List<String> reasons,
            String explanation,
            String presidedBy,
            String body,
            LocalDate concludedOn)
            implements SessionEvent {

        public ItemConcluded {
            reasons = List.copyOf(reasons);
        }
    }

    /// An item was put off without a vote count; the case waits for another session.
    @EventType("sessions.item-deferred")
    record ItemDeferred(
            String sessionId,
            int item,
            String caseId,
            String grounds,
            String deferredBy,
            LocalDate deferredOn)
            implements SessionEvent {}

    /// The case was decided as the item was concluded.
    ///
    /// @param caseVersion sequence number of the decision in the stream of the case
    @EventType("sessions.item-executed")
    record ItemExecuted(String sessionId, int item, String caseId, long caseVersion)
            implements SessionEvent {}

    /// The case refused the decision; it may be put on a later agenda.
    ///
    /// @param code why, for example `VERSION_STALE`
    /// @param because the same in words
    @EventType("sessions.item-not-executed")
    record ItemNotExecuted(String sessionId, int item, String caseId, String code, String because)
            implements SessionEvent {}

    /// The minutes were drawn up; from here on they are only signed.
    ///
    /// @param sha256 of [MinutesText] in UTF-8, lower-case hex
    @EventType("sessions.minutes-drafted")
    record MinutesDrafted(String sessionId, String sha256, String draftedBy, LocalDate draftedOn)
            implements SessionEvent {}

    /// The minutes were signed by one of the two who must.
    ///
    /// @param sha256 what was signed
    @EventType("sessions.minutes-signed")
    record MinutesSigned(
            String sessionId, Office office, String sha256, String signedBy, LocalDate signedOn)
            implements SessionEvent {}

    /// Both have signed; nothing changes any more.
    @EventType("sessions.session-closed")
    record SessionClosed(String sessionId, String sha256, LocalDate closedOn)
            implements SessionEvent {}
}

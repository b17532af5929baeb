package rosukh.events.council;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;

/// Everything that can happen in a meeting of the council, one stream per meeting, named by its id.
/// Topics are numbered from 1; persons are named by their account, bodies by their key; all dates
/// are business dates in Asia/Tehran.
public sealed interface CouncilMeetingEvent {

    String meetingId();

    /// A meeting was called.
    ///
    /// @param seats all members of the council on that day
    /// @param chair account of one of them
    /// @param secretary account of who called it
    /// @param quorum how many members must be present, and not recused, for a vote
    @EventType("council.meeting-convened")
    record MeetingConvened(
            String meetingId,
            LocalDate meetsOn,
            String place,
            List<Seat> seats,
            String chair,
            String secretary,
            int quorum,
            LocalDate convenedOn)
            implements CouncilMeetingEvent {

        public MeetingConvened {
            seats = List.copyOf(seats);
        }
    }

    /// A draft resolution was put on the agenda, with the indicator it should move and what it asks
    /// of whom.
    ///
    /// @param text of the resolution
    @EventType("council.topic-added")
    record TopicAdded(
            String meetingId,
            int topic,
            String title,
            String text,
            Aim aim,
            List<Task> tasks,
            String addedBy,
            LocalDate addedOn)
            implements CouncilMeetingEvent {

        public TopicAdded {
            tasks = List.copyOf(tasks);
        }
    }

    /// The meeting was given up before it was opened.
    @EventType("council.meeting-cancelled")
    record MeetingCancelled(
            String meetingId, String grounds, String cancelledBy, LocalDate cancelledOn)
            implements CouncilMeetingEvent {}

    /// The members met and were enough.
    ///
    /// @param present accounts of the members present
    @EventType("council.meeting-opened")
    record MeetingOpened(
            String meetingId, List<String> present, String openedBy, LocalDate openedOn)
            implements CouncilMeetingEvent {

        public MeetingOpened {
            present = List.copyOf(present);
        }
    }

    /// A member with a conflict of interest keeps out of a topic; it does not count for the quorum
    /// and a vote it cast no longer counts.
    ///
    /// @param conflict in words
    @EventType("council.member-recused")
    record MemberRecused(
            String meetingId,
            int topic,
            String member,
            String conflict,
            String recordedBy,
            LocalDate recusedOn)
            implements CouncilMeetingEvent {}

    /// A member voted, once and for all.
    @EventType("council.vote-cast")
    record VoteCast(
            String meetingId,
            int topic,
            String member,
            String organisation,
            Ballot ballot,
            LocalDate castOn)
            implements CouncilMeetingEvent {}

    /// The draft became a resolution; its action items begin in the same commit.
    ///
    /// @param presidedBy account of the chair, or of the member in its place
    @EventType("council.resolution-adopted")
    record ResolutionAdopted(
            String meetingId,
            int topic,
            int inFavour,
            int against,
            int abstained,
            String presidedBy,
            LocalDate adoptedOn)
            implements CouncilMeetingEvent {}

    /// The draft found no majority.
    ///
    /// @param presidedBy account of the chair, or of the member in its place
    @EventType("council.resolution-rejected")
    record ResolutionRejected(
            String meetingId,
            int topic,
            int inFavour,
            int against,
            int abstained,
            String presidedBy,
            LocalDate rejectedOn)
            implements CouncilMeetingEvent {}

    /// A topic was put off without a count of votes.
    @EventType("council.topic-deferred")
    record TopicDeferred(
            String meetingId, int topic, String grounds, String deferredBy, LocalDate deferredOn)
            implements CouncilMeetingEvent {}

    /// The minutes were drawn up; from here on they are only signed.
    ///
    /// @param sha256 of [CouncilMinutes] in UTF-8, lower-case hex
    @EventType("council.minutes-drafted")
    record MinutesDrafted(String meetingId, String sha256, String draftedBy, LocalDate draftedOn)
            implements CouncilMeetingEvent {}

    /// One of the two who must signed the minutes.
    ///
    /// @param sha256 what was signed
    @EventType("council.minutes-signed")
    record MinutesSigned(
            String meetingId, Chairing as, String sha256, String signedBy, LocalDate signedOn)
            implements CouncilMeetingEvent {}

    /// Both have signed; nothing changes any more.
    @EventType("council.meeting-closed")
    record MeetingClosed(String meetingId, String sha256, LocalDate closedOn)
            implements CouncilMeetingEvent {}
}

package rosukh.events.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.CouncilMeetingEvent.MeetingCancelled;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.ResolutionRejected;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.events.council.CouncilMeetingEvent.TopicDeferred;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;

/// A meeting of the council after its events. The rules decide on it, the minutes are written from
/// it and pages show it.
///
/// @param present accounts of the members present; empty before the opening
/// @param openedOn null before the opening
/// @param sha256 of the drafted minutes; null before
/// @param latest day of the last thing that happened
public record CouncilMeeting(
        MeetingConvened convened,
        Phase phase,
        @Nullable LocalDate openedOn,
        List<String> present,
        List<Topic> topics,
        @Nullable String sha256,
        List<MinutesSigned> signatures,
        LocalDate latest) {

    /// How far a meeting is.
    public enum Phase {
        CONVENED,
        CANCELLED,
        OPEN,
        /// The minutes wait for signatures.
        DRAFTED,
        CLOSED
    }

    public CouncilMeeting {
        present = List.copyOf(present);
        topics = List.copyOf(topics);
        signatures = List.copyOf(signatures);
    }

    /// The meeting after one more event.
    ///
    /// @param before null before its convening
    public static CouncilMeeting after(@Nullable CouncilMeeting before, CouncilMeetingEvent event) {
        if (event instanceof MeetingConvened convened)
            return new CouncilMeeting(
                    convened,
                    Phase.CONVENED,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    convened.convenedOn());
        if (before == null)
            throw new IllegalStateException(event.meetingId() + " was never convened");
        return before.after(event);
    }

    private CouncilMeeting after(CouncilMeetingEvent event) {
        return switch (event) {
            case MeetingConvened _ -> after(null, event);
            case TopicAdded e -> {
                List<Topic> more = new ArrayList<>(topics);
                more.add(Topic.of(e));
                yield with(phase, more, e.addedOn());
            }
            case MeetingCancelled e -> with(Phase.CANCELLED, topics, e.cancelledOn());
            case MeetingOpened e ->
                    new CouncilMeeting(
                            convened,
                            Phase.OPEN,
                            e.openedOn(),
                            e.present(),
                            topics,
                            sha256,
                            signatures,
                            e.openedOn());
            case MemberRecused e -> topic(e.topic(), each -> each.with(e), e.recusedOn());
            case VoteCast e -> topic(e.topic(), each -> each.with(e), e.castOn());
            case ResolutionAdopted e ->
                    topic(
                            e.topic(),
                            each ->
                                    each.counted(
                                            Topic.State.ADOPTED,
                                            new Topic.Count(
                                                    e.inFavour(),
                                                    e.against(),
                                                    e.abstained(),
                                                    e.presidedBy(),
                                                    e.adoptedOn())),
                            e.adoptedOn());
            case ResolutionRejected e ->
                    topic(
                            e.topic(),
                            each ->
                                    each.counted(
                                            Topic.State.REJECTED,
                                            new Topic.Count(
                                                    e.inFavour(),
                                                    e.against(),
                                                    e.abstained(),
                                                    e.presidedBy(),
                                                    e.rejectedOn())),
                            e.rejectedOn());
            case TopicDeferred e ->
                    topic(e.topic(), each -> each.deferred(e.grounds()), e.deferredOn());
            case MinutesDrafted e -> minuted(Phase.DRAFTED, e.sha256(), e.draftedOn());
            case MinutesSigned e -> {
                List<MinutesSigned> more = new ArrayList<>(signatures);
                more.add(e);
                yield new CouncilMeeting(
                        convened, phase, openedOn, present, topics, sha256, more, e.signedOn());
            }
            case MeetingClosed e -> minuted(Phase.CLOSED, e.sha256(), e.closedOn());
        };
    }

    public String id() {
        return convened.meetingId();
    }

    public Optional<Topic> topic(int number) {
        return topics.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<Seat> seat(String account) {
        return convened.seats().stream().filter(each -> each.account().equals(account)).findFirst();
    }

    /// The members present that may have a say on a topic.
    public List<Seat> voters(Topic topic) {
        return convened.seats().stream()
                .filter(each -> present.contains(each.account()))
                .filter(each -> !topic.recused(each.account()))
                .toList();
    }

    /// Chair and secretary run the meeting.
    public boolean runs(String account) {
        return account.equals(convened.chair()) || account.equals(convened.secretary());
    }

    private CouncilMeeting topic(int number, Function<Topic, Topic> change, LocalDate on) {
        return with(phase, Topic.changing(topics, number, change), on);
    }

    private CouncilMeeting minuted(Phase next, String hash, LocalDate on) {
        return new CouncilMeeting(convened, next, openedOn, present, topics, hash, signatures, on);
    }

    private CouncilMeeting with(Phase next, List<Topic> now, LocalDate on) {
        return new CouncilMeeting(convened, next, openedOn, present, now, sha256, signatures, on);
    }
}

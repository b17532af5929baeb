package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.COUNCIL_AGENDA_EMPTY;
import static rosukh.command.council.CouncilRefusal.COUNCIL_ALREADY_CONVENED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_ALREADY_OPEN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_CHAIR_IS_SECRETARY;
import static rosukh.command.council.CouncilRefusal.COUNCIL_CHAIR_NOT_SEATED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_DATE_BACKWARDS;
import static rosukh.command.council.CouncilRefusal.COUNCIL_MEETS_BEFORE_CALL;
import static rosukh.command.council.CouncilRefusal.COUNCIL_MINUTES_DRAFTED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_NOT_OPEN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_NOT_YET;
import static rosukh.command.council.CouncilRefusal.COUNCIL_OFFICE_NEEDED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_OVER;
import static rosukh.command.council.CouncilRefusal.COUNCIL_PRESENT_MALFORMED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_QUORUM_RANGE;
import static rosukh.command.council.CouncilRefusal.COUNCIL_TASKS_MALFORMED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_WITHOUT_QUORUM;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.MeetingCancelled;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.events.council.Seat;
import rosukh.events.council.Task;

/// The rules on a meeting up to its opening. Those on votes are beside it in [Balloting], those on
/// the minutes in [Recording].
///
/// @param meeting null before it is called
record Deliberation(@Nullable CouncilMeeting meeting) {

    static final Deliberation NONE = new Deliberation(null);

    private static final int DAYS_MAX = 500;

    /// @param seats all members of the council now; only a call asks for them
    List<? extends CouncilMeetingEvent> decide(DeliberationCommand command, List<Seat> seats) {
        if (command instanceof ConveneCouncil convene) return List.of(convene(convene, seats));
        CouncilMeeting now = convened();
        if (command.on().isBefore(now.latest()))
            throw COUNCIL_DATE_BACKWARDS.because("the last thing happened on " + now.latest());
        return switch (command) {
            case ConveneCouncil again -> List.of(convene(again, seats));
            case PutTopic put -> List.of(put(preparing(now, put.by()), put));
            case CancelMeeting cancel -> List.of(cancel(preparing(now, cancel.by()), cancel));
            case OpenMeeting open -> List.of(open(preparing(now, open.by()), open));
            case RecuseFromTopic recuse -> List.of(Balloting.recuse(sitting(now), recuse));
            case VoteOnTopic vote -> List.of(Balloting.vote(sitting(now), vote));
            case CountTopic count -> List.of(Balloting.count(sitting(now), count));
            case DeferTopic defer -> List.of(Balloting.defer(sitting(now), defer));
            case DraftCouncilMinutes draft -> List.of(Recording.draft(sitting(now), draft));
            case SignCouncilMinutes sign -> Recording.sign(now, sign);
        };
    }

    Deliberation evolve(CouncilMeetingEvent event) {
        return new Deliberation(CouncilMeeting.after(meeting, event));
    }

    private MeetingConvened convene(ConveneCouncil command, List<Seat> seats) {
        if (meeting != null)
            throw COUNCIL_ALREADY_CONVENED.because(
                    "it was called for " + meeting.convened().meetsOn());
        if (command.meetsOn().isBefore(command.on()))
            throw COUNCIL_MEETS_BEFORE_CALL.because("it is called on " + command.on());
        if (seats.stream().noneMatch(each -> each.account().equals(command.chair())))
            throw COUNCIL_CHAIR_NOT_SEATED.because("the chair is a member of the council");
        if (command.chair().equals(command.by()))
            throw COUNCIL_CHAIR_IS_SECRETARY.because("two persons sign the minutes");
        if (command.quorum() * 2L <= seats.size() || command.quorum() > seats.size())
            throw COUNCIL_QUORUM_RANGE.because(
                    "it is more than half of " + seats.size() + " members and at most all");
        return new MeetingConvened(
                command.meetingId(),
                command.meetsOn(),
                Said.text(command.place()),
                seats,
                command.chair(),
                command.by(),
                command.quorum(),
                command.on());
    }

    private static TopicAdded put(CouncilMeeting now, PutTopic command) {
        boolean sound =
                !command.tasks().isEmpty() && command.tasks().stream().allMatch(Deliberation::said);
        if (!sound)
            throw COUNCIL_TASKS_MALFORMED.because(
                    "each task names owner, action, measure, target and 1 to "
                            + DAYS_MAX
                            + " working days");
        return new TopicAdded(
                command.meetingId(),
                now.topics().size() + 1,
                Said.text(command.title()),
                Said.text(command.text()),
                Said.aim(command.gauge(), command.area(), command.direction()),
                command.tasks(),
                command.by(),
                command.on());
    }

    private static boolean said(Task task) {
        return !task.owner().isBlank()
                && !task.action().isBlank()
                && !task.measure().isBlank()
                && !task.target().isBlank()
                && task.workingDays() >= 1
                && task.workingDays() <= DAYS_MAX;
    }

    private static MeetingCancelled cancel(CouncilMeeting now, CancelMeeting command) {
        return new MeetingCancelled(
                now.id(), Said.text(command.grounds()), command.by(), command.on());
    }

    private static MeetingOpened open(CouncilMeeting now, OpenMeeting command) {
        if (command.on().isBefore(now.convened().meetsOn()))
            throw COUNCIL_NOT_YET.because("it is called for " + now.convened().meetsOn());
        if (now.topics().isEmpty())
            throw COUNCIL_AGENDA_EMPTY.because("there is nothing on the agenda");
        Set<String> once = new HashSet<>(command.present());
        boolean seated = once.stream().allMatch(each -> now.seat(each).isPresent());
        if (!seated
                || once.size() != command.present().size()
                || !once.contains(now.convened().chair()))
            throw COUNCIL_PRESENT_MALFORMED.because(
                    "members are named once each, the chair among them");
        if (once.size() < now.convened().quorum())
            throw COUNCIL_WITHOUT_QUORUM.because(
                    once.size() + " are present, " + now.convened().quorum() + " are needed");
        return new MeetingOpened(
                command.meetingId(), command.present(), command.by(), command.on());
    }

    /// Chair or secretary asks.
    static void runs(CouncilMeeting now, String account) {
        if (!now.runs(account))
            throw COUNCIL_OFFICE_NEEDED.because("chair and secretary run the meeting");
    }

    private CouncilMeeting convened() {
        if (meeting == null) throw KernelRefusal.NOT_FOUND.because("there is no such meeting");
        return meeting;
    }

    private static CouncilMeeting preparing(CouncilMeeting now, String by) {
        switch (now.phase()) {
            case CONVENED -> runs(now, by);
            case OPEN, DRAFTED -> throw COUNCIL_ALREADY_OPEN.because("the meeting was opened");
            case CANCELLED, CLOSED -> throw COUNCIL_OVER.because("the meeting is over");
        }
        return now;
    }

    private static CouncilMeeting sitting(CouncilMeeting now) {
        return switch (now.phase()) {
            case OPEN -> now;
            case CONVENED -> throw COUNCIL_NOT_OPEN.because("the meeting was not opened");
            case DRAFTED -> throw COUNCIL_MINUTES_DRAFTED.because("the minutes are drawn up");
            case CANCELLED, CLOSED -> throw COUNCIL_OVER.because("the meeting is over");
        };
    }
}

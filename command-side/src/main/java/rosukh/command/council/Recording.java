package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.COUNCIL_MINUTES_MISSING;
import static rosukh.command.council.CouncilRefusal.COUNCIL_MINUTES_OTHER;
import static rosukh.command.council.CouncilRefusal.COUNCIL_OVER;
import static rosukh.command.council.CouncilRefusal.COUNCIL_SIGNED_BEFORE;
import static rosukh.command.council.CouncilRefusal.COUNCIL_TOPICS_OPEN;

import java.util.List;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.kernel.Violation;
import rosukh.events.council.Chairing;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMinutes;
import rosukh.events.council.Topic;

/// The minutes, which two persons sign over one hash.
final class Recording {

    private Recording() {}

    static MinutesDrafted draft(CouncilMeeting now, DraftCouncilMinutes command) {
        Deliberation.runs(now, command.by());
        List<Violation> open =
                now.topics().stream()
                        .filter(each -> each.state() == Topic.State.WAITING)
                        .map(each ->
                                new Violation(
                                        "topic",
                                        COUNCIL_TOPICS_OPEN.name(),
                                        "topic " + each.number()))
                        .toList();
        if (!open.isEmpty())
            throw COUNCIL_TOPICS_OPEN.because("a topic is neither counted nor put off", open);
        return new MinutesDrafted(now.id(), CouncilMinutes.sha256(now), command.by(), command.on());
    }

    static List<CouncilMeetingEvent> sign(CouncilMeeting now, SignCouncilMinutes command) {
        Deliberation.runs(now, command.by());
        switch (now.phase()) {
            case CONVENED, OPEN -> throw COUNCIL_MINUTES_MISSING.because("they are not drawn up");
            case CANCELLED, CLOSED -> throw COUNCIL_OVER.because("the meeting is over");
            case DRAFTED -> {}
        }
        if (!command.sha256().equals(now.sha256()))
            throw COUNCIL_MINUTES_OTHER.because("the minutes have the hash " + now.sha256());
        if (now.signatures().stream().anyMatch(each -> each.signedBy().equals(command.by())))
            throw COUNCIL_SIGNED_BEFORE.because("the person has signed");
        Chairing as =
                command.by().equals(now.convened().chair()) ? Chairing.CHAIR : Chairing.SECRETARY;
        MinutesSigned signed =
                new MinutesSigned(now.id(), as, command.sha256(), command.by(), command.on());
        return now.signatures().isEmpty()
                ? List.of(signed)
                : List.of(signed, new MeetingClosed(now.id(), command.sha256(), command.on()));
    }
}

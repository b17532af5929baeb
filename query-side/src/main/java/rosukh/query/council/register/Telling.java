package rosukh.query.council.register;

import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.EvidenceFiled;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionEvent.PriorityChanged;
import rosukh.events.council.ActionEvent.ProgressReported;
import rosukh.events.council.CouncilMeetingEvent;
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
import rosukh.query.council.register.Entry.Told;

/// What each event tells in a history.
final class Telling {

    private Telling() {}

    static Told of(CouncilMeetingEvent event) {
        return switch (event) {
            case MeetingConvened e -> new Told("", e.place(), e.convenedOn());
            case TopicAdded e -> new Told(String.valueOf(e.topic()), e.title(), e.addedOn());
            case MeetingCancelled e -> new Told("", e.grounds(), e.cancelledOn());
            case MeetingOpened e -> new Told(String.valueOf(e.present().size()), "", e.openedOn());
            case MemberRecused e -> new Told(e.member(), e.conflict(), e.recusedOn());
            case VoteCast e -> new Told(e.member(), "", e.castOn());
            case ResolutionAdopted e -> new Told(String.valueOf(e.topic()), "", e.adoptedOn());
            case ResolutionRejected e -> new Told(String.valueOf(e.topic()), "", e.rejectedOn());
            case TopicDeferred e ->
                    new Told(String.valueOf(e.topic()), e.grounds(), e.deferredOn());
            case MinutesDrafted e -> new Told("", e.sha256(), e.draftedOn());
            case MinutesSigned e -> new Told(e.signedBy(), e.sha256(), e.signedOn());
            case MeetingClosed e -> new Told("", e.sha256(), e.closedOn());
        };
    }

    static Told of(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e -> new Told(e.task().owner(), "", e.assignedOn());
            case OldActionEntered e -> new Told(e.owner(), e.evidence(), e.enteredOn());
            case ProgressReported e ->
                    new Told(String.valueOf(e.percent()), e.said(), e.reportedOn());
            case EvidenceFiled e -> new Told(String.valueOf(e.number()), e.title(), e.filedOn());
            case DeadlineMoved e ->
                    new Told(String.valueOf(e.workingDays()), e.grounds(), e.movedOn());
            case PriorityChanged e ->
                    new Told(e.priority() ? "yes" : "no", e.grounds(), e.changedOn());
            case ActionOverdue e -> new Told(String.valueOf(e.dueOn()), "", e.raisedOn());
            case ActionClosed e -> new Told(e.result().name(), e.grounds(), e.closedOn());
        };
    }
}

package rosukh.command.council;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.council.Task;

/// What can be asked of a meeting of the council. `by` is the account of who asks, in person; the
/// codes are those of [CouncilRefusal]. No day lies before the last thing that happened in the
/// meeting (`COUNCIL_DATE_BACKWARDS`).
public sealed interface DeliberationCommand {

    String meetingId();

    String by();

    LocalDate on();

    /// Call a meeting of all members of that day; who calls it is its secretary.
    ///
    /// @param chair account of a member, and not of the secretary
    /// @param quorum more than half of the members
    record ConveneCouncil(
            @TargetAggregateIdentifier String meetingId,
            LocalDate meetsOn,
            String place,
            String chair,
            int quorum,
            String by,
            LocalDate on)
            implements DeliberationCommand {}

    /// Put a draft resolution on the agenda.
    ///
    /// @param gauge a `Gauge`: the indicator it should move
    /// @param area `IR`, or the key of a province or an estate
    /// @param direction a `Direction`
    /// @param tasks at least one
    record PutTopic(
            @TargetAggregateIdentifier String meetingId,
            String title,
            String text,
            String gauge,
            String area,
            String direction,
            List<Task> tasks,
            String by,
            LocalDate on)
            implements DeliberationCommand {

        public PutTopic {
            tasks = List.copyOf(tasks);
        }
    }

    /// Give the meeting up before it was opened.
    record CancelMeeting(
            @TargetAggregateIdentifier String meetingId, String grounds, String by, LocalDate on)
            implements DeliberationCommand {}

    /// Open the meeting.
    ///
    /// @param present accounts of the members present, the chair among them
    record OpenMeeting(
            @TargetAggregateIdentifier String meetingId,
            List<String> present,
            String by,
            LocalDate on)
            implements DeliberationCommand {

        public OpenMeeting {
            present = List.copyOf(present);
        }
    }

    /// Keep a member out of a topic, by itself or by chair or secretary.
    ///
    /// @param conflict of interest, in words
    record RecuseFromTopic(
            @TargetAggregateIdentifier String meetingId,
            int topic,
            String member,
            String conflict,
            String by,
            LocalDate on)
            implements DeliberationCommand {}

    /// Vote on a topic, once.
    ///
    /// @param organisation the body the member acts for
    /// @param ballot a `Ballot`
    record VoteOnTopic(
            @TargetAggregateIdentifier String meetingId,
            int topic,
            String ballot,
            String by,
            String organisation,
            LocalDate on)
            implements DeliberationCommand {}

    /// Count the votes; what is adopted becomes a resolution and its action items begin.
    record CountTopic(
            @TargetAggregateIdentifier String meetingId, int topic, String by, LocalDate on)
            implements DeliberationCommand {}

    /// Put a topic off without counting votes.
    record DeferTopic(
            @TargetAggregateIdentifier String meetingId,
            int topic,
            String grounds,
            String by,
            LocalDate on)
            implements DeliberationCommand {}

    /// Draw up the minutes.
    record DraftCouncilMinutes(@TargetAggregateIdentifier String meetingId, String by, LocalDate on)
            implements DeliberationCommand {}

    /// Sign the minutes as chair or secretary; the second signature closes the meeting.
    ///
    /// @param sha256 hash of the text that is signed (`COUNCIL_MINUTES_OTHER`)
    record SignCouncilMinutes(
            @TargetAggregateIdentifier String meetingId, String sha256, String by, LocalDate on)
            implements DeliberationCommand {}
}

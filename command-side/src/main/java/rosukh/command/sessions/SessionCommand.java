package rosukh.command.sessions;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;
import rosukh.events.sessions.Member;

/// What can be asked of a session. `by` is the account of who asks; the codes are those of
/// [SessionRefusal]. Who calls a session is its secretary; that, a vote, the counting of votes and
/// a signature are done in person, the rest also on behalf of who holds the office.
public sealed interface SessionCommand {

    String sessionId();

    /// What a person asks on a day, no earlier than the last thing that happened in the session
    /// (`SESSION_DATE_BACKWARDS`).
    sealed interface Dated extends SessionCommand {

        LocalDate on();
    }

    /// What concerns one item.
    sealed interface OfItem extends SessionCommand {

        /// Its number, from 1 (`SESSION_ITEM_UNKNOWN`).
        int item();
    }

    /// Call a session.
    ///
    /// @param meetsOn the day for which it is called, not before `on` (`SESSION_MEETS_BEFORE_CALL`)
    /// @param body key of the working group, in whose name is decided
    /// @param members each named once, with a body (`SESSION_MEMBERS_MALFORMED`), by an account
    ///   that has signed in here as a member of the working group (`ACCOUNT_UNKNOWN`)
    /// @param chair account of a member (`SESSION_CHAIR_NO_MEMBER`)
    /// @param secretary somebody else than the chair (`SESSION_CHAIR_IS_SECRETARY`)
    /// @param quorum more than half of the members (`SESSION_QUORUM_RANGE`)
    record ConveneSession(
            @TargetAggregateIdentifier String sessionId,
            LocalDate meetsOn,
            String place,
            String body,
            List<Member> members,
            String chair,
            Member secretary,
            int quorum,
            LocalDate on)
            implements Dated {

        public ConveneSession {
            members = List.copyOf(members);
        }
    }

    /// Put a case on the agenda that waits for its decision.
    ///
    /// @param caseVersion version of the case the caller saw (`SESSION_CASE_CHANGED`)
    record AddItem(
            @TargetAggregateIdentifier String sessionId,
            String caseId,
            long caseVersion,
            String by,
            LocalDate on)
            implements Delegable, Dated {}

    /// Take a case off the agenda before the session.
    record StrikeItem(
            @TargetAggregateIdentifier String sessionId,
            int item,
            String grounds,
            String by,
            LocalDate on)
            implements Delegable, Dated, OfItem {}

    /// Give the session up before it was opened.
    record CancelSession(
            @TargetAggregateIdentifier String sessionId, String grounds, String by, LocalDate on)
            implements Delegable, Dated {}

    /// Open the session.
    ///
    /// @param present accounts of the members present, the chair among them
    record OpenSession(
            @TargetAggregateIdentifier String sessionId,
            List<String> present,
            String by,
            LocalDate on)
            implements Delegable, Dated {

        public OpenSession {
            present = List.copyOf(present);
        }
    }

    /// Keep a member out of an item, by itself or by chair or secretary.
    ///
    /// @param ground a `RecusalGround`
    /// @param explanation in words; must be given where the ground is `OTHER`
    record RecuseMember(
            @TargetAggregateIdentifier String sessionId,
            int item,
            String member,
            String ground,
            String explanation,
            String by,
            LocalDate on)
            implements Delegable, Dated, OfItem {}

    /// Vote on an item, or change one's vote before the votes are counted.
    ///
    /// @param member who votes, with the body acted for
    /// @param vote a `Vote`
    /// @param caseVersion version of the case the member saw (`SESSION_CASE_CHANGED`)
    record CastVote(
            @TargetAggregateIdentifier String sessionId,
            int item,
            Member member,
            String vote,
            long caseVersion,
            LocalDate on)
            implements Dated, OfItem {}

    /// Count the votes.
    ///
    /// @param reasons codes of the scheme's refusal reasons where the votes refuse, otherwise none
    /// @param explanation in words where the votes refuse, otherwise empty
    record ConcludeItem(
            @TargetAggregateIdentifier String sessionId,
            int item,
            List<String> reasons,
            String explanation,
            String by,
            LocalDate on)
            implements Dated, OfItem {

        public ConcludeItem {
            reasons = List.copyOf(reasons);
        }
    }

    /// Put an item off without counting votes.
    record DeferItem(
            @TargetAggregateIdentifier String sessionId,
            int item,
            String grounds,
            String by,
            LocalDate on)
            implements Delegable, Dated, OfItem {}

    /// Note that the case was decided as concluded.
    ///
    /// @param caseVersion sequence number of the decision in the stream of the case
    record NoteExecution(@TargetAggregateIdentifier String sessionId, int item, long caseVersion)
            implements OfItem {}

    /// Note that the case refused the decision.
    ///
    /// @param code by which it refused
    /// @param because the same in words
    record NoteFailure(
            @TargetAggregateIdentifier String sessionId, int item, String code, String because)
            implements OfItem {}

    /// Draw up the minutes.
    record DraftMinutes(@TargetAggregateIdentifier String sessionId, String by, LocalDate on)
            implements Delegable, Dated {}

    /// Sign the minutes as chair or secretary; the second signature closes the session.
    ///
    /// @param sha256 hash of the text that is signed (`SESSION_MINUTES_OTHER`)
    record SignMinutes(
            @TargetAggregateIdentifier String sessionId, String sha256, String by, LocalDate on)
            implements Dated {}
}

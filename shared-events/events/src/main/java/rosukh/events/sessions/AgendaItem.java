package rosukh.events.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.VoteCast;

/// A case on the agenda of a session.
///
/// @param item its number, from 1
/// @param turn which time this case is on an agenda, from 1
/// @param caseVersion version of the case when it was put there
/// @param casePosition position of the log up to which the case was read then
/// @param ballots the last vote of each member, in the order of their first ones
/// @param count null until the votes are counted
/// @param grounds why it was struck or deferred; empty otherwise
/// @param failure code by which the case refused the decision; null unless it did
/// @param because the same in words
public record AgendaItem(
        int item,
        String caseId,
        int turn,
        long caseVersion,
        long casePosition,
        State state,
        List<Recusal> recusals,
        List<Ballot> ballots,
        @Nullable Count count,
        String grounds,
        @Nullable String failure,
        @Nullable String because) {

    /// How far an item is.
    public enum State {
        /// To be voted on.
        WAITING,
        STRUCK,
        /// Put off, or neither side had more votes.
        DEFERRED,
        /// Counted; the case has not been told yet.
        CONCLUDED,
        EXECUTED,
        NOT_EXECUTED
    }

    /// A member that keeps out.
    public record Recusal(
            String member, RecusalGround ground, String explanation, String recordedBy) {}

    /// The vote of a member that counts.
    public record Ballot(String member, String organisation, Vote vote, long caseVersion) {}

    /// What the votes came to.
    public record Count(
            long caseVersion,
            Outcome outcome,
            int grants,
            int refusals,
            int abstentions,
            List<String> reasons,
            String explanation,
            String presidedBy,
            LocalDate concludedOn) {

        public Count {
            reasons = List.copyOf(reasons);
        }

        static Count of(ItemConcluded event) {
            return new Count(
                    event.caseVersion(),
                    event.outcome(),
                    event.grants(),
                    event.refusals(),
                    event.abstentions(),
                    event.reasons(),
                    event.explanation(),
                    event.presidedBy(),
                    event.concludedOn());
        }
    }

    public AgendaItem {
        recusals = List.copyOf(recusals);
        ballots = List.copyOf(ballots);
    }

    static AgendaItem of(ItemAdded event) {
        return new AgendaItem(
                event.item(),
                event.caseId(),
                event.turn(),
                event.caseVersion(),
                event.casePosition(),
                State.WAITING,
                List.of(),
                List.of(),
                null,
                "",
                null,
                null);
    }

    /// The case is spoken for: nobody decides on it elsewhere.
    public boolean holdsCase() {
        return switch (state) {
            case WAITING, CONCLUDED -> true;
            case STRUCK, DEFERRED, EXECUTED, NOT_EXECUTED -> false;
        };
    }

    public boolean isRecused(String member) {
        return recusals.stream().anyMatch(each -> each.member().equals(member));
    }

    public Optional<Ballot> ballotOf(String member) {
        return ballots.stream().filter(each -> each.member().equals(member)).findFirst();
    }

    /// How many members voted so.
    public int votes(Vote vote) {
        return (int) ballots.stream().filter(each -> each.vote() == vote).count();
    }

    AgendaItem with(MemberRecused event) {
        List<Recusal> more = new ArrayList<>(recusals);
        more.add(
                new Recusal(
                        event.member(), event.ground(), event.explanation(), event.recordedBy()));
        List<Ballot> left =
                ballots.stream().filter(each -> !each.member().equals(event.member())).toList();
        return with(state, more, left, count, grounds, failure, because);
    }

    AgendaItem with(VoteCast event) {
        Ballot now =
                new Ballot(event.member(), event.organisation(), event.vote(), event.caseVersion());
        List<Ballot> all = new ArrayList<>(ballots);
        all.replaceAll(each -> each.member().equals(now.member()) ? now : each);
        if (!all.contains(now)) all.add(now);
        return with(state, recusals, all, count, grounds, failure, because);
    }

    AgendaItem with(ItemConcluded event) {
        State next = event.outcome() == Outcome.DEFERRED ? State.DEFERRED : State.CONCLUDED;
        return with(next, recusals, ballots, Count.of(event), grounds, failure, because);
    }

    AgendaItem with(ItemNotExecuted event) {
        return with(
                State.NOT_EXECUTED,
                recusals,
                ballots,
                count,
                grounds,
                event.code(),
                event.because());
    }

    AgendaItem ended(State how, String why) {
        return with(how, recusals, ballots, count, why, failure, because);
    }

    /// What the votes came to.
    ///
    /// @throws NullPointerException if they were not counted
    public Count counted() {
        return Objects.requireNonNull(count, "the votes were counted");
    }

    private AgendaItem with(
            State newState,
            List<Recusal> newRecusals,
            List<Ballot> newBallots,
            @Nullable Count newCount,
            String newGrounds,
            @Nullable String newFailure,
            @Nullable String newBecause) {
        return new AgendaItem(
                item,
                caseId,
                turn,
                caseVersion,
                casePosition,
                newState,
                newRecusals,
                newBallots,
                newCount,
                newGrounds,
                newFailure,
                newBecause);
    }
}

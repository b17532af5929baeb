package rosukh.command.linkage;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Side;

/// What can be asked of a match. `on` is the business date, no earlier than the last thing that
/// happened (`LINKAGE_DATE_BACKWARDS`); `by` is the account of who does it. Who speaks for a side
/// is that firm or an officer, and nobody speaks for both (`LINKAGE_SAME_PERSON`). The codes are
/// those of [LinkageRefusal].
public sealed interface MatchCommand {

    String matchId();

    LocalDate on();

    /// Propose a supplier of the demand's last ranking (`LINKAGE_NOT_RANKED`,
    /// `LINKAGE_DEMAND_NOT_OPEN`, `LINKAGE_SUPPLIER_REJECTED`, `LINKAGE_SUPPLIER_EXPOSED`,
    /// `LINKAGE_ALREADY_PROPOSED`).
    record ProposeMatch(
            @TargetAggregateIdentifier String matchId,
            String demandId,
            String supplierFirmId,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Accept the proposal for a side (`LINKAGE_NOT_PROPOSED`, `LINKAGE_SIDE_ACCEPTED`,
    /// `LINKAGE_ANSWER_LATE`).
    record AcceptProposal(
            @TargetAggregateIdentifier String matchId, Side side, String by, LocalDate on)
            implements MatchCommand {}

    /// Decline the proposal for a side (`LINKAGE_NOT_PROPOSED`, `LINKAGE_ANSWER_LATE`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record DeclineProposal(
            @TargetAggregateIdentifier String matchId,
            Side side,
            String grounds,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Say that nobody answered in time (`LINKAGE_NOT_YET`). Only the clock says it.
    record LapseProposal(@TargetAggregateIdentifier String matchId, LocalDate on)
            implements MatchCommand {}

    /// Agree where and when to meet (`LINKAGE_NOT_AGREED`, `LINKAGE_MEETING_MALFORMED`).
    record ArrangeMeeting(
            @TargetAggregateIdentifier String matchId,
            String place,
            LocalDate meetingOn,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Record what came of a meeting (`LINKAGE_MEETING_UNKNOWN`).
    ///
    /// @param meeting its number in this match, from 1
    /// @param summary in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    /// @param on the day it was held, no earlier than it was arranged for
    record RecordMeeting(
            @TargetAggregateIdentifier String matchId,
            int meeting,
            String summary,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Order a first lot to try, once the two have met (`LINKAGE_NOT_MET`, `LINKAGE_TRIAL_OPEN`,
    /// `LINKAGE_TRIAL_MALFORMED`).
    ///
    /// @param value whole rials, at least one
    record OrderTrial(
            @TargetAggregateIdentifier String matchId,
            long value,
            LocalDate dueOn,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Say how the trial went (`LINKAGE_NO_TRIAL`).
    ///
    /// @param remark in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record ConcludeTrial(
            @TargetAggregateIdentifier String matchId,
            boolean passed,
            String remark,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Say what was signed, or say it otherwise until both sides have confirmed it
    /// (`LINKAGE_NOT_MET`, `LINKAGE_TRIAL_OPEN`, `LINKAGE_TRIAL_FAILED`,
    /// `LINKAGE_CONTRACT_MALFORMED`). What was confirmed of an earlier one counts no longer.
    record RegisterContract(
            @TargetAggregateIdentifier String matchId, Contract contract, String by, LocalDate on)
            implements MatchCommand {}

    /// Confirm the contract for a side, under the hash of its own copy (`LINKAGE_CONTRACT_MISSING`,
    /// `LINKAGE_DOCUMENT_DIFFERS`, `LINKAGE_SIDE_ACKNOWLEDGED`). With the second side it counts,
    /// unless its document was counted before (`LINKAGE_DOCUMENT_COUNTED`).
    record AcknowledgeContract(
            @TargetAggregateIdentifier String matchId,
            Side side,
            String documentSha256,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Say that the contract was performed (`LINKAGE_NOT_CONTRACTED`,
    /// `LINKAGE_PERFORMANCE_MALFORMED`). The buyer says it or an officer, never the supplier.
    ///
    /// @param value what was delivered and accepted, whole rials, no more than the contract
    /// @param performedOn no earlier than the signing, no later than `on`
    record RecordPerformance(
            @TargetAggregateIdentifier String matchId,
            long value,
            LocalDate performedOn,
            String by,
            LocalDate on)
            implements MatchCommand {}

    /// Say that the contract was not performed (`LINKAGE_NOT_CONTRACTED`). The buyer says it or an
    /// officer.
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record RecordFailure(
            @TargetAggregateIdentifier String matchId, String grounds, String by, LocalDate on)
            implements MatchCommand {}

    /// Take back what was said of the performance, as another person than who said it
    /// (`LINKAGE_NOT_PERFORMED`, `LINKAGE_REVERSER_IS_RECORDER`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record ReversePerformance(
            @TargetAggregateIdentifier String matchId, String grounds, String by, LocalDate on)
            implements MatchCommand {}

    /// Go no further, before there is a contract (`LINKAGE_NOT_AGREED`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record AbandonMatch(
            @TargetAggregateIdentifier String matchId,
            Side side,
            String grounds,
            String by,
            LocalDate on)
            implements MatchCommand {}
}

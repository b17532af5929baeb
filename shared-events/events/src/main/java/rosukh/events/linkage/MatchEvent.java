package rosukh.events.linkage;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen between the buyer of a demand and a supplier that was proposed to it,
/// one stream per match: proposal, meetings, trial order, contract, performance.
public sealed interface MatchEvent {

    String matchId();

    /// The tag of whatever proposes a supplier to somebody.
    static String proposalsTo(String supplierFirmId) {
        return "proposals-to:" + supplierFirmId;
    }

    /// The tag of whatever changes how a contract was performed.
    static String performanceOf(String matchId) {
        return "performance-of:" + matchId;
    }

    /// A supplier was proposed to the buyer, and the buyer to the supplier.
    ///
    /// @param ranking the ranking of the demand it is from
    /// @param place the supplier's place there
    /// @param scoringVersion of the rules of the score
    /// @param estateKey where it is delivered
    /// @param provinceKey of that place; its working days count for the answers
    @EventType("linkage.match-proposed")
    record MatchProposed(
            String matchId,
            String demandId,
            String buyerFirmId,
            String supplierFirmId,
            int ranking,
            Ranked place,
            String scoringVersion,
            String estateKey,
            String provinceKey,
            String proposedBy,
            LocalDate proposedOn)
            implements MatchEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(proposalsTo(supplierFirmId));
        }
    }

    /// One side accepted the proposal; once both have, they meet.
    @EventType("linkage.side-accepted")
    record SideAccepted(String matchId, Side side, String acceptedBy, LocalDate acceptedOn)
            implements MatchEvent {}

    /// One side declined the proposal.
    @EventType("linkage.proposal-declined")
    record ProposalDeclined(
            String matchId,
            String supplierFirmId,
            Side side,
            @Personal(subject = "match:{matchId}") String grounds,
            String declinedBy,
            LocalDate declinedOn)
            implements MatchEvent {}

    /// A side did not answer in time.
    ///
    /// @param trueOn the day after the last day to answer
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("linkage.proposal-lapsed")
    record ProposalLapsed(String matchId, LocalDate trueOn, LocalDate noticedOn)
            implements MatchEvent {}

    /// The two agreed to meet.
    ///
    /// @param meeting which one of this match it is, from 1
    @EventType("linkage.meeting-arranged")
    record MeetingArranged(
            String matchId,
            int meeting,
            String place,
            LocalDate meetingOn,
            String arrangedBy,
            LocalDate arrangedOn)
            implements MatchEvent {}

    /// The two met.
    ///
    /// @param summary what came of it, in words
    @EventType("linkage.meeting-held")
    record MeetingHeld(
            String matchId,
            String supplierFirmId,
            int meeting,
            @Personal(subject = "match:{matchId}") String summary,
            LocalDate heldOn,
            String recordedBy)
            implements MatchEvent {}

    /// The buyer ordered a first lot to try.
    ///
    /// @param value whole rials
    @EventType("linkage.trial-ordered")
    record TrialOrdered(
            String matchId, long value, LocalDate dueOn, String orderedBy, LocalDate orderedOn)
            implements MatchEvent {}

    /// The buyer said how the trial went.
    @EventType("linkage.trial-concluded")
    record TrialConcluded(
            String matchId,
            String supplierFirmId,
            boolean passed,
            @Personal(subject = "match:{matchId}") String remark,
            String concludedBy,
            LocalDate concludedOn)
            implements MatchEvent {}

    /// Somebody said that a contract was signed, or said it otherwise; it counts once both sides
    /// have confirmed it.
    @EventType("linkage.contract-registered")
    record ContractRegistered(
            String matchId, Contract contract, String registeredBy, LocalDate registeredOn)
            implements MatchEvent {}

    /// One side confirmed the contract under the hash of its own copy.
    @EventType("linkage.contract-acknowledged")
    record ContractAcknowledged(
            String matchId,
            Side side,
            String documentSha256,
            String acknowledgedBy,
            LocalDate acknowledgedOn)
            implements MatchEvent {}

    /// Both sides confirmed the same document: the contract counts, and no other with this document
    /// ever does.
    ///
    /// @param value whole rials
    @EventType("linkage.contract-confirmed")
    record ContractConfirmed(
            String matchId,
            String demandId,
            String buyerFirmId,
            String supplierFirmId,
            long value,
            String productId,
            String productName,
            LocalDate signedOn,
            LocalDate endsOn,
            String documentSha256,
            LocalDate confirmedOn)
            implements MatchEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("linkage.contract-document", documentSha256));
        }
    }

    /// The contract was performed.
    ///
    /// @param performedValue what was delivered and accepted, whole rials
    /// @param onTime within the time of the contract
    @EventType("linkage.contract-performed")
    record ContractPerformed(
            String matchId,
            String demandId,
            String buyerFirmId,
            String supplierFirmId,
            long performedValue,
            LocalDate performedOn,
            boolean onTime,
            String recordedBy,
            LocalDate recordedOn)
            implements MatchEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(performanceOf(matchId));
        }
    }

    /// The contract was not performed.
    @EventType("linkage.contract-failed")
    record ContractFailed(
            String matchId,
            String demandId,
            String buyerFirmId,
            String supplierFirmId,
            @Personal(subject = "match:{matchId}") String grounds,
            LocalDate failedOn,
            String recordedBy,
            LocalDate recordedOn)
            implements MatchEvent {}

    /// What was said of the performance was wrong: nothing of it counts from now on.
    ///
    /// @param value what had counted, whole rials
    @EventType("linkage.performance-reversed")
    record PerformanceReversed(
            String matchId,
            String buyerFirmId,
            String supplierFirmId,
            long value,
            @Personal(subject = "match:{matchId}") String reason,
            String reversedBy,
            LocalDate reversedOn)
            implements MatchEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(performanceOf(matchId));
        }
    }

    /// One side went no further, before there was a contract.
    @EventType("linkage.match-abandoned")
    record MatchAbandoned(
            String matchId,
            String supplierFirmId,
            Side side,
            @Personal(subject = "match:{matchId}") String grounds,
            String abandonedBy,
            LocalDate abandonedOn)
            implements MatchEvent {}
}

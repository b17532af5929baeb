package rosukh.events.linkage;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen to a demand of a buyer, one stream per demand.
public sealed interface DemandEvent {

    String demandId();

    /// The tag of whatever opens a demand to proposals or closes it to them.
    static String openingOf(String demandId) {
        return "demand-opening:" + demandId;
    }

    /// A demand was written down.
    @EventType("linkage.demand-drafted")
    record DemandDrafted(
            String demandId,
            String buyerFirmId,
            Wanted wanted,
            String draftedBy,
            LocalDate draftedOn)
            implements DemandEvent {}

    /// What is asked for is otherwise; all of it is told, and it must be reviewed anew.
    @EventType("linkage.demand-changed")
    record DemandChanged(String demandId, Wanted wanted, String changedBy, LocalDate changedOn)
            implements DemandEvent {}

    /// A second person found the demand fit to be published.
    @EventType("linkage.demand-reviewed")
    record DemandReviewed(String demandId, String reviewedBy, LocalDate reviewedOn)
            implements DemandEvent {}

    /// A second person gave the demand back to be changed.
    @EventType("linkage.demand-returned")
    record DemandReturned(
            String demandId,
            String buyerFirmId,
            @Personal(subject = "demand:{demandId}") String grounds,
            String returnedBy,
            LocalDate returnedOn)
            implements DemandEvent {}

    /// The demand is open to proposals.
    ///
    /// @param value expected, whole rials
    @EventType("linkage.demand-published")
    record DemandPublished(
            String demandId,
            String buyerFirmId,
            long value,
            String publishedBy,
            LocalDate publishedOn)
            implements DemandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(openingOf(demandId));
        }
    }

    /// Suppliers were ranked for the demand.
    ///
    /// @param ranking which one of this demand it is, from 1
    /// @param scoringVersion of the rules of the score
    /// @param knownTo position in the log up to which suppliers were known
    /// @param considered how many suppliers there were
    /// @param eligible how many passed every hard filter
    /// @param ranks the first of them, in order
    /// @param rejected by hard filter, in the order of the filters
    /// @param inputsSha256 hash of everything the order was counted from
    @EventType("linkage.suppliers-ranked")
    record SuppliersRanked(
            String demandId,
            int ranking,
            String scoringVersion,
            long knownTo,
            int considered,
            int eligible,
            List<Ranked> ranks,
            List<Rejected> rejected,
            String inputsSha256,
            String rankedBy,
            LocalDate rankedOn)
            implements DemandEvent {

        public SuppliersRanked {
            ranks = List.copyOf(ranks);
            rejected = List.copyOf(rejected);
        }
    }

    /// A contract for the demand was confirmed by both sides; it takes no further proposals.
    ///
    /// @param matchId the match of the contract
    @EventType("linkage.demand-matched")
    record DemandMatched(String demandId, String matchId, LocalDate matchedOn)
            implements DemandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(openingOf(demandId));
        }
    }

    /// The contract came to nothing or did not cover the demand; it is open again until the day it
    /// was open to.
    @EventType("linkage.demand-reopened")
    record DemandReopened(
            String demandId,
            String buyerFirmId,
            @Personal(subject = "demand:{demandId}") String grounds,
            String reopenedBy,
            LocalDate reopenedOn)
            implements DemandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(openingOf(demandId));
        }
    }

    /// The buyer needs it no longer.
    @EventType("linkage.demand-withdrawn")
    record DemandWithdrawn(
            String demandId,
            String buyerFirmId,
            @Personal(subject = "demand:{demandId}") String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements DemandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(openingOf(demandId));
        }
    }

    /// Nobody was found in time.
    ///
    /// @param trueOn the day from which it was so
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("linkage.demand-expired")
    record DemandExpired(String demandId, LocalDate trueOn, LocalDate noticedOn)
            implements DemandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(openingOf(demandId));
        }
    }
}

package rosukh.query.linkage.market;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.DemandEvent.DemandReviewed;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.Profile;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Rejected;
import rosukh.events.linkage.Side;
import rosukh.events.linkage.Wanted;
import rosukh.query.harness.Log;

/// What happens between two firms, as facts of a test.
record Trades(Log log) {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final long BILLION = 1_000_000_000L;

    void demand(String id, long billions) {
        log.append(
                new DemandDrafted(id, "f-b", wanted(id, billions), "sara", ON),
                new DemandReviewed(id, "omid", ON),
                new DemandPublished(id, "f-b", billions * BILLION, "sara", ON),
                new SuppliersRanked(
                        id,
                        1,
                        "1",
                        41,
                        600,
                        29,
                        List.of(place()),
                        List.of(new Rejected("H_CAPABILITY", 571)),
                        "ab",
                        "sara",
                        ON));
    }

    void contract(String id, String demandId, long billions, int days) {
        Contract contract =
                new Contract(billions * BILLION, "KB-1", "valve", ON, ON.plusDays(90), id);
        log.append(
                proposed(id, demandId),
                new SideAccepted(id, Side.BUYER, "bita", ON),
                new SideAccepted(id, Side.SUPPLIER, "saman", ON),
                new ContractRegistered(id, contract, "sara", ON),
                new ContractAcknowledged(id, Side.BUYER, id, "bita", ON),
                new ContractAcknowledged(id, Side.SUPPLIER, id, "saman", ON.plusDays(days)),
                new ContractConfirmed(
                        id,
                        demandId,
                        "f-b",
                        "f-s",
                        billions * BILLION,
                        "KB-1",
                        "valve",
                        ON,
                        ON.plusDays(90),
                        id,
                        ON.plusDays(days)));
        log.append(new DemandMatched(demandId, id, ON.plusDays(days)));
    }

    static MatchProposed proposed(String id, String demandId) {
        return new MatchProposed(
                id, demandId, "f-b", "f-s", 1, place(), "1", "KRM-P01", "KRM", "sara", ON);
    }

    static Ranked place() {
        return new Ranked(
                1, "f-s", "10320004156", 715, 312, 200, 50, 60, 93, 0, 781, 910, 1, 3, 2, 70, null);
    }

    static Profile profile() {
        return new Profile(
                "castings of iron",
                List.of("2431"),
                List.of("casting"),
                List.of(),
                null,
                302_832,
                570_834);
    }

    static Wanted wanted(String id, long billions) {
        return new Wanted(
                "Castings for " + id,
                "housings of pumps",
                "2431",
                List.of("casting"),
                null,
                500,
                5000,
                List.of(),
                List.of(),
                0,
                ON.plusMonths(9),
                billions * BILLION,
                null,
                "KRM-P01",
                302_832,
                570_834);
    }
}

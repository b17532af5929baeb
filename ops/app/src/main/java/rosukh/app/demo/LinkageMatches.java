package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.kernel.Actor;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Side;

/// A match of the demo.
///
/// @param demand number of the demand
/// @param supplier which of those who are able, or [#CERTIFIED]
/// @param billions value of the contract in billions of rials
record LinkageMatches(int number, int demand, int supplier, End end, LocalDate from, int billions) {

    /// The supplier that holds a certificate on the day of signing.
    static final int CERTIFIED = -1;

    static final Actor FOLLOWING = Actor.of("linked-contracts", "system", "rosukh");

    private static final Actor OFFICER = LinkageSteps.OFFICER;
    private static final Actor BUYER = Actor.of("officer-market", "officer", "isipo");
    private static final Actor SUPPLIER = Actor.of("officer-linkage", "officer", "isipo");
    private static final long BILLION = 1_000_000_000L;
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 22);
    private static final LocalDate LATELY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 5, 10);

    /// How a match ends.
    enum End {
        PROPOSED,
        DECLINED,
        LAPSED,
        AGREED,
        CONTRACTED,
        PERFORMED,
        FAILED;

        boolean contracted() {
            return this == CONTRACTED || performed() || this == FAILED;
        }

        boolean performed() {
            return this == PERFORMED;
        }
    }

    static final List<LinkageMatches> ALL =
            List.of(
                    new LinkageMatches(1, 3, 0, End.PERFORMED, FIRST, 24),
                    new LinkageMatches(2, 4, 0, End.PERFORMED, FIRST, 29),
                    new LinkageMatches(3, 5, 1, End.AGREED, FIRST, 0),
                    new LinkageMatches(4, 5, 2, End.DECLINED, FIRST, 0),
                    new LinkageMatches(5, 5, 3, End.LAPSED, FIRST, 0),
                    new LinkageMatches(6, 6, 1, End.PROPOSED, LATELY, 0),
                    new LinkageMatches(7, 6, 2, End.AGREED, FIRST, 0),
                    new LinkageMatches(8, 8, 0, End.CONTRACTED, FIRST.plusDays(20), 50),
                    new LinkageMatches(9, 9, 3, End.FAILED, FIRST, 55),
                    new LinkageMatches(10, 10, CERTIFIED, End.PERFORMED, FIRST, 60),
                    new LinkageMatches(11, 11, CERTIFIED, End.CONTRACTED, FIRST.plusDays(20), 65));

    /// A step of a match, before it is put under the key of its stream.
    record MatchStep(String key, Object command, Actor by) {}

    /// Matches by their state at the end.
    static Map<String, Integer> byEnd() {
        Map<String, Integer> counts = new TreeMap<>();
        ALL.forEach(each -> counts.merge(each.end().name(), 1, Integer::sum));
        return counts;
    }

    String id() {
        return "m-demo-%04d".formatted(number);
    }

    /// A contract that counts for what its buyer has committed itself to buy.
    boolean countsForPioneer() {
        return end.performed() && supplier == CERTIFIED;
    }

    /// The day on which its contract is signed.
    LocalDate signedOn() {
        return from.plusDays(25);
    }

    /// Whole rials.
    long value() {
        return billions * BILLION;
    }

    /// The day of the last thing that happens.
    LocalDate concludedOn() {
        return from.plusDays(72);
    }

    List<MatchStep> steps(String demandId, String supplierFirmId) {
        List<MatchStep> steps = new ArrayList<>();
        String id = id();
        steps.add(
                step(
                        "proposal",
                        new ProposeMatch(id, demandId, supplierFirmId, OFFICER.account(), from),
                        OFFICER));
        switch (end) {
            case PROPOSED -> {}
            case DECLINED ->
                    steps.add(
                            step(
                                    "declining",
                                    new DeclineProposal(
                                            id,
                                            Side.SUPPLIER,
                                            Words.MATCH_DECLINED,
                                            SUPPLIER.account(),
                                            from.plusDays(2)),
                                    SUPPLIER));
            case LAPSED ->
                    steps.add(step("lapse", new LapseProposal(id, from.plusDays(30)), FOLLOWING));
            case AGREED -> agree(steps);
            case CONTRACTED, PERFORMED, FAILED -> {
                agree(steps);
                sign(steps);
                conclude(steps);
            }
        }
        return steps;
    }

    private void agree(List<MatchStep> steps) {
        steps.add(accept(Side.BUYER, BUYER));
        steps.add(accept(Side.SUPPLIER, SUPPLIER));
        LocalDate meets = from.plusDays(6);
        steps.add(
                step(
                        "meeting",
                        new ArrangeMeeting(
                                id(),
                                Words.MATCH_PLACE,
                                meets,
                                OFFICER.account(),
                                from.plusDays(3)),
                        OFFICER));
        steps.add(
                step(
                        "met",
                        new RecordMeeting(id(), 1, Words.MATCH_MET, OFFICER.account(), meets),
                        OFFICER));
    }

    private MatchStep accept(Side side, Actor by) {
        return step(
                "acceptance-" + side,
                new AcceptProposal(id(), side, by.account(), from.plusDays(2)),
                by);
    }

    private void sign(List<MatchStep> steps) {
        steps.add(
                step(
                        "trial",
                        new OrderTrial(
                                id(),
                                BILLION / 5,
                                from.plusDays(20),
                                BUYER.account(),
                                from.plusDays(8)),
                        BUYER));
        steps.add(
                step(
                        "tried",
                        new ConcludeTrial(
                                id(), true, Words.MATCH_TRIED, BUYER.account(), from.plusDays(19)),
                        BUYER));
        steps.add(
                step(
                        "contract",
                        new RegisterContract(
                                id(),
                                new Contract(
                                        value(),
                                        "KB-101",
                                        Words.WANTED_CAST,
                                        signedOn(),
                                        end == End.CONTRACTED ? NEXT_YEAR : from.plusDays(70),
                                        LinkageSteps.document(id())),
                                OFFICER.account(),
                                from.plusDays(26)),
                        OFFICER));
        steps.add(acknowledge(Side.BUYER, BUYER));
        steps.add(acknowledge(Side.SUPPLIER, SUPPLIER));
    }

    private MatchStep acknowledge(Side side, Actor by) {
        return step(
                "acknowledgement-" + side,
                new AcknowledgeContract(
                        id(), side, LinkageSteps.document(id()), by.account(), from.plusDays(27)),
                by);
    }

    private void conclude(List<MatchStep> steps) {
        if (end == End.PERFORMED)
            steps.add(
                    step(
                            "performance",
                            new RecordPerformance(
                                    id(),
                                    value(),
                                    from.plusDays(68),
                                    BUYER.account(),
                                    from.plusDays(71)),
                            BUYER));
        if (end == End.FAILED)
            steps.add(
                    step(
                            "failure",
                            new RecordFailure(
                                    id(), Words.MATCH_FAILED, BUYER.account(), from.plusDays(71)),
                            BUYER));
    }

    private static MatchStep step(String key, Object command, Actor by) {
        return new MatchStep(key, command, by);
    }
}

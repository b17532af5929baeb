package rosukh.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.events.linkage.Contract;

/// The totals that dashboards must show on an untouched demo.
///
/// @param base in words, what the shares refer to
/// @param funnel cases that passed each milestone
/// @param classes granted cases by class
/// @param schemes submitted cases by pinned version of ir-kb
/// @param refusalReasons refused cases by reason
/// @param assignedCases cases that an assessor has
/// @param brokers who is enrolled and accredited, their open and decided cases, and assignments
///   that a conflict blocked
/// @param certificates by their standing on [#STANDING_ON]
/// @param sessions of the working group, coming and past
/// @param taken cases by the login that has them, once the batch is done
/// @param addressedFirms firms that have an address to be written to
/// @param namedPersons persons whom these firms have named, one after another
/// @param letters by what became of them
/// @param demands by their state
/// @param matches by their state
/// @param linked firms with a contract that ends after the demo
/// @param pioneers firms of the programme by how they stand
/// @param supportVerified rials that pioneers gave as support and that count
/// @param purchasesVerified rials that pioneers bought from knowledge-based firms and that count
/// @param incentivesGranted rials
/// @param guarantees of the fund by how far they are
/// @param fund its rials, open claims and decided reviews
/// @param listings firms on their way to a board by how far they are
/// @param listingReasons firms on their way by what blocks them or is not known of them
/// @param listingReviews admissions whose certificate was lost and on which nobody decided
/// @param obligationsOpen of the organisation as a member of the exchange
/// @param capitalRaised rials on the boards
/// @param zones by their stage
/// @param plots by their state
/// @param council members, meetings, resolutions, and action items by their state
/// @param solarKw capacity of solar plants by stage
/// @param solar what they supplied, and the load of the estate of the plant that supplies
/// @param indicators what firms reported, and what was published
/// @param programmes joint programmes by state, their money and their linked outputs
record Manifest(
        String base,
        int firms,
        Map<String, Integer> firmsByProvince,
        Map<String, Integer> firmsByEstate,
        Map<String, Integer> firmsByIndustry,
        Map<String, Integer> firmsBySize,
        int cases,
        Map<String, Integer> casesByStage,
        Map<String, Integer> casesByProvince,
        Map<String, Integer> casesByCohort,
        Funnel funnel,
        Map<String, Integer> classes,
        Map<String, Integer> schemes,
        Map<String, Integer> refusalReasons,
        int assignedCases,
        Map<String, Integer> brokers,
        Map<String, Integer> certificates,
        Map<String, Integer> sessions,
        Map<String, Integer> taken,
        int addressedFirms,
        int namedPersons,
        Map<String, Integer> letters,
        Map<String, Integer> demands,
        Map<String, Integer> matches,
        int linked,
        Map<String, Integer> pioneers,
        long supportVerified,
        long purchasesVerified,
        long incentivesGranted,
        Map<String, Integer> guarantees,
        Map<String, Long> fund,
        Map<String, Integer> listings,
        Map<String, Integer> listingReasons,
        int listingReviews,
        int obligationsOpen,
        long capitalRaised,
        Map<String, Integer> zones,
        Map<String, Integer> plots,
        Map<String, Integer> council,
        Map<String, Long> solarKw,
        Map<String, Long> solar,
        Map<String, Integer> indicators,
        Programmes programmes) {

    static final LocalDate STANDING_ON = LocalDate.of(2026, 11, 21);

    record Funnel(int identified, int helped, int submitted, int decided, int granted) {}

    private static final String BASE =
            "600 firms. A cohort identifies 6.46 % of them (39); eight cohorts are in the log: the"
                    + " years 1401 to 1404 and four rounds of 1405, so 310 cases are identified,"
                    + " 39.14 % of these are helped, 20.68 % of the decided are granted and 67 % of"
                    + " the granted are of the first class (TYPE_1 or NOPA). Eight more cases are"
                    + " just opened.";

    static Manifest of(DemoPlan plan, Seeds seeds) {
        List<PlannedCase> cases = plan.cases();
        return new Manifest(
                BASE,
                plan.firms().size(),
                count(plan.firms(), PlannedFirm::provinceKey),
                count(plan.firms(), PlannedFirm::estateKey),
                count(plan.firms(), PlannedFirm::industryGroup),
                count(plan.firms(), PlannedFirm::size),
                cases.size(),
                count(cases, c -> Turn.of(c).stage(c)),
                count(cases, c -> c.firm().provinceKey()),
                count(cases, PlannedCase::cohort),
                new Funnel(
                        number(cases, c -> c.reaches(Ending.IDENTIFIED)),
                        number(cases, c -> c.reaches(Ending.HELPED)),
                        number(cases, c -> c.reaches(Ending.SUBMITTED)),
                        number(cases, c -> c.ending().decided()),
                        number(cases, c -> c.ending().granted())),
                count(where(cases, c -> c.ending().granted()), PlannedCase::aimedClass),
                count(where(cases, c -> c.reaches(Ending.SUBMITTED)), PlannedCase::scheme),
                reasons(cases),
                AssessorSteps.assigned(plan).size(),
                brokers(plan, seeds),
                count(
                        where(cases, c -> c.certificateNumber() != null),
                        c -> standing(c, plan.fateOf(c), seeds)),
                new TreeMap<>(Map.of("coming", 1, "past", 1)),
                taken(plan),
                LetterSteps.addressed(plan).size(),
                named(plan),
                count(LetterSteps.ways(plan), Enum::name),
                LinkageSteps.demands(),
                LinkageMatches.byEnd(),
                linked(plan),
                count(List.copyOf(Pioneers.states(plan, seeds).values()), state -> state),
                Pioneers.verified(plan, seeds),
                Pioneers.purchases(plan, seeds),
                Pioneers.granted(plan, seeds),
                count(List.copyOf(Funds.stages(plan, seeds).values()), stage -> stage),
                Funds.totals(plan, seeds),
                count(List.copyOf(ListedFirms.stages(plan, seeds).values()), stage -> stage),
                ListedFirms.reasons(plan, seeds),
                1,
                ListedFirms.open(),
                ListedFirms.raised(plan, seeds),
                count(ZonePlan.of(plan).zones(), zone -> zone.reach().name()),
                ZoneSteps.plots(plan),
                Councils.totals(),
                EnergyTally.kwByStage(plan),
                EnergyTally.totals(plan),
                IndicatorSteps.totals(plan),
                Programmes.of(plan, seeds));
    }

    private static String standing(PlannedCase planned, Fate fate, Seeds seeds) {
        LocalDate validTo =
                seeds.version(Round.SCHEME, planned.scheme())
                        .validTo(planned.aimedClass(), planned.dates().decided());
        List<String> steps = CertificateSteps.of(planned, fate).stream().map(Step::key).toList();
        if (has(steps, "-revoke")) return "REVOKED";
        if (validTo != null && validTo.isBefore(STANDING_ON)) return "EXPIRED";
        return has(steps, "-suspend") && !has(steps, "-reinstate") ? "SUSPENDED" : "VALID";
    }

    /// Both sides of every contract that did not fail and ends far after the demo.
    private static int linked(DemoPlan plan) {
        var contracts = new TreeMap<String, Contract>();
        var sides = new TreeMap<String, Set<String>>();
        var buyers = new TreeMap<String, String>();
        for (Step step : LinkageSteps.of(plan))
            switch (step.command()) {
                case DraftDemand e -> buyers.put(e.demandId(), e.buyerFirmId());
                case ProposeMatch e ->
                        sides.put(
                                e.matchId(), Set.of(buyers.get(e.demandId()), e.supplierFirmId()));
                case RegisterContract e -> contracts.put(e.matchId(), e.contract());
                case RecordFailure e -> contracts.remove(e.matchId());
                default -> {}
            }
        var linked = new TreeSet<String>();
        contracts.forEach((match, contract) -> {
            if (contract.endsOn().isAfter(LocalDate.of(2027, 1, 1)))
                linked.addAll(sides.get(match));
        });
        return linked.size();
    }

    private static int named(DemoPlan plan) {
        return number(LetterSteps.of(plan), each -> each.command() instanceof NameContact)
                + number(ErasureSteps.of(plan), each -> each.command() instanceof NameContact);
    }

    /// An accreditation that was suspended afterwards is none.
    private static Map<String, Integer> brokers(DemoPlan plan, Seeds seeds) {
        var accredited = new TreeSet<String>();
        for (Step step : BrokerSteps.careers(seeds)) {
            if (!(step.command() instanceof ApproveStep approval)) continue;
            if (!accredited.add(approval.account()) && suspends(approval, seeds))
                accredited.remove(approval.account());
        }
        List<Step> open = BrokerSteps.open(plan);
        return new TreeMap<>(
                Map.of(
                        "enrolled",
                        BrokerSteps.ALL.size(),
                        "accredited",
                        accredited.size(),
                        "decided",
                        BrokerSteps.helped(plan, SessionPlan.of(plan)).size(),
                        "open",
                        (int) open.stream().filter(s -> s.command() instanceof AssignCase).count(),
                        "blocked",
                        (int)
                                open.stream()
                                        .filter(s -> s.command() instanceof NoteBlocked)
                                        .count()));
    }

    private static boolean suspends(ApproveStep approval, Seeds seeds) {
        return BrokerSteps.careers(seeds).stream()
                .anyMatch(step ->
                        step.command() instanceof ProposeStep proposal
                                && proposal.account().equals(approval.account())
                                && proposal.step().equals("SUSPEND"));
    }

    private static Map<String, Integer> taken(DemoPlan plan) {
        var holders = new TreeMap<String, String>();
        for (Step step : WorkSteps.of(plan)) {
            switch (step.command()) {
                case ClaimCase claim -> holders.put(claim.caseId(), claim.claimedBy());
                case ReassignCase given -> holders.put(given.caseId(), given.assignee());
                case StartBatch batch ->
                        batch.items()
                                .forEach(item ->
                                        holders.putIfAbsent(
                                                item.caseId(), batch.author().account()));
                default -> {}
            }
        }
        return count(List.copyOf(holders.values()), holder -> holder);
    }

    private static boolean has(List<String> keys, String end) {
        return keys.stream().anyMatch(key -> key.endsWith(end));
    }

    private static <T> List<T> where(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).toList();
    }

    private static <T> int number(List<T> all, Predicate<T> condition) {
        return where(all, condition).size();
    }

    private static <T> Map<String, Integer> count(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.toMap(by, any -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Integer> reasons(List<PlannedCase> cases) {
        var counts = new TreeMap<String, Integer>();
        for (PlannedCase planned : cases) {
            if (planned.weakness() != null) {
                planned.weakness().reasons().forEach(r -> counts.merge(r, 1, Integer::sum));
            }
        }
        return counts;
    }
}

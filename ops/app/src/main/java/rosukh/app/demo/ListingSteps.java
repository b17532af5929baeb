package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.kernel.Actor;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.Referenced;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingEvent;

/// The listing of the demo: the organisation's own membership with a supplement and obligations,
/// and fourteen firms at every gate. Four are admitted, of which one lost its certificate since,
/// one is lodged, one is ready, one rests, and the others are blocked by what their papers, their
/// certificate or the guarantee fund say.
final class ListingSteps {

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;

    private static final LocalDate TAKEN_UP = LocalDate.of(2026, 5, 10);
    private static final LocalDate VERIFIED = LocalDate.of(2026, 6, 3);
    private static final LocalDate LODGED = LocalDate.of(2026, 7, 11);
    private static final LocalDate ADMITTED = LocalDate.of(2026, 8, 22);
    private static final LocalDate RAISED = LocalDate.of(2026, 10, 10);
    private static final LocalDate STILL_VALID = LocalDate.of(2027, 6, 1);

    /// Under the second version of the rules.
    private static final LocalDate TAKEN_UP_LATE = LocalDate.of(2026, 10, 3);

    /// It was issued to a firm that has asked for no other since.
    private static final String GUARANTEE = "demo-fund-applied-g-16";

    private static final String GROWTH = "NOAFARIN_GROWTH";
    private static final String KB = "NOAFARIN_KB";
    private static final String FIRST = "FIRST_MARKET";

    private final List<Step> steps = new ArrayList<>();

    private ListingSteps() {}

    static List<Step> of(DemoPlan plan, Seeds seeds) {
        ListingSteps all = new ListingSteps();
        all.steps.addAll(ListingRulesSteps.first());
        all.steps.addAll(MembershipSteps.steps());
        all.firms(certified(plan, seeds), others(plan));
        all.admitted(expiring(plan, seeds), KB, 0);
        all.steps.addAll(ListingRulesSteps.second());
        all.exposed(guaranteed(plan, seeds));
        return List.copyOf(all.steps);
    }

    private void firms(List<PlannedFirm> certified, List<PlannedFirm> others) {
        admitted(certified.get(0), KB, 60);
        admitted(certified.get(1), KB, 0);
        admitted(others.get(0), GROWTH, 35);
        verified(others.get(9), GROWTH, facts(150));
        lodged(others.get(9));
        verified(others.get(1), GROWTH, facts(240));
        verified(others.get(2), KB, facts(130));
        verified(others.get(3), GROWTH, facts(80));
        verified(
                others.get(4),
                GROWTH,
                changed(
                        facts(110),
                        Map.of("legalForm", "PRIVATE_JOINT_STOCK", "article141", "true")));
        List<Fact> unknown = new ArrayList<>(facts(120));
        unknown.removeIf(each -> each.field().equals("adviserContract"));
        verified(others.get(5), GROWTH, unknown);
        verified(others.get(6), GROWTH, facts(170));
        add(
                others.get(6),
                "rests",
                new SuspendCandidate(
                        others.get(6).firmId(),
                        "ترکیب سهامداران در حال تغییر است",
                        OFFICER.account(),
                        LODGED),
                OFFICER);
        verified(others.get(7), FIRST, first());
        takenUp(others.get(8), GROWTH);
        recorded(others.get(8), facts(140));
    }

    /// Every gate of the second version is met but that of the guarantees.
    private void exposed(PlannedFirm firm) {
        takenUp(firm, GROWTH, TAKEN_UP_LATE);
        recorded(firm, facts(160), TAKEN_UP_LATE.plusDays(9));
        verified(firm, TAKEN_UP_LATE.plusDays(18));
    }

    private void admitted(PlannedFirm firm, String board, long raisedBillions) {
        verified(firm, board, facts(200));
        lodged(firm);
        add(
                firm,
                "admitted",
                new AdmitFirm(
                        firm.firmId(),
                        reference("P-" + firm.firmId(), ADMITTED),
                        MANAGER.account(),
                        ADMITTED),
                MANAGER);
        if (raisedBillions > 0)
            add(
                    firm,
                    "raised",
                    new RecordCapital(
                            firm.firmId(),
                            raisedBillions * BILLION,
                            reference("R-" + firm.firmId(), RAISED),
                            OFFICER.account(),
                            RAISED),
                    OFFICER);
    }

    private void lodged(PlannedFirm firm) {
        add(
                firm,
                "lodged",
                new LodgeApplication(
                        firm.firmId(),
                        reference("L-" + firm.firmId(), LODGED),
                        OFFICER.account(),
                        LODGED),
                OFFICER);
    }

    private void verified(PlannedFirm firm, String board, List<Fact> facts) {
        takenUp(firm, board);
        recorded(firm, facts);
        verified(firm, VERIFIED);
    }

    private void verified(PlannedFirm firm, LocalDate on) {
        add(firm, "verified", new VerifyFacts(firm.firmId(), 1, MANAGER.account(), on), MANAGER);
    }

    private void takenUp(PlannedFirm firm, String board) {
        takenUp(firm, board, TAKEN_UP);
    }

    private void takenUp(PlannedFirm firm, String board, LocalDate on) {
        add(
                firm,
                "taken-up",
                new TakeUpCandidate(firm.firmId(), board, OFFICER.account(), on),
                OFFICER);
    }

    private void recorded(PlannedFirm firm, List<Fact> facts) {
        recorded(firm, facts, VERIFIED.minusDays(9));
    }

    private void recorded(PlannedFirm firm, List<Fact> facts, LocalDate on) {
        add(
                firm,
                "recorded",
                new RecordFacts(firm.firmId(), facts, sha(firm.firmId()), OFFICER.account(), on),
                OFFICER);
    }

    private static List<Fact> facts(long capitalBillions) {
        return List.of(
                new Fact("legalForm", "PUBLIC_JOINT_STOCK"),
                new Fact("trustedAuditor", "true"),
                new Fact("majorityConsent", "true"),
                new Fact("article141", "false"),
                new Fact("namedShares", "true"),
                new Fact("adviserContract", "true"),
                new Fact("registeredCapitalRial", String.valueOf(capitalBillions * BILLION)));
    }

    /// Everything of the first market but enough holders and free float.
    private static List<Fact> first() {
        List<Fact> facts = new ArrayList<>(facts(90));
        facts.add(new Fact("registeredWithSeo", "true"));
        facts.add(new Fact("freeFloatBp", "850"));
        facts.add(new Fact("holders", "164"));
        facts.add(new Fact("operatingMonths", "74"));
        facts.add(new Fact("accumulatedLossRial", "0"));
        facts.add(new Fact("auditorOpinion", "UNQUALIFIED"));
        facts.add(new Fact("netProfitRial", String.valueOf(12 * BILLION)));
        return facts;
    }

    private static List<Fact> changed(List<Fact> facts, Map<String, String> values) {
        return facts.stream()
                .map(each ->
                        new Fact(each.field(), values.getOrDefault(each.field(), each.value())))
                .toList();
    }

    /// Firms whose certificate was issued before they were lodged and counts ever since.
    private static List<PlannedFirm> certified(DemoPlan plan, Seeds seeds) {
        return counting(plan, seeds, validTo -> validTo == null || validTo.isAfter(STILL_VALID));
    }

    /// A firm whose certificate counted when it was admitted and has run out since.
    private static PlannedFirm expiring(DemoPlan plan, Seeds seeds) {
        return counting(
                        plan,
                        seeds,
                        validTo ->
                                validTo != null
                                        && validTo.isAfter(ADMITTED)
                                        && validTo.isBefore(CertificateSteps.END))
                .getFirst();
    }

    private static List<PlannedFirm> counting(
            DemoPlan plan, Seeds seeds, Predicate<@Nullable LocalDate> validTo) {
        Map<String, PlannedFirm> firms = new LinkedHashMap<>();
        String last = plan.firms().getLast().firmId();
        plan.cases().stream()
                .filter(each -> each.certificateNumber() != null)
                .filter(each -> !each.firm().firmId().equals(last))
                .filter(each -> plan.fateOf(each).countsThroughout())
                .filter(each -> each.dates().issued().isBefore(TAKEN_UP))
                .filter(each -> validTo.test(validTo(each, seeds)))
                .sorted(Comparator.comparing(PlannedCase::caseId))
                .forEach(each -> firms.putIfAbsent(each.firm().firmId(), each.firm()));
        return List.copyOf(firms.values());
    }

    private static @Nullable LocalDate validTo(PlannedCase planned, Seeds seeds) {
        return seeds.version(Round.SCHEME, planned.scheme())
                .validTo(planned.aimedClass(), planned.dates().decided());
    }

    /// A firm for which the guarantee fund has more at stake than the second version allows.
    private static PlannedFirm guaranteed(DemoPlan plan, Seeds seeds) {
        String firmId =
                FundSteps.of(plan, seeds).stream()
                        .filter(each -> each.key().equals(GUARANTEE))
                        .map(each -> ((ApplyForGuarantee) each.command()).firmId())
                        .findFirst()
                        .orElseThrow();
        return plan.firms().stream()
                .filter(each -> each.firmId().equals(firmId))
                .findFirst()
                .orElseThrow();
    }

    /// Firms that never had a certificate.
    private static List<PlannedFirm> others(DemoPlan plan) {
        Set<String> certified =
                plan.cases().stream()
                        .filter(each -> each.certificateNumber() != null)
                        .map(each -> each.firm().firmId())
                        .collect(Collectors.toSet());
        return plan.firms().stream()
                .limit(plan.firms().size() - 1L) // the last one is registered last of all
                .filter(each -> !certified.contains(each.firmId()))
                .sorted(Comparator.comparing(PlannedFirm::firmId))
                .toList();
    }

    static Referenced reference(String number, LocalDate date) {
        return new Referenced(number, date, sha(number));
    }

    static String sha(String what) {
        return Papers.sha256(("listing/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private void add(PlannedFirm firm, String key, Object command, Actor actor) {
        steps.add(
                Step.of(
                        ListingEvent.streamOf(firm.firmId()),
                        "demo-listing-" + key + "-" + firm.firmId(),
                        command,
                        actor));
    }
}

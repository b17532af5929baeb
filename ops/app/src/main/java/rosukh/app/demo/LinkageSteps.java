package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.kernel.Actor;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.events.certification.SalesEvent;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.linkage.Wanted;

/// Linkage in the demo: metal workers as suppliers, demands of the largest firms in every state,
/// and matches that ended in every way: some contracts are in force still, and one was performed by
/// a firm that held a certificate when it signed.
final class LinkageSteps {

    static final Actor OFFICER = Actor.of("officer-linkage", "officer", "isipo");
    private static final Actor REVIEWER = Actor.of("officer-market", "officer", "isipo");

    private static final LocalDate PROFILED = LocalDate.of(2025, 9, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 8, 20);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 10, 1);
    private static final LocalDate DELIVERY = LocalDate.of(2027, 5, 10);
    private static final int SUPPLIERS = 40;
    private static final int BUYERS = 4;
    private static final long BILLION = 1_000_000_000L;

    /// How a planned demand ends.
    enum DemandEnd {
        DRAFT,
        REVIEWED,
        OPEN,
        MATCHED,
        EXPIRED
    }

    /// A demand of the demo.
    ///
    /// @param buyer which of the largest firms
    /// @param cast whether castings are asked for, otherwise machined parts
    private record PlannedDemand(int number, int buyer, boolean cast, DemandEnd end) {

        String id() {
            return "n-demo-%04d".formatted(number);
        }
    }

    private static final List<PlannedDemand> DEMANDS =
            List.of(
                    new PlannedDemand(1, 0, true, DemandEnd.DRAFT),
                    new PlannedDemand(2, 1, false, DemandEnd.REVIEWED),
                    new PlannedDemand(3, 0, true, DemandEnd.MATCHED),
                    new PlannedDemand(4, 1, false, DemandEnd.MATCHED),
                    new PlannedDemand(5, 2, true, DemandEnd.OPEN),
                    new PlannedDemand(6, 3, false, DemandEnd.OPEN),
                    new PlannedDemand(7, 2, true, DemandEnd.EXPIRED),
                    new PlannedDemand(8, 0, true, DemandEnd.MATCHED),
                    new PlannedDemand(9, 3, false, DemandEnd.MATCHED),
                    new PlannedDemand(10, 0, false, DemandEnd.MATCHED),
                    new PlannedDemand(11, 1, false, DemandEnd.MATCHED));

    private final List<PlannedFirm> buyers;
    private final List<PlannedFirm> casting;
    private final List<PlannedFirm> machining;
    private final PlannedFirm certified;
    private final DemoPlan plan;
    private final List<Step> steps = new ArrayList<>();

    private LinkageSteps(DemoPlan plan) {
        this.plan = plan;
        List<PlannedFirm> firms = plan.firms().subList(0, plan.firms().size() - 1);
        buyers = buyers(firms);
        certified = certified(plan);
        List<PlannedFirm> metal =
                Stream.concat(
                                firms.stream().filter(LinkageSteps::smallMetal).limit(SUPPLIERS),
                                Stream.of(certified))
                        .distinct()
                        .toList();
        casting = metal.stream().filter(each -> each.isicDivision() == 24).toList();
        machining = metal.stream().filter(each -> each.isicDivision() == 25).toList();
    }

    private static List<PlannedFirm> buyers(List<PlannedFirm> firms) {
        return Stream.of("LARGE", "MEDIUM")
                .flatMap(size -> firms.stream().filter(each -> each.size().equals(size)))
                .limit(BUYERS)
                .toList();
    }

    private static boolean smallMetal(PlannedFirm firm) {
        return firm.industryGroup().equals("METAL")
                && (firm.size().equals("MICRO") || firm.size().equals("SMALL"));
    }

    /// A machining firm whose certificate is issued before the first contract is signed and counts
    /// ever after.
    private static PlannedFirm certified(DemoPlan plan) {
        LocalDate signed =
                LinkageMatches.ALL.stream()
                        .filter(LinkageMatches::countsForPioneer)
                        .map(LinkageMatches::signedOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return plan.cases().stream()
                .filter(PlannedCase::currentRound)
                .filter(each -> each.certificateNumber() != null)
                .filter(each -> plan.fateOf(each).countsThroughout())
                .filter(each -> each.dates().issued().isBefore(signed))
                .map(PlannedCase::firm)
                .filter(firm -> smallMetal(firm) && firm.isicDivision() == 25)
                .findFirst()
                .orElseThrow();
    }

    /// Who buys by a match.
    static PlannedFirm buyer(DemoPlan plan, LinkageMatches match) {
        List<PlannedFirm> firms = plan.firms().subList(0, plan.firms().size() - 1);
        return buyers(firms).get(demand(match).buyer());
    }

    private static PlannedDemand demand(LinkageMatches match) {
        return DEMANDS.stream()
                .filter(each -> each.number() == match.demand())
                .findFirst()
                .orElseThrow();
    }

    static List<Step> of(DemoPlan plan) {
        LinkageSteps linkage = new LinkageSteps(plan);
        linkage.casting.forEach(each -> linkage.supplier(each, true));
        linkage.machining.forEach(each -> linkage.supplier(each, false));
        DEMANDS.forEach(linkage::demand);
        LinkageMatches.ALL.forEach(each -> linkage.match(each));
        DEMANDS.stream()
                .filter(each -> each.end() == DemandEnd.EXPIRED)
                .forEach(each ->
                        linkage.add(
                                each.id(),
                                "expiry",
                                new ExpireDemand(each.id(), LONG_AGO.plusMonths(12)),
                                OFFICER));
        return List.copyOf(linkage.steps);
    }

    /// Demands by their state at the end.
    static Map<String, Integer> demands() {
        Map<String, Integer> counts = new TreeMap<>();
        DEMANDS.forEach(each -> counts.merge(each.end().name(), 1, Integer::sum));
        return counts;
    }

    private void supplier(PlannedFirm firm, boolean cast) {
        String stream = SupplierEvent.streamOf(firm.firmId());
        int nth = Math.floorMod(firm.legalId().hashCode(), 7);
        LocalDate on = firm.registeredOn().isAfter(PROFILED) ? firm.registeredOn() : PROFILED;
        add(
                stream,
                "profile",
                new ProfileSupplier(
                        firm.firmId(),
                        cast ? Words.CASTS : Words.MACHINES,
                        List.of(cast ? "2431" : "2592"),
                        cast ? List.of("casting", "coating") : List.of("machining", "welding"),
                        nth == 0 ? List.of("KB-101") : List.of(),
                        nth == 1 ? "GRP-7" : null,
                        null,
                        null,
                        OFFICER.account(),
                        on),
                OFFICER);
        add(
                stream,
                "capacity",
                new ReportCapacity(
                        firm.firmId(),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        500 + 100L * nth,
                        OFFICER.account(),
                        on),
                OFFICER);
        certificate(firm, "ISO9001", stream, on);
        if (nth % 3 == 0) certificate(firm, "ISO14001", stream, on);
    }

    private void certificate(PlannedFirm firm, String code, String stream, LocalDate on) {
        add(
                stream,
                code,
                new RecordQualityCertificate(
                        firm.firmId(),
                        code,
                        "QA-" + firm.legalId(),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2028, 1, 1),
                        OFFICER.account(),
                        on),
                OFFICER);
    }

    private void demand(PlannedDemand each) {
        PlannedFirm buyer = buyers.get(each.buyer());
        LocalDate on = each.end() == DemandEnd.EXPIRED ? LONG_AGO : PUBLISHED;
        String id = each.id();
        add(
                id,
                "draft",
                new DraftDemand(id, buyer.firmId(), wanted(each, buyer), OFFICER.account(), on),
                OFFICER);
        if (each.end() == DemandEnd.DRAFT) return;
        add(id, "review", new ReviewDemand(id, REVIEWER.account(), on), REVIEWER);
        if (each.end() == DemandEnd.REVIEWED) return;
        add(id, "publication", new PublishDemand(id, OFFICER.account(), on), OFFICER);
        add(id, "ranking", new RankSuppliers(id, OFFICER.account(), on), OFFICER);
    }

    private static Wanted wanted(PlannedDemand each, PlannedFirm buyer) {
        return new Wanted(
                each.cast() ? Words.WANTED_CAST : Words.WANTED_MACHINED,
                each.cast() ? Words.WANTED_CAST_MORE : Words.WANTED_MACHINED_MORE,
                each.cast() ? "2431" : "2592",
                List.of(each.cast() ? "casting" : "machining"),
                null,
                500,
                5000,
                List.of("ISO9001"),
                List.of("ISO14001"),
                0,
                DELIVERY,
                (10 + 5L * each.number()) * BILLION,
                null,
                buyer.estateKey(),
                356_892,
                513_890);
    }

    private void match(LinkageMatches match) {
        PlannedDemand demand = demand(match);
        List<PlannedFirm> able = demand.cast() ? casting : machining;
        PlannedFirm supplier =
                match.supplier() == LinkageMatches.CERTIFIED
                        ? certified
                        : able.get(match.supplier());
        match.steps(demand.id(), supplier.firmId())
                .forEach(step -> add(match.id(), step.key(), step.command(), step.by()));
        if (!match.end().contracted()) return;
        LocalDate on = match.concludedOn();
        add(
                demand.id(),
                "contract-" + match.id(),
                new NoteContract(demand.id(), match.id(), on),
                LinkageMatches.FOLLOWING);
        String caseId = match.end().performed() ? openCase(supplier) : null;
        if (caseId != null)
            add(
                    SalesEvent.streamOf(caseId),
                    match.id(),
                    new CountSale(caseId, match.id(), on),
                    LinkageMatches.FOLLOWING);
    }

    /// The case of a firm that still runs.
    private @Nullable String openCase(PlannedFirm firm) {
        return plan.casesOf(firm).stream()
                .filter(each -> !each.ending().decided() && Turn.of(each) == Turn.NONE)
                .map(PlannedCase::caseId)
                .findFirst()
                .orElse(null);
    }

    private void add(String stream, String key, Object command, Actor by) {
        steps.add(Step.of(stream, "demo-" + stream + "-" + key, command, by));
    }

    /// The hash of a made-up contract.
    static String document(String matchId) {
        return Papers.sha256(("contract " + matchId).getBytes(StandardCharsets.US_ASCII));
    }
}

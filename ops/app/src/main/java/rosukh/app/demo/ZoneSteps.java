package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.app.demo.ZonePlan.Placed;
import rosukh.app.demo.ZonePlan.Reach;
import rosukh.app.demo.ZonePlan.Zone;
import rosukh.command.kernel.Actor;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.command.zones.TermsCommand;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.command.zones.ZoneCommand;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Place;
import rosukh.events.zones.Resources;
import rosukh.events.zones.TermsEvent;

/// Turns the planned zones into commands: the terms of two years, then zone by zone all that
/// happened in it, each against the version it leaves.
final class ZoneSteps {

    static final String BODY = "isipo";
    static final Actor OFFICER = Actor.of("officer-zones", "officer", BODY);
    private static final Actor SURVEYOR = Actor.of("officer-surveys", "officer", BODY);
    static final Actor MANAGER = Actor.of("manager-zones", "manager", BODY);

    /// Nothing is kept for a firm longer than a few weeks before the demo ends.
    static final LocalDate LATEST = LocalDate.of(2026, 11, 16);

    private static final long PRICE = 8_000_000;
    static final int NOTICE_DAYS = 180;

    private static final List<IncentiveTerms> TERMS =
            List.of(
                    new IncentiveTerms(
                            "1400-1",
                            LocalDate.of(2021, 4, 3),
                            new GroupTerms(false, 3_000, 36, 0, 0),
                            new GroupTerms(false, 3_000, 36, 0, 0),
                            1,
                            30,
                            NOTICE_DAYS,
                            365,
                            Words.TERMS_BEFORE),
                    new IncentiveTerms(
                            "1401-1",
                            LocalDate.of(2022, 4, 3),
                            new GroupTerms(true, 1_000, 42, 1_000, 3_000),
                            new GroupTerms(false, 3_000, 36, 1_000, 3_000),
                            1,
                            30,
                            NOTICE_DAYS,
                            365,
                            Words.TERMS_NOW));

    private final List<Step> steps = new ArrayList<>();

    private ZoneSteps() {}

    static List<Step> of(DemoPlan plan) {
        var zones = new ZoneSteps();
        TERMS.forEach(zones::terms);
        ZonePlan all = ZonePlan.of(plan);
        for (Zone zone : all.zones()) {
            zones.found(zone);
            if (zone.reach() != Reach.DESIGNATED) continue;
            zones.layOut(zone);
            all.placed().stream()
                    .filter(each -> each.zone().equals(zone))
                    .forEach(new PlacedSteps(zones)::place);
            zones.offerSome(zone, all);
            if (zone.estateKey().equals("ESF-P01")) zones.wait(zone, all.waiting(plan));
        }
        return List.copyOf(zones.steps);
    }

    /// It must name the version that the step before it left.
    static boolean decidesOnWhatWasSeen(Step step) {
        return step.command() instanceof VerifyPotential
                || step.command() instanceof ReturnPotential
                || step.command() instanceof DesignateZone
                || step.command() instanceof RevokeAllocation;
    }

    /// Plots of each state, by what the steps leave.
    static Map<String, Integer> plots(DemoPlan plan) {
        var states = new TreeMap<String, Integer>();
        ZonePlan all = ZonePlan.of(plan);
        for (Zone zone : all.zones()) {
            if (zone.reach() != Reach.DESIGNATED) continue;
            for (int plot = 0; plot < zone.plots(); plot++)
                states.merge(state(all, zone, plot), 1, Integer::sum);
        }
        return states;
    }

    private static String state(ZonePlan all, Zone zone, int plot) {
        for (Placed each : all.placed())
            if (each.zone().equals(zone) && each.plot() == plot)
                return switch (PlacedSteps.course(each)) {
                    case EARLY, ON_TIME, LATE -> "OPERATING";
                    case BUILDING -> "BUILDING";
                    case ALLOCATED, NOTICED -> "ALLOCATED";
                    case REVOKED -> "FREE";
                    case RESERVED -> "RESERVED";
                };
        return isOffered(all, zone, plot) ? "OFFERED" : "FREE";
    }

    private void terms(IncentiveTerms terms) {
        LocalDate on = terms.effectiveFrom().minusDays(10);
        add(new DraftTerms(terms, OFFICER.account(), on), OFFICER);
        add(new PublishTerms(terms.version(), terms.sha256(), MANAGER.account(), on), MANAGER);
    }

    private void found(Zone zone) {
        String id = zone.zoneId();
        LocalDate on = ZonePlan.DECLARED;
        add(
                zone,
                "declare",
                new DeclarePotential(
                        id, zone.estateKey(), 1, zone.potential(), OFFICER.account(), BODY, on),
                OFFICER,
                null);
        LocalDate seen = on.plusDays(40);
        if (zone.reach() == Reach.RETURNED)
            add(
                    zone,
                    "return",
                    new ReturnPotential(id, Words.NO_WATER, SURVEYOR.account(), BODY, seen),
                    SURVEYOR,
                    Words.NO_WATER);
        if (zone.reach() == Reach.VERIFIED || zone.reach() == Reach.DESIGNATED)
            add(
                    zone,
                    "verify",
                    new VerifyPotential(id, Words.SURVEYED, SURVEYOR.account(), BODY, seen),
                    SURVEYOR,
                    null);
        if (zone.reach() == Reach.DESIGNATED)
            add(
                    zone,
                    "designate",
                    new DesignateZone(
                            id,
                            "1401/" + zone.estateKey(),
                            MANAGER.account(),
                            BODY,
                            ZonePlan.DESIGNATED),
                    MANAGER,
                    null);
    }

    private void layOut(Zone zone) {
        List<Draft> drafts = new ArrayList<>();
        for (int plot = 0; plot < zone.plots(); plot++)
            drafts.add(
                    new Draft(
                            number(plot),
                            use(plot),
                            area(plot),
                            1 + plot / zone.rows() * 3,
                            1 + plot % zone.rows() * 3,
                            3,
                            2));
        add(
                zone,
                "plots",
                new LayOutPlots(zone.zoneId(), drafts, OFFICER.account(), ZonePlan.DESIGNATED),
                OFFICER,
                null);
        if (zone.solarM2() > 0)
            add(
                    zone,
                    "solar",
                    new CommitSolarLand(
                            zone.zoneId(),
                            "SOL-1",
                            zone.solarM2(),
                            new Place(1 + (zone.plots() / zone.rows() + 1) * 3, 1, 12, 3),
                            OFFICER.account(),
                            ZonePlan.DESIGNATED),
                    OFFICER,
                    null);
    }

    /// Every third plot that nobody has is on offer.
    private void offerSome(Zone zone, ZonePlan all) {
        for (int plot = 0; plot < zone.plots(); plot++)
            if (isOffered(all, zone, plot))
                add(
                        zone,
                        number(plot) + "-open",
                        new OfferPlot(
                                zone.zoneId(),
                                number(plot),
                                price(plot),
                                OFFICER.account(),
                                LATEST),
                        OFFICER,
                        null);
    }

    private static boolean isOffered(ZonePlan all, Zone zone, int plot) {
        return plot % 3 == 0
                && all.placed().stream()
                        .noneMatch(each -> each.zone().equals(zone) && each.plot() == plot);
    }

    private void wait(Zone zone, List<PlannedFirm> firms) {
        for (PlannedFirm firm : firms)
            add(
                    zone,
                    "wait-" + firm.firmId(),
                    new JoinWaitingList(
                            zone.zoneId(),
                            firm.firmId(),
                            new Resources(1_500, 60, 3),
                            OFFICER.account(),
                            LATEST),
                    OFFICER,
                    null);
    }

    static String number(int plot) {
        return "ABCDEFGH".charAt(plot / 6) + "-" + (plot % 6 + 1);
    }

    private static String use(int plot) {
        return plot % 6 == 4 ? "WORKSHOP" : plot % 6 == 5 ? "LABORATORY" : "LAND";
    }

    private static long area(int plot) {
        return plot % 6 >= 4 ? 250 : 1_000 + plot % 6 * 500L;
    }

    static long price(int plot) {
        return PRICE + plot % 5 * 500_000L;
    }

    void add(Zone zone, String what, ZoneCommand command, Actor actor, @Nullable String reason) {
        steps.add(
                new Step(
                        zone.zoneId(),
                        "demo-" + zone.zoneId() + "-" + what,
                        command,
                        actor,
                        reason,
                        null));
    }

    private void add(TermsCommand command, Actor actor) {
        String what = command instanceof DraftTerms ? "draft" : "publish";
        steps.add(
                Step.of(
                        TermsEvent.STREAM,
                        "demo-terms-" + what + "-" + command.version(),
                        command,
                        actor));
    }
}

package rosukh.app.demo;

import java.time.LocalDate;
import rosukh.app.demo.ZonePlan.Course;
import rosukh.app.demo.ZonePlan.Placed;
import rosukh.command.kernel.Actor;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.ZoneCommand;

/// What happens to a firm on its plot, from the offer on.
record PlacedSteps(ZoneSteps into) {

    private static final int NOTICE_AFTER = 150;

    /// The course a firm takes, as far as the demo's days go.
    static Course course(Placed each) {
        return switch (each.course()) {
            case EARLY, ON_TIME, LATE ->
                    operating(each).isAfter(CertificateSteps.END) ? Course.BUILDING : each.course();
            case NOTICED ->
                    contract(each).plusDays(NOTICE_AFTER).isAfter(CertificateSteps.END)
                            ? Course.ALLOCATED
                            : Course.NOTICED;
            case REVOKED ->
                    contract(each)
                                    .plusDays(NOTICE_AFTER + ZoneSteps.NOTICE_DAYS)
                                    .isAfter(CertificateSteps.END)
                            ? Course.ALLOCATED
                            : Course.REVOKED;
            case BUILDING, ALLOCATED, RESERVED -> each.course();
        };
    }

    private static LocalDate contract(Placed each) {
        return OfficeDays.plus(each.offered(), 10);
    }

    private static LocalDate due(Placed each) {
        return contract(each).plusYears(1);
    }

    private static LocalDate operating(Placed each) {
        return switch (each.course()) {
            case EARLY -> due(each).minusDays(40);
            case ON_TIME -> due(each);
            case LATE -> due(each).plusDays(25);
            case BUILDING, ALLOCATED, NOTICED, REVOKED, RESERVED -> LocalDate.MAX;
        };
    }

    void place(Placed each) {
        String id = each.zone().zoneId();
        String plot = ZoneSteps.number(each.plot());
        String by = ZoneSteps.OFFICER.account();
        Course course = course(each);
        boolean kept = course == Course.RESERVED;
        LocalDate on = kept ? ZoneSteps.LATEST : each.offered();
        step(
                each,
                "offer",
                new OfferPlot(id, plot, ZoneSteps.price(each.plot()), by, on),
                ZoneSteps.OFFICER);
        step(
                each,
                "reserve",
                new ReservePlot(
                        id,
                        plot,
                        each.firm().firmId(),
                        50 + each.plot() * 5L,
                        2 + each.plot() % 4,
                        each.certified() ? null : "M-" + plot,
                        null,
                        by,
                        on),
                ZoneSteps.OFFICER);
        if (kept) return;
        LocalDate made = contract(each);
        step(
                each,
                "contract",
                new AllocatePlot(id, plot, "Z-" + plot, due(each), by, ZoneSteps.BODY, made),
                ZoneSteps.OFFICER);
        LocalDate noticed = made.plusDays(NOTICE_AFTER);
        switch (course) {
            case EARLY, ON_TIME, LATE -> {
                build(each, made);
                step(
                        each,
                        "operate",
                        new StartOperation(id, plot, "OL-" + plot, by, operating(each)),
                        ZoneSteps.OFFICER);
            }
            case BUILDING -> build(each, made);
            case NOTICED -> notice(each, noticed);
            case REVOKED -> {
                notice(each, noticed);
                LocalDate revoked = noticed.plusDays(ZoneSteps.NOTICE_DAYS);
                into.add(
                        each.zone(),
                        plot + "-revoke",
                        new RevokeAllocation(
                                id,
                                plot,
                                "NON_USE",
                                Words.NOT_USED,
                                ZoneSteps.MANAGER.account(),
                                ZoneSteps.BODY,
                                revoked),
                        ZoneSteps.MANAGER,
                        Words.NOT_USED);
            }
            case ALLOCATED, RESERVED -> {}
        }
    }

    private void build(Placed each, LocalDate made) {
        step(
                each,
                "build",
                new StartConstruction(
                        each.zone().zoneId(),
                        ZoneSteps.number(each.plot()),
                        "B-" + ZoneSteps.number(each.plot()),
                        ZoneSteps.OFFICER.account(),
                        OfficeDays.plus(made, 20)),
                ZoneSteps.OFFICER);
    }

    private void notice(Placed each, LocalDate on) {
        String plot = ZoneSteps.number(each.plot());
        into.add(
                each.zone(),
                plot + "-notice",
                new NoticeNonUse(
                        each.zone().zoneId(),
                        plot,
                        Words.NOT_USED,
                        ZoneSteps.OFFICER.account(),
                        ZoneSteps.BODY,
                        on),
                ZoneSteps.OFFICER,
                Words.NOT_USED);
    }

    private void step(Placed each, String what, ZoneCommand command, Actor actor) {
        into.add(each.zone(), ZoneSteps.number(each.plot()) + "-" + what, command, actor, null);
    }
}

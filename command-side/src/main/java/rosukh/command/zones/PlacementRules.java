package rosukh.command.zones;

import static rosukh.command.zones.PlacementRefusal.COMPLETION_DAY_RANGE;
import static rosukh.command.zones.PlacementRefusal.CONTRACT_NUMBER_MISSING;
import static rosukh.command.zones.PlacementRefusal.LICENCE_MISSING;
import static rosukh.command.zones.PlacementRefusal.NOTICE_MISSING;
import static rosukh.command.zones.PlacementRefusal.NOTICE_STANDS;
import static rosukh.command.zones.PlacementRefusal.PERMIT_MISSING;
import static rosukh.command.zones.PlacementRefusal.PLOT_ALREADY_BUILT_ON;
import static rosukh.command.zones.PlacementRefusal.PLOT_NOT_ALLOCATED;
import static rosukh.command.zones.PlacementRefusal.PLOT_NOT_BUILT_ON;
import static rosukh.command.zones.PlacementRefusal.PLOT_OPERATES;
import static rosukh.command.zones.PlotRefusal.PLOT_NOT_RESERVED;
import static rosukh.command.zones.PlotRefusal.RESERVATION_LAPSED;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Principal;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;
import rosukh.events.zones.Allocation;
import rosukh.events.zones.Completion;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Instalments;
import rosukh.events.zones.Pinned;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlacementEvent.ConstructionStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.NoticeWithdrawn;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Plot.Offer;
import rosukh.events.zones.Plot.Reservation;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.ZoneBook;

/// A plot from the contract on. What a firm is asked for and what it is let off is counted by the
/// terms its contract was made under, never by later ones.
final class PlacementRules {

    private static final int COMPLETION_YEARS = 10;

    private PlacementRules() {}

    static PlacementEvent decide(
            Zone zone,
            PlacementCommand command,
            Surroundings around,
            @Nullable Principal principal) {
        Plot plot = zone.plot(command.plotId(), command.on());
        return switch (command) {
            case AllocatePlot allocate -> allocate(zone.known(), plot, allocate, around);
            case StartConstruction start -> construct(plot, start);
            case StartOperation start -> operate(plot, start);
            case NoticeNonUse notice -> notice(plot, notice);
            case WithdrawNotice withdraw -> withdraw(plot, withdraw);
            case RevokeAllocation revoke -> Revoking.revoke(zone, plot, revoke, principal);
            case StartGrace start -> Revoking.startGrace(zone.known(), plot, start, around);
            case EndGrace end -> Revoking.endGrace(plot, end, around);
        };
    }

    private static PlotAllocated allocate(
            ZoneBook book, Plot plot, AllocatePlot command, Surroundings around) {
        Reservation kept = plot.reservation();
        Offer offer = plot.offer();
        if (kept == null || offer == null) throw PLOT_NOT_RESERVED.because("it is not reserved");
        LocalDate last = around.lastDay();
        if (last != null && command.on().isAfter(last))
            throw RESERVATION_LAPSED.because("its last day was " + last);
        if (command.contract().isBlank())
            throw CONTRACT_NUMBER_MISSING.because("the contract is named");
        if (!command.completionDue().isAfter(command.on())
                || command.completionDue().isAfter(command.on().plusYears(COMPLETION_YEARS)))
            throw COMPLETION_DAY_RANGE.because("after the contract and within ten years");
        IncentiveTerms terms = Placing.termsOf(around);
        Standing firm = around.firm();
        Placing.admitted(book.potential(), firm);
        // What was let off at the reservation was let off for a class that is gone.
        if (kept.auction() == null && !terms.of(firm.holdsClass()).auctionWaived())
            throw PlacementRefusal.PLACEMENT_AUCTION_MISSING.because(
                    "it was reserved without an auction for a class it holds no more");
        return new PlotAllocated(
                command.zoneId(),
                book.estateKey(),
                book.provinceKey(),
                book.potential().type(),
                plot.plotId(),
                plot.allocations() + 1,
                kept.firmId(),
                plot.areaM2(),
                kept.taken(),
                firm.basis(),
                pinned(terms, firm.holdsClass(), offer.pricePerM2Rial(), plot.areaM2()),
                command.contract(),
                offer.offeredOn(),
                command.completionDue(),
                command.by(),
                command.organisation(),
                command.on());
    }

    static Pinned pinned(
            IncentiveTerms terms, boolean holdsClass, long pricePerM2Rial, long areaM2) {
        GroupTerms group = terms.of(holdsClass);
        long price = Math.multiplyExact(pricePerM2Rial, areaM2);
        long prepayment = Instalments.share(price, group.prepaymentBp());
        long rest = price - prepayment;
        long each = rest / group.instalmentMonths();
        return new Pinned(
                terms.version(),
                terms.sha256(),
                holdsClass,
                group,
                pricePerM2Rial,
                price,
                prepayment,
                each,
                rest - each * (group.instalmentMonths() - 1),
                terms.earlyByDays(),
                terms.noticeDays(),
                terms.graceDays());
    }

    private static ConstructionStarted construct(Plot plot, StartConstruction command) {
        Allocation held = held(plot);
        if (plot.state() != PlotState.ALLOCATED)
            throw PLOT_ALREADY_BUILT_ON.because("construction has started");
        if (command.permit().isBlank()) throw PERMIT_MISSING.because("the permit is named");
        return new ConstructionStarted(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                command.permit(),
                command.by(),
                command.on());
    }

    private static PlotOperating operate(Plot plot, StartOperation command) {
        Allocation held = held(plot);
        if (plot.state() == PlotState.OPERATING) throw PLOT_OPERATES.because("it works already");
        if (plot.use() == PlotUse.LAND && plot.state() != PlotState.BUILDING)
            throw PLOT_NOT_BUILT_ON.because("construction has not started");
        if (command.reference().isBlank())
            throw LICENCE_MISSING.because("the operating licence is named");
        Completion completion = completion(held, command.on());
        long remaining =
                Instalments.of(held.pinned(), held.allocatedOn()).remainingRial(command.on());
        return new PlotOperating(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                plot.areaM2(),
                completion,
                remaining,
                Instalments.share(remaining, waiverBp(held.pinned().terms(), completion)),
                command.reference(),
                command.by(),
                command.on());
    }

    static Completion completion(Allocation held, LocalDate on) {
        if (on.isAfter(held.completionDue())) return Completion.LATE;
        LocalDate early = held.completionDue().minusDays(held.pinned().earlyByDays());
        return on.isAfter(early) ? Completion.ON_TIME : Completion.EARLY;
    }

    private static int waiverBp(GroupTerms terms, Completion completion) {
        return switch (completion) {
            case EARLY -> terms.earlyWaiverBp();
            case ON_TIME -> terms.onTimeWaiverBp();
            case LATE -> 0;
        };
    }

    private static NonUseNoticed notice(Plot plot, NoticeNonUse command) {
        Allocation held = held(plot);
        if (held.notice() != null) throw NOTICE_STANDS.because("notice was given");
        Zone.grounded(command.grounds());
        return new NonUseNoticed(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                command.grounds(),
                command.on().plusDays(held.pinned().noticeDays()),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static NoticeWithdrawn withdraw(Plot plot, WithdrawNotice command) {
        Allocation held = held(plot);
        if (held.notice() == null) throw NOTICE_MISSING.because("no notice was given");
        Zone.grounded(command.grounds());
        return new NoticeWithdrawn(
                command.zoneId(),
                plot.plotId(),
                held.number(),
                held.firmId(),
                command.grounds(),
                command.by(),
                command.on());
    }

    static Allocation held(Plot plot) {
        Allocation held = plot.allocation();
        if (held == null) throw PLOT_NOT_ALLOCATED.because("no firm has it");
        return held;
    }
}

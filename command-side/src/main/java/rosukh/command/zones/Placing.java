package rosukh.command.zones;

import static rosukh.command.zones.PlacementRefusal.PLACEMENT_AMOUNT_RANGE;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_AUCTION_MISSING;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_FIELD_OUTSIDE;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_FIRM_UNKNOWN;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_OTHERS_WAIT;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_STANDING_MISSING;
import static rosukh.command.zones.PlacementRefusal.PLACEMENT_TERMS_MISSING;
import static rosukh.command.zones.PlotRefusal.PLOT_NOT_OFFERED;
import static rosukh.command.zones.ZoneRefusal.ZONE_POWER_EXCEEDED;
import static rosukh.command.zones.ZoneRefusal.ZONE_WATER_EXCEEDED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.events.zones.Basis;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Plot;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Waiting;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;
import rosukh.events.zones.ZoneType;

/// Whom a plot is kept for. A knowledge-based zone takes only who stands on a certificate or a
/// running case in one of its fields, both at the reservation and at the contract.
final class Placing {

    private Placing() {}

    static List<ZoneEvent> reserve(Zone zone, ReservePlot command, Surroundings around) {
        Plot plot = zone.plot(command.plotId(), command.on());
        ZoneBook book = zone.known();
        if (plot.state() != PlotState.OFFERED) throw PLOT_NOT_OFFERED.because("it is not offered");
        Standing firm = around.firm();
        if (!firm.registered())
            throw PLACEMENT_FIRM_UNKNOWN.because("there is no firm " + command.firmId());
        IncentiveTerms terms = termsOf(around);
        admitted(book.potential(), firm);
        if (isBlank(command.auction()) && !terms.of(firm.holdsClass()).auctionWaived())
            throw PLACEMENT_AUCTION_MISSING.because("the terms waive no auction for this firm");
        queue(book, plot, command);
        Resources taken = new Resources(plot.areaM2(), command.powerKva(), command.waterM3PerDay());
        room(book, taken);
        List<ZoneEvent> events = new ArrayList<>();
        events.add(
                new PlotReserved(
                        command.zoneId(),
                        plot.plotId(),
                        plot.reservations() + 1,
                        command.firmId(),
                        taken,
                        firm.basis(),
                        blankless(command.auction()),
                        blankless(command.passedOver()),
                        terms.version(),
                        terms.reservationWorkingDays(),
                        command.by(),
                        command.on()));
        if (LandRules.waiting(book, command.firmId()) != null)
            events.add(
                    new WaitingEnded(
                            command.zoneId(), command.firmId(), true, command.by(), command.on()));
        return List.copyOf(events);
    }

    static IncentiveTerms termsOf(Surroundings around) {
        IncentiveTerms terms = around.terms();
        if (terms == null)
            throw PLACEMENT_TERMS_MISSING.because("no terms are in force on that day");
        return terms;
    }

    /// The zone takes such a firm.
    static void admitted(Potential zone, Standing firm) {
        if (zone.type() != ZoneType.KNOWLEDGE_BASED) return;
        if (!firm.stands())
            throw PLACEMENT_STANDING_MISSING.because(
                    "it holds no certificate that counts, and no case of it runs");
        Basis basis = firm.basis();
        if (basis.field() == null || !zone.targetFields().contains(basis.field()))
            throw PLACEMENT_FIELD_OUTSIDE.because(
                    (basis.field() == null ? "no field is known of it" : basis.field())
                            + ", and the zone is for "
                            + String.join(", ", zone.targetFields()));
    }

    /// Whoever waited longer and would fit comes first, unless it is said why not.
    private static void queue(ZoneBook book, Plot plot, ReservePlot command) {
        if (!isBlank(command.passedOver())) return;
        for (Waiting each : book.waiting()) {
            if (each.firmId().equals(command.firmId())) return;
            if (each.wanted().landM2() <= plot.areaM2())
                throw PLACEMENT_OTHERS_WAIT.because(
                        each.firmId() + " waits since " + each.since() + " and would fit");
        }
    }

    private static void room(ZoneBook book, Resources taken) {
        if (!taken.possible())
            throw PLACEMENT_AMOUNT_RANGE.because("power and water are not below zero");
        Resources free = book.free();
        if (taken.powerKva() > free.powerKva())
            throw ZONE_POWER_EXCEEDED.because(free.powerKva() + " kVA are left");
        if (taken.waterM3PerDay() > free.waterM3PerDay())
            throw ZONE_WATER_EXCEEDED.because(free.waterM3PerDay() + " m3 a day are left");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

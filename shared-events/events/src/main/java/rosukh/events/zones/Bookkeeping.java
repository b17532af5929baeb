package rosukh.events.zones;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialReturned;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.ZoneBook.SolarSite;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneBook.Waiting;
import rosukh.events.zones.ZoneLandEvent.FirmWaitlisted;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;

/// Enters the events of a zone in its book, one kind after another.
final class Bookkeeping {

    private Bookkeeping() {}

    static ZoneBook after(@Nullable ZoneBook before, ZoneEvent event) {
        if (event instanceof PotentialDeclared declared) return ZoneBook.declared(declared);
        if (before == null) throw new IllegalStateException("never declared: " + event);
        return switch (event) {
            case PotentialEvent e -> potential(before, e);
            case ZoneLandEvent e -> land(before, e);
            case PlotEvent e -> plot(before, e);
            case PlacementEvent e -> placement(before, e);
        };
    }

    private static ZoneBook potential(ZoneBook book, PotentialEvent event) {
        return switch (event) {
            case PotentialDeclared e -> ZoneBook.declared(e);
            case PotentialCorrected e ->
                    book.staged(Stage.DECLARED, e.potential(), e.correctedOn());
            case PotentialVerified e ->
                    book.staged(Stage.VERIFIED, book.potential(), e.verifiedOn());
            case PotentialReturned e ->
                    book.staged(Stage.RETURNED, book.potential(), e.returnedOn());
            case ZoneDesignated e -> book.designated(e.decree(), e.designatedOn());
        };
    }

    private static ZoneBook land(ZoneBook book, ZoneLandEvent event) {
        List<SolarSite> solar = new ArrayList<>(book.solar());
        List<Waiting> waiting = new ArrayList<>(book.waiting());
        return switch (event) {
            case SolarLandCommitted e -> {
                solar.add(new SolarSite(e.siteId(), e.landM2(), e.place()));
                yield book.with(book.plots(), solar, waiting);
            }
            case SolarLandReleased e -> {
                solar.removeIf(each -> each.siteId().equals(e.siteId()));
                yield book.with(book.plots(), solar, waiting);
            }
            case FirmWaitlisted e -> {
                waiting.add(new Waiting(e.firmId(), e.wanted(), e.listedOn()));
                yield book.with(book.plots(), solar, waiting);
            }
            case WaitingEnded e -> {
                waiting.removeIf(each -> each.firmId().equals(e.firmId()));
                yield book.with(book.plots(), solar, waiting);
            }
        };
    }

    private static ZoneBook plot(ZoneBook book, PlotEvent event) {
        List<Plot> plots = new ArrayList<>(book.plots());
        if (event instanceof PlotLaidOut laidOut) plots.add(Plot.laidOut(laidOut));
        else if (event instanceof PlotRemoved removed)
            plots.removeIf(each -> each.plotId().equals(removed.plotId()));
        else return book.changing(event.plotId(), plot -> plot.after(event));
        return book.with(plots, book.solar(), book.waiting());
    }

    private static ZoneBook placement(ZoneBook book, PlacementEvent event) {
        return book.changing(event.plotId(), plot -> plot.after(event));
    }
}

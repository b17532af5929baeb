package rosukh.command.zones;

import static rosukh.command.zones.PlacementRefusal.PLACEMENT_FIRM_UNKNOWN;
import static rosukh.command.zones.PlotRefusal.PLOT_PLACE_OFF_GRID;
import static rosukh.command.zones.PlotRefusal.PLOT_PLACE_TAKEN;
import static rosukh.command.zones.ZoneRefusal.SOLAR_SITE_EXISTS;
import static rosukh.command.zones.ZoneRefusal.SOLAR_SITE_LICENSED;
import static rosukh.command.zones.ZoneRefusal.SOLAR_SITE_MALFORMED;
import static rosukh.command.zones.ZoneRefusal.SOLAR_SITE_UNKNOWN;
import static rosukh.command.zones.ZoneRefusal.WAITING_ALREADY;
import static rosukh.command.zones.ZoneRefusal.WAITING_NOT;
import static rosukh.command.zones.ZoneRefusal.WAITING_WANT_RANGE;
import static rosukh.command.zones.ZoneRefusal.ZONE_LAND_EXCEEDED;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.events.zones.Place;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.SolarSite;
import rosukh.events.zones.ZoneBook.Waiting;
import rosukh.events.zones.ZoneLandEvent;
import rosukh.events.zones.ZoneLandEvent.FirmWaitlisted;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;

/// Solar land and the waiting list. Solar plants and plots share one ledger: whichever comes first
/// has the land.
final class LandRules {

    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private LandRules() {}

    static ZoneLandEvent decide(Zone zone, LandCommand command, Surroundings around) {
        ZoneBook book = zone.designated(command.on());
        return switch (command) {
            case CommitSolarLand commit -> commit(book, commit);
            case ReleaseSolarLand release -> release(book, release, around);
            case JoinWaitingList join -> join(book, join, around);
            case LeaveWaitingList leave -> leave(book, leave);
        };
    }

    /// Whatever lies on the plan.
    static Stream<Place> places(ZoneBook book) {
        return Stream.concat(
                book.plots().stream().map(Plot::place),
                book.solar().stream().map(SolarSite::place));
    }

    private static SolarLandCommitted commit(ZoneBook book, CommitSolarLand command) {
        if (!SITE.matcher(command.siteId()).matches() || command.landM2() < 1)
            throw SOLAR_SITE_MALFORMED.because("letters, digits and hyphens, and some land");
        if (site(book, command.siteId()) != null)
            throw SOLAR_SITE_EXISTS.because(command.siteId() + " has its land");
        if (!command.place().onGrid())
            throw PLOT_PLACE_OFF_GRID.because("the grid has " + Place.GRID + " rows and columns");
        if (places(book).anyMatch(command.place()::overlaps))
            throw PLOT_PLACE_TAKEN.because("something else lies there");
        if (command.landM2() > book.unplannedM2())
            throw ZONE_LAND_EXCEEDED.because(book.unplannedM2() + " m2 are left");
        return new SolarLandCommitted(
                command.zoneId(),
                command.siteId(),
                command.landM2(),
                command.place(),
                command.by(),
                command.on());
    }

    private static SolarLandReleased release(
            ZoneBook book, ReleaseSolarLand command, Surroundings around) {
        SolarSite site = site(book, command.siteId());
        if (site == null) throw SOLAR_SITE_UNKNOWN.because("no plant of this name has land here");
        if (around.plantLicensed())
            throw SOLAR_SITE_LICENSED.because("the plant is licensed on it");
        Zone.grounded(command.grounds());
        return new SolarLandReleased(
                command.zoneId(),
                site.siteId(),
                site.landM2(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static FirmWaitlisted join(
            ZoneBook book, JoinWaitingList command, Surroundings around) {
        if (!around.firm().registered())
            throw PLACEMENT_FIRM_UNKNOWN.because("there is no firm " + command.firmId());
        if (waiting(book, command.firmId()) != null)
            throw WAITING_ALREADY.because("it is on the list");
        Resources wanted = command.wanted();
        if (wanted.landM2() < 1 || !wanted.possible() || !wanted.within(book.capacity()))
            throw WAITING_WANT_RANGE.because("some land, and no more than the zone has");
        return new FirmWaitlisted(
                command.zoneId(), command.firmId(), wanted, command.by(), command.on());
    }

    private static WaitingEnded leave(ZoneBook book, LeaveWaitingList command) {
        Waiting known = waiting(book, command.firmId());
        if (known == null) throw WAITING_NOT.because("it is not on the list");
        Zone.inOrder(command.on(), known.since());
        return new WaitingEnded(
                command.zoneId(), command.firmId(), false, command.by(), command.on());
    }

    private static @Nullable SolarSite site(ZoneBook book, String siteId) {
        return book.solar().stream()
                .filter(each -> each.siteId().equals(siteId))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Waiting waiting(ZoneBook book, String firmId) {
        return book.waiting().stream()
                .filter(each -> each.firmId().equals(firmId))
                .findFirst()
                .orElse(null);
    }
}

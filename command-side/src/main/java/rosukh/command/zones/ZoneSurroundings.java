package rosukh.command.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;
import rosukh.command.zones.PlotCommand.LapseReservation;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Plot.Reservation;
import rosukh.events.zones.PublishedTerms;
import rosukh.events.zones.ReservationClock;
import rosukh.events.zones.TermsEvent;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;

/// Reads what a command on a zone rests on in other streams: the firm's cases and certificates, the
/// terms, the calendar, and the other zones of the estate. What could break a rule if it happened
/// at the same moment keeps the command from being stored.
public final class ZoneSurroundings {

    private static final long M2_PER_HA = 10_000;

    private final Streams streams;
    private final FirmStandings standings;

    public ZoneSurroundings(Streams streams) {
        this.streams = streams;
        this.standings = new FirmStandings(streams);
    }

    /// @param book of the zone as it stands; null before it is declared
    Surroundings of(ZoneCommand command, @Nullable ZoneBook book) {
        return switch (command) {
            case DeclarePotential c -> estate(c.estateKey());
            case DesignateZone _ -> book == null ? Surroundings.NONE : estate(book.estateKey());
            case ReservePlot c ->
                    Surroundings.NONE
                            .about(standings.held(c.firmId(), c.on()))
                            .under(termsOn(c.on()));
            case AllocatePlot c -> contract(c, book);
            case JoinWaitingList c -> Surroundings.NONE.about(standings.of(c.firmId(), c.on()));
            case LapseReservation c -> Surroundings.NONE.until(lastDay(book, c.plotId()));
            case ReleaseSolarLand c -> Surroundings.NONE.licensed(licensed(c));
            case StartGrace c -> Surroundings.NONE.about(holder(book, c.plotId(), c.on()));
            case EndGrace c -> Surroundings.NONE.about(holder(book, c.plotId(), c.on()));
            case CorrectPotential _,
                    VerifyPotential _,
                    ReturnPotential _,
                    CommitSolarLand _,
                    LeaveWaitingList _,
                    LayOutPlots _,
                    RemovePlot _,
                    OfferPlot _,
                    WithdrawOffer _,
                    ReleaseReservation _,
                    StartConstruction _,
                    StartOperation _,
                    NoticeNonUse _,
                    WithdrawNotice _,
                    RevokeAllocation _ ->
                    Surroundings.NONE;
        };
    }

    /// The number the next zone of an estate has.
    public int nextNumber(String estateKey) {
        return zones(estateKey).size() + 1;
    }

    /// A plant keeps the land it is licensed on, also if it is licensed at the same moment.
    private boolean licensed(ReleaseSolarLand command) {
        String plant = EnergySiteEvent.streamOf(command.zoneId(), command.siteId());
        streams.expectNothingNew(plant);
        return streams.read(plant).stream().anyMatch(SiteLicensed.class::isInstance);
    }

    private Surroundings contract(AllocatePlot command, @Nullable ZoneBook book) {
        Reservation kept = reservation(book, command.plotId());
        Standing firm =
                kept == null ? Standing.UNKNOWN : standings.held(kept.firmId(), command.on());
        return Surroundings.NONE
                .about(firm)
                .under(termsOn(command.on()))
                .until(lastDay(book, command.plotId()));
    }

    private Surroundings estate(String estateKey) {
        streams.expectNothingNew(ZoneEvent.zonesOf(estateKey));
        List<ZoneBook> zones = zones(estateKey);
        long taken =
                zones.stream()
                        .filter(ZoneBook::designated)
                        .mapToLong(each -> each.potential().areaM2())
                        .sum();
        long whole =
                Estates.find(estateKey).map(Estate::areaHa).map(ha -> ha * M2_PER_HA).orElse(0L);
        return Surroundings.NONE.in(zones.size() + 1, whole - taken);
    }

    private List<ZoneBook> zones(String estateKey) {
        List<ZoneBook> zones = new ArrayList<>();
        for (int number = 1; ; number++) {
            List<Object> history = streams.read(ZoneEvent.idOf(estateKey, number));
            if (history.isEmpty()) return zones;
            ZoneBook.of(history).ifPresent(zones::add);
        }
    }

    private @Nullable IncentiveTerms termsOn(LocalDate day) {
        streams.expectNothingNew(TermsEvent.IN_FORCE);
        PublishedTerms published = PublishedTerms.NONE;
        for (Object event : streams.read(TermsEvent.STREAM))
            published = published.after((TermsEvent) event);
        return published.inForce(day).orElse(null);
    }

    /// What the firm that has a plot stands on.
    private Standing holder(@Nullable ZoneBook book, String plotId, LocalDate day) {
        return plot(book, plotId)
                .map(Plot::allocation)
                .map(held -> standings.held(held.firmId(), day))
                .orElse(Standing.UNKNOWN);
    }

    /// By the calendar as it is known now: a closure declared since moves the day.
    private @Nullable LocalDate lastDay(@Nullable ZoneBook book, String plotId) {
        Reservation kept = reservation(book, plotId);
        if (book == null || kept == null) return null;
        List<CalendarEvent> calendar =
                streams.read(CalendarEvent.STREAM).stream().map(CalendarEvent.class::cast).toList();
        return ReservationClock.by(new DeclaredCalendar(calendar))
                .lastDay(book.provinceKey(), kept.reservedOn(), kept.workingDays())
                .orElse(null);
    }

    private static @Nullable Reservation reservation(@Nullable ZoneBook book, String plotId) {
        return plot(book, plotId).map(Plot::reservation).orElse(null);
    }

    private static Optional<Plot> plot(@Nullable ZoneBook book, String plotId) {
        return book == null ? Optional.empty() : book.plot(plotId);
    }
}

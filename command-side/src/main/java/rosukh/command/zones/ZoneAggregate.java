package rosukh.command.zones;

import static rosukh.command.zones.ZoneRefusal.ZONE_VERSION_MISSING;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
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
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;

/// The Axon shell around [Zone]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. Whoever is confined to a part of the country acts on zones there only, and
/// whoever decides as a second person must say which version was seen.
public class ZoneAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String zoneId;

    private Zone zone = Zone.NONE;

    @CommandHandlerInterceptor
    void guard(ZoneCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        Long version = AggregateLifecycle.getVersion();
        guard.version(version);
        ZoneBook book = zone.book();
        guard.place("", book == null ? estateOf(command) : book.estateKey());
        if (needsVersion(command) && guard.expectedVersion() == null)
            throw ZONE_VERSION_MISSING.because("say which version you saw, it is at " + version);
    }

    private static @Nullable String estateOf(ZoneCommand command) {
        return command instanceof DeclarePotential declare ? declare.estateKey() : null;
    }

    private static boolean needsVersion(ZoneCommand command) {
        return command instanceof VerifyPotential
                || command instanceof ReturnPotential
                || command instanceof DesignateZone
                || command instanceof RevokeAllocation;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclarePotential command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(CorrectPotential command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(VerifyPotential command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(ReturnPotential command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(DesignateZone command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(CommitSolarLand command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(ReleaseSolarLand command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(JoinWaitingList command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(LeaveWaitingList command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(LayOutPlots command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(RemovePlot command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(OfferPlot command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(WithdrawOffer command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(ReservePlot command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(ReleaseReservation command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(LapseReservation command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(AllocatePlot command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(StartConstruction command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(StartOperation command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(NoticeNonUse command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(WithdrawNotice command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(RevokeAllocation command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(StartGrace command, ZoneSurroundings around) {
        decide(command, around);
    }

    @CommandHandler
    void handle(EndGrace command, ZoneSurroundings around) {
        decide(command, around);
    }

    private void decide(ZoneCommand command, ZoneSurroundings around) {
        Surroundings read = around.of(command, zone.book());
        List<ZoneEvent> events = zone.decide(command, read, Principal.ofCommand());
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ZoneEvent event, MetaData metadata) {
        zoneId = event.zoneId();
        zone = zone.evolve(event, Principal.ofEvent(metadata));
    }
}

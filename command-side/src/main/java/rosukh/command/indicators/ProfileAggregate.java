package rosukh.command.indicators;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Streams;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.ProfileEvent;

/// The Axon shell around [FirmProfile]: routing, replay and the guard, no rule lives here. A firm's
/// profile lies where the firm works.
public class ProfileAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private FirmProfile profile = FirmProfile.EMPTY;

    @CommandHandlerInterceptor
    void guard(ProfileCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportFirmProfile command, Streams log, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, log, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectProfile command, Streams log, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, log, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordOperation command, Streams log, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, log, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterRight command, Streams log, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, log, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LapseRight command, Streams log, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, log, guard);
    }

    private void decide(ProfileCommand command, Streams log, Guard guard) {
        List<Object> firm = log.read(command.firmId());
        if (firm.isEmpty()) throw KernelRefusal.NOT_FOUND.because("there is no such firm");
        guard.place(command.firmId(), estate(firm));
        profile.decide(command).forEach(AggregateLifecycle::apply);
    }

    /// Where the firm works now.
    private static @Nullable String estate(List<Object> firm) {
        return firm.reversed().stream()
                .filter(PlaceOfWorkRecorded.class::isInstance)
                .map(event -> ((PlaceOfWorkRecorded) event).estateKey())
                .findFirst()
                .orElse(null);
    }

    @EventSourcingHandler
    void on(ProfileEvent event) {
        streamId = ProfileEvent.streamOf(event.firmId());
        profile = profile.evolve(event);
    }
}

package rosukh.command.calendars;

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
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.events.calendars.CalendarEvent;

/// The Axon shell around [OfficeCalendar]: routing, replay and the guard, no rule lives here. Who
/// is confined to provinces changes nothing beyond them, and so nothing of the whole country.
public class CalendarAggregate {

    private static final List<String> COUNTRY = List.of();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private OfficeCalendar calendar = OfficeCalendar.SHIPPED;

    @CommandHandlerInterceptor
    void guard(CalendarCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.provinces(
                switch (command) {
                    case DeclareClosure declare -> declare.provinces();
                    case LiftClosure lift -> calendar.provincesOf(lift.closureId());
                    case ProposeYear _, PublishYear _, ConfirmHoliday _, MoveHoliday _ -> COUNTRY;
                    case ChangeWeek change ->
                            change.provinceKey() == null ? COUNTRY : List.of(change.provinceKey());
                });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareClosure command) {
        decide(command);
    }

    @CommandHandler
    void handle(LiftClosure command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeYear command) {
        decide(command);
    }

    @CommandHandler
    void handle(PublishYear command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConfirmHoliday command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MoveHoliday command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeWeek command) {
        decide(command);
    }

    private void decide(CalendarCommand command) {
        calendar.decide(command, Principal.ofCommand()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CalendarEvent event, MetaData metadata) {
        streamId = CalendarEvent.STREAM;
        calendar = calendar.evolve(event, Principal.ofEvent(metadata));
    }
}

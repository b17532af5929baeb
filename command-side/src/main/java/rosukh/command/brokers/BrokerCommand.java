package rosukh.command.brokers;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.brokers.BrokerEvent;

/// What can be asked of a broker. `on` is the business date; persons are named by account. The
/// codes are those of [BrokerRefusal].
public sealed interface BrokerCommand
        permits TrainingCommand, AccreditationCommand, PlacementCommand {

    /// Account of the broker.
    String account();

    LocalDate on();

    /// The stream of the broker.
    @TargetAggregateIdentifier
    default String streamId() {
        return BrokerEvent.streamOf(account());
    }
}

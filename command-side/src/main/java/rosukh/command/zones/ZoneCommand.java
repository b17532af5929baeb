package rosukh.command.zones;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.Delegable;

/// What can be asked of a zone's stream. Persons are named by account, bodies by key; `on` is the
/// business date. The codes are those of [ZoneRefusal], [PlotRefusal] and [PlacementRefusal].
public sealed interface ZoneCommand extends Delegable
        permits PotentialCommand, LandCommand, PlotCommand, PlacementCommand {

    /// The stream, for example `KRM-P01.z1`.
    @TargetAggregateIdentifier
    String zoneId();

    LocalDate on();
}

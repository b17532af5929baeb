package rosukh.command.energy;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent;

/// What can be asked of the rules of solar plants.
public sealed interface EnergyRulesCommand {

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return EnergyRulesEvent.STREAM;
    }

    /// Draft the next version, or draft it anew.
    record DraftEnergyRules(EnergyRules rules, String by, LocalDate on)
            implements EnergyRulesCommand {}

    /// Publish a draft as a second person.
    ///
    /// @param sha256 of the draft that was read
    record PublishEnergyRules(int version, String sha256, String by, LocalDate on)
            implements EnergyRulesCommand {}
}

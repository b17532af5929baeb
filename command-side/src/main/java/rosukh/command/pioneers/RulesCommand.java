package rosukh.command.pioneers;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent;

/// What can be asked of the rules of the programme.
public sealed interface RulesCommand {

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return PioneerRulesEvent.STREAM;
    }

    /// Draft the next version, or draft it anew.
    record DraftPioneerRules(PioneerRules rules, String by, LocalDate on) implements RulesCommand {}

    /// Publish a draft as a second person.
    ///
    /// @param sha256 of the draft that was read
    /// @param from first day in force
    record PublishPioneerRules(int version, String sha256, LocalDate from, String by, LocalDate on)
            implements RulesCommand {}
}

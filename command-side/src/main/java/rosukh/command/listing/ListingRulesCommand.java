package rosukh.command.listing;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.listing.ListingRulesEvent;

/// What can be asked of the rules of the exchange.
public sealed interface ListingRulesCommand {

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return ListingRulesEvent.STREAM;
    }

    /// Draft the next version, or draft it anew.
    ///
    /// @param document as a JSON parser gives it
    record DraftListingRules(Map<String, Object> document, String by, LocalDate on)
            implements ListingRulesCommand {}

    /// Publish a draft as a second person.
    ///
    /// @param sha256 of the draft that was read
    /// @param from first day in force
    record PublishListingRules(int version, String sha256, LocalDate from, String by, LocalDate on)
            implements ListingRulesCommand {}
}

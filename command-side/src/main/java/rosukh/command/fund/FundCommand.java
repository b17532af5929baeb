package rosukh.command.fund;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.fund.FundEvent;

/// What can be asked of the fund.
public sealed interface FundCommand
        permits PolicyCommand, CapitalCommand, PartyCommand, GuaranteeCommand, ClaimCommand {

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return FundEvent.STREAM;
    }
}

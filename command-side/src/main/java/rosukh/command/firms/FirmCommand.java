package rosukh.command.firms;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;

/// What can be asked of a firm's stream.
public sealed interface FirmCommand extends Delegable {

    String firmId();

    /// Enter a firm in the register, with its place of work where known: both or neither are
    /// stored.
    ///
    /// @param legalId as written, Persian digits and separators allowed
    record RegisterFirm(
            @TargetAggregateIdentifier String firmId,
            String legalId,
            String name,
            String industryGroup,
            int isicDivision,
            String size,
            @Nullable String estateKey,
            LocalDate registeredOn)
            implements FirmCommand {}

    /// Record where the firm works from a date on. Who is confined to a part of the country needs
    /// both the place it leaves and the one it comes to within it.
    record RecordPlaceOfWork(
            @TargetAggregateIdentifier String firmId, String estateKey, LocalDate since)
            implements FirmCommand {}
}

package rosukh.command.schemes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.kernel.SchemeRegister;

/// What can be asked of a scheme's stream.
public sealed interface SchemeCommand {

    String schemeId();

    /// Publish a version of a scheme; it never changes again.
    ///
    /// @param document the version as JSON text, in any spelling; it is stored canonical
    record PublishScheme(String schemeId, String document, LocalDate on) implements SchemeCommand {

        @TargetAggregateIdentifier
        public String streamId() {
            return SchemeRegister.streamOf(schemeId);
        }
    }
}

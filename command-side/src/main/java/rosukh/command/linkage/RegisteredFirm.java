package rosukh.command.linkage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

/// What the register says of a firm.
///
/// @param estateKey where it works; null while nobody has said
record RegisteredFirm(String firmId, String legalId, @Nullable String estateKey) {

    /// Empty for what is no firm.
    static Optional<RegisteredFirm> of(List<?> stream) {
        RegisteredFirm firm = null;
        for (Object event : stream) {
            if (!(event instanceof FirmEvent known)) return Optional.empty();
            firm =
                    switch (known) {
                        case FirmRegistered e -> new RegisteredFirm(e.firmId(), e.legalId(), null);
                        case PlaceOfWorkRecorded e ->
                                new RegisteredFirm(
                                        e.firmId(),
                                        firm == null ? "" : firm.legalId(),
                                        e.estateKey());
                    };
        }
        return Optional.ofNullable(firm);
    }
}

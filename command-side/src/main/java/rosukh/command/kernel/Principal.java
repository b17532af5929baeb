package rosukh.command.kernel;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// The person somebody acts for while a delegation runs. Travels with the command; account and body
/// are stored beside the events ([Provenance#ON_BEHALF_OF], [Provenance#ON_BEHALF_BODY]).
///
/// @param organisation key of the body that person acts for
public record Principal(String account, String organisation) {

    /// Key in the command's metadata.
    public static final String KEY = "principal";

    /// The person acted for by the command that is being handled; null if everybody acts for
    /// themselves.
    public static @Nullable Principal ofCommand() {
        return CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY)
                        instanceof Principal principal
                ? principal
                : null;
    }

    /// The person for whom something was done, as stored beside the event; null if it was done in
    /// one's own name.
    ///
    /// @param metadata of the event
    public static @Nullable Principal ofEvent(Map<String, ?> metadata) {
        return metadata.get(Provenance.ON_BEHALF_OF) instanceof String account
                        && metadata.get(Provenance.ON_BEHALF_BODY) instanceof String body
                ? new Principal(account, body)
                : null;
    }
}

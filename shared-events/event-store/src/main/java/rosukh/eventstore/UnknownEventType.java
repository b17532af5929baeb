package rosukh.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/// The log holds a name that this build does not know. Skipping it would falsify every view, so
/// reading stops here.
public class UnknownEventType extends SerializationException {

    private static final long serialVersionUID = 1L;

    public UnknownEventType(SerializedType type) {
        super(
                "no class is declared for the stored name '%s' revision %s"
                        .formatted(type.getName(), type.getRevision()));
    }
}

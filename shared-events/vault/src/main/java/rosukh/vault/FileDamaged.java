package rosukh.vault;

import java.io.IOException;

/// The content is not there, torn, or not what was sealed.
public final class FileDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    FileDamaged(String id, Throwable cause) {
        super("the content of " + id + " is absent or was changed", cause);
    }
}

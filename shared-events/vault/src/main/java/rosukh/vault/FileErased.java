package rosukh.vault;

import java.io.IOException;

/// The content was sealed, and its key has been destroyed: nobody can read it any more.
public final class FileErased extends IOException {

    private static final long serialVersionUID = 1L;

    FileErased(String id) {
        super("the key of " + id + " was destroyed");
    }
}

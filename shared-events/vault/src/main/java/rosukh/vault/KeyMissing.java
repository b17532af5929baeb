package rosukh.vault;

/// The key-encryption key that is needed is not at hand on this node. Nothing is lost: with the
/// right key file it works again.
public final class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyMissing(String because) {
        super(because);
    }

    KeyMissing(String because, Throwable cause) {
        super(because, cause);
    }
}

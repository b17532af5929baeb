package rosukh.vault;

/// A sealed text was changed, moved to another event or another place in it, or its key is another.
public final class TextDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextDamaged(String where, Throwable cause) {
        super("the sealed text of " + where + " was changed", cause);
    }
}

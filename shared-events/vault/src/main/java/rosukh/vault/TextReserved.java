package rosukh.vault;

/// A text of a caller looks as if it were sealed; stored, it would be opened for who reads it.
public final class TextReserved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TextReserved() {
        super("a text begins as only sealed ones do");
    }
}

package rosukh.log;

/// A text or file that is not what it should be; it is refused as a whole.
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}

package rosukh.evidence.publishing;

/// Somebody outside did not say what was asked for; it is asked again later.
final class NotAttested extends Exception {

    private static final long serialVersionUID = 1L;

    NotAttested(String because) {
        super(because);
    }

    NotAttested(String because, Exception cause) {
        super(because, cause);
    }
}

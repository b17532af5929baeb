package rosukh.app.reads;

/// A read of personal data could not be entered in the log, so it is not answered.
final class ReadNotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadNotRecorded(String message) {
        super(message);
    }

    ReadNotRecorded(String message, Throwable cause) {
        super(message, cause);
    }
}

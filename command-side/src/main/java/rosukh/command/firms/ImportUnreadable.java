package rosukh.command.firms;

/// The file cannot be read to its end; nothing of it counts.
final class ImportUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String code;

    ImportUnreadable(long line, String code, String because) {
        super(because);
        this.line = line;
        this.code = code;
    }

    long line() {
        return line;
    }

    String code() {
        return code;
    }

    String because() {
        return String.valueOf(getMessage());
    }
}

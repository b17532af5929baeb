package rosukh.command.kernel.imports;

/// The file cannot be read to its end; nothing of it counts.
public final class ImportUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String code;

    public ImportUnreadable(long line, String code, String because) {
        super(because);
        this.line = line;
        this.code = code;
    }

    public long line() {
        return line;
    }

    public String code() {
        return code;
    }

    public String because() {
        return String.valueOf(getMessage());
    }
}

package rosukh.app;

/// The product does not start as it is set up, and says what to do about it.
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String because, String remedy) {
        super(because);
        this.remedy = remedy;
    }

    public StartRefused(String because, String remedy, Throwable cause) {
        super(because, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

package rosukh.command.kernel;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A command that a rule refuses. Nothing is stored; the API answers with an RFC 9457 problem
/// carrying the code.
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why in terms of HTTP: the request is malformed, the state does not allow it, a rule fails,
    /// the person may not, or this node lacks what the command needs.
    public enum Kind {
        BAD_REQUEST(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Violation> violations;
    private final @Nullable Long currentVersion;

    public Refused(Kind kind, String code, String because, List<Violation> violations) {
        this(kind, code, because, violations, null);
    }

    private Refused(
            Kind kind,
            String code,
            String because,
            List<Violation> violations,
            @Nullable Long currentVersion) {
        super(because);
        this.kind = kind;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.currentVersion = currentVersion;
    }

    /// The state of the stream does not allow the command now.
    public static Refused conflict(String code, String because) {
        return new Refused(Kind.CONFLICT, code, because, List.of());
    }

    /// The content of the command breaks a rule.
    public static Refused unprocessable(String code, String because, Violation... violations) {
        return new Refused(Kind.UNPROCESSABLE, code, because, List.of(violations));
    }

    /// The person may not do this, whatever the state.
    public static Refused forbidden(String code, String because) {
        return new Refused(Kind.FORBIDDEN, code, because, List.of());
    }

    /// Somebody else was faster: the stream has moved on from the version the caller saw.
    ///
    /// @param currentVersion where the stream is now; null if that is not known
    public static Refused stale(@Nullable Long currentVersion) {
        String because =
                currentVersion == null
                        ? "the record was changed at the same time"
                        : "the record has been changed since; its version is now " + currentVersion;
        return new Refused(
                Kind.STALE, KernelRefusal.VERSION_STALE.name(), because, List.of(), currentVersion);
    }

    public Kind kind() {
        return kind;
    }

    /// Stable, upper-case, for example `FIRM_NAME_MISSING`.
    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /// The version of the stream now, where the refusal is about it.
    public OptionalLong currentVersion() {
        return currentVersion == null ? OptionalLong.empty() : OptionalLong.of(currentVersion);
    }
}

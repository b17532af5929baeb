package rosukh.query.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that cannot be answered. The API says so as an RFC 9457 problem, a page as an error
/// page; both carry the code.
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// One thing that is wrong with a request.
    public record Flaw(String field, String code, String message) {}

    private final int status;
    private final String code;
    private final transient List<Flaw> violations;
    private final @Nullable Long retryAfter;

    public ApiProblem(int status, String code, String detail, List<Flaw> violations) {
        this(status, code, detail, violations, null);
    }

    private ApiProblem(
            int status,
            String code,
            String detail,
            List<Flaw> violations,
            @Nullable Long retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /// The same question can be answered later.
    ///
    /// @param seconds until then, from 1
    public static ApiProblem later(int status, String code, String detail, long seconds) {
        return new ApiProblem(status, code, detail, List.of(), seconds);
    }

    /// There is nothing of that name within the reader's reach.
    public static ApiProblem notFound(String detail) {
        return new ApiProblem(404, "NOT_FOUND", detail, List.of());
    }

    public static ApiProblem badParameter(String name, String code, String message) {
        return new ApiProblem(400, code, message, List.of(new Flaw(name, code, message)));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// Seconds after which to ask again; null where that is of no use.
    public @Nullable Long retryAfter() {
        return retryAfter;
    }

    public List<Flaw> violations() {
        return violations;
    }
}

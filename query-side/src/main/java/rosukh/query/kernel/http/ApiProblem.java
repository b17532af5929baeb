package rosukh.query.kernel.http;

import java.util.List;

/// A question that cannot be answered. The API says so as an RFC 9457 problem, a page as an error
/// page; both carry the code.
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// One thing that is wrong with a request.
    public record Flaw(String field, String code, String message) {}

    private final int status;
    private final String code;
    private final transient List<Flaw> violations;

    public ApiProblem(int status, String code, String detail, List<Flaw> violations) {
        super(detail);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
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

    public List<Flaw> violations() {
        return violations;
    }
}

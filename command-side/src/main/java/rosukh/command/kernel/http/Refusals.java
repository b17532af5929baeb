package rosukh.command.kernel.http;

import java.util.List;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

/// Refusals that only the edge gives.
public final class Refusals {

    private Refusals() {}

    public static Refused badRequest(String code, String because, Violation... violations) {
        return new Refused(Refused.Kind.BAD_REQUEST, code, because, List.of(violations));
    }

    /// The request breaks the shape of the command; every fault is named at once.
    public static Refused invalid(List<Violation> violations) {
        return new Refused(
                Refused.Kind.BAD_REQUEST,
                ProblemCodes.REQUEST_INVALID,
                "the request has " + violations.size() + " fault(s)",
                violations);
    }

    static Refused preconditionRequired(String because) {
        return new Refused(
                Refused.Kind.PRECONDITION_REQUIRED,
                ProblemCodes.IF_MATCH_MISSING,
                because,
                List.of());
    }

    public static Refused tooLarge(String code, String because) {
        return new Refused(Refused.Kind.TOO_LARGE, code, because, List.of());
    }
}

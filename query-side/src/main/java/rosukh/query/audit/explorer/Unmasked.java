package rosukh.query.audit.explorer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// That somebody asked to see what is confidential in an event, and why. It stands in the request
/// under [#ATTRIBUTE], where whoever keeps the record of reading finds it.
public record Unmasked(long position, String reason) {

    /// Where in a request it stands.
    public static final String ATTRIBUTE = "rosukh.audit.unmasked";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /// Whether a reason was given; it is noted in the request.
    ///
    /// @param reason null or blank for none
    /// @throws ApiProblem if it is no more than a word, or a novel
    static boolean noted(HttpServletRequest request, long position, @Nullable String reason) {
        if (reason == null || reason.isBlank()) return false;
        String given = reason.strip();
        if (given.length() < SHORTEST || given.length() > LONGEST)
            throw ApiProblem.badParameter(
                    "reason",
                    "REASON_NEEDED",
                    "Say in %d to %d characters why it is needed.".formatted(SHORTEST, LONGEST));
        request.setAttribute(ATTRIBUTE, new Unmasked(position, given));
        return true;
    }
}

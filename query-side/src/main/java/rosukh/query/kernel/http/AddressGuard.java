package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds each address to a limit before anything is looked up for it.
///
/// @param code of the problem (429) that says when to ask again
public record AddressGuard(AddressLimit limit, String code) implements HandlerInterceptor {

    /// @throws ApiProblem when the address asked too often
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        long seconds = limit.take(request.getRemoteAddr());
        if (seconds == 0) return true;
        throw ApiProblem.later(
                429,
                code,
                "This address asked too often; ask again in " + seconds + " seconds.",
                seconds);
    }
}

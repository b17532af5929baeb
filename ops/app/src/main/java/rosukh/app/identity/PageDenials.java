package rosukh.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// What a page says when it does not let somebody in: an error page, or, to a part of a page that
/// loads itself, that the person must sign in again.
@Component
class PageDenials implements AccessDeniedHandler {

    private final EndpointRules rules;

    PageDenials(EndpointRules rules) {
        this.rules = rules;
    }

    /// Leads a person to where one signs in. A part that htmx or an event stream loads cannot
    /// follow there and is told to sign in again.
    ///
    /// @param where null if nobody can sign in to pages here
    AuthenticationEntryPoint signIn(@Nullable String where) {
        if (where == null)
            return (_, response, _) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        AuthenticationEntryPoint redirect = new LoginUrlAuthenticationEntryPoint(where);
        return (request, response, unknown) -> {
            if (isPart(request)) {
                response.setHeader("HX-Redirect", request.getContextPath() + where);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else redirect.commence(request, response, unknown);
        };
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || "text/event-stream".equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Set<String> methods = rules.endpoints().methodsOf(request.getRequestURI());
        if (methods.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (!methods.contains(request.getMethod()))
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

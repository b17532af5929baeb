package rosukh.command.kernel.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request reach a command endpoint only in a role named by its `@RolesAllowed`, before any
/// body or upload is read. An endpoint that names none is closed to all.
///
/// An interceptor and not a method proxy, because the role found is also the role that is stored
/// with the events.
final class Roles implements HandlerInterceptor {

    private static final String ROLE_USED = Roles.class.getName() + ".used";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("rosukh.command.")) {
            RolesAllowed allowed = method.getMethodAnnotation(RolesAllowed.class);
            List<String> roles = allowed == null ? List.of() : List.of(allowed.value());
            String role =
                    Caller.current().roleAmong(roles).orElseThrow(() -> new RoleNotAllowed(roles));
            request.setAttribute(ROLE_USED, role);
        }
        return true;
    }

    static String used(HttpServletRequest request) {
        if (request.getAttribute(ROLE_USED) instanceof String role) return role;
        throw new IllegalStateException("no role was checked for " + request.getRequestURI());
    }

    static final class RoleNotAllowed extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        RoleNotAllowed(List<String> roles) {
            super("this needs one of the roles " + roles);
        }
    }
}

package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import rosukh.command.kernel.SignIns;

/// Tells of everybody who asks for something on a node of the command side, before they do it.
final class SignedIn implements HandlerInterceptor {

    private final ObjectProvider<SignIns> signIns;

    /// @param signIns asked for with the first request, when all is wired
    SignedIn(ObjectProvider<SignIns> signIns) {
        this.signIns = signIns;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller.signedIn()
                .ifPresent(caller ->
                        signIns.ifAvailable(told ->
                                told.seen(
                                        caller.account(), caller.organisation(), caller.roles())));
        return true;
    }
}

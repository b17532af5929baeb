package rosukh.query.certificates.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.query.certificates.VerificationLimit;
import rosukh.query.kernel.http.ApiProblem;

/// Holds each address to its limit before a certificate is looked up for it. What can be kept by
/// caches, the status lists and keys, is not counted.
@Configuration(proxyBeanMethods = false)
class VerificationGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final VerificationLimit limit;

    VerificationGuard(VerificationLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/verify/**", "/api/v1/public/certificates/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    /// @throws ApiProblem `VERIFICATION_LIMIT`
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        long seconds = limit.take(request.getRemoteAddr());
        if (seconds == 0) return true;
        throw ApiProblem.later(
                429,
                "VERIFICATION_LIMIT",
                "This address asked too often; ask again in " + seconds + " seconds.",
                seconds);
    }
}

package rosukh.app.transparency;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.app.StartRefused;
import rosukh.query.certificates.VerificationLimit;
import rosukh.query.kernel.http.ApiProblem;

/// Holds each address to a number of files of the log. It is far above that of verifications: who
/// checks the whole log fetches all its files.
@Configuration(proxyBeanMethods = false)
class LogLimit implements WebMvcConfigurer, HandlerInterceptor {

    private static final int ADDRESSES = 100_000;

    private final VerificationLimit limit;

    LogLimit(LogProperties properties) {
        if (properties.limit() < 1)
            throw new StartRefused(
                    "rosukh.log.limit is below 1.",
                    "Say how many files of the log a minute one address may fetch, such as 3000.");
        limit = new VerificationLimit(properties.limit(), ADDRESSES, TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/log/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    /// @throws ApiProblem `LOG_LIMIT`
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        long seconds = limit.take(request.getRemoteAddr());
        if (seconds == 0) return true;
        throw ApiProblem.later(
                429,
                "LOG_LIMIT",
                "This address asked too often; ask again in " + seconds + " seconds.",
                seconds);
    }
}

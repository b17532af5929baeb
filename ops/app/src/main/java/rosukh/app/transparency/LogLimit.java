package rosukh.app.transparency;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.app.StartRefused;
import rosukh.query.kernel.http.AddressGuard;
import rosukh.query.kernel.http.AddressLimit;

/// Holds each address to a number of files of the log. It is far above that of verifications: who
/// checks the whole log fetches all its files.
@Configuration(proxyBeanMethods = false)
class LogLimit implements WebMvcConfigurer {

    private static final int ADDRESSES = 100_000;

    private final AddressGuard guard;

    LogLimit(LogProperties properties) {
        if (properties.limit() < 1)
            throw new StartRefused(
                    "rosukh.log.limit is below 1.",
                    "Say how many files of the log a minute one address may fetch, such as 3000.");
        guard =
                new AddressGuard(
                        new AddressLimit(properties.limit(), ADDRESSES, TimeMeter.SYSTEM_NANOTIME),
                        "LOG_LIMIT");
    }

    AddressGuard guard() {
        return guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/log/**").order(Ordered.HIGHEST_PRECEDENCE);
    }
}

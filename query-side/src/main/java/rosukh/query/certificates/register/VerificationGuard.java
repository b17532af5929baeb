package rosukh.query.certificates.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.query.kernel.http.AddressGuard;
import rosukh.query.kernel.http.AddressLimit;

/// Holds each address to its limit of verifications. What can be kept by caches, the status lists
/// and keys, is not counted.
@Configuration(proxyBeanMethods = false)
class VerificationGuard implements WebMvcConfigurer {

    private final AddressLimit limit;

    VerificationGuard(AddressLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AddressGuard(limit, "VERIFICATION_LIMIT"))
                .addPathPatterns("/verify/**", "/api/v1/public/certificates/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }
}

package rosukh.app.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import rosukh.app.StartRefused;

/// Outside the demo an external identity provider is a must, and no secret may be one that
/// everybody knows: otherwise the product does not start.
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class ExternalIdentity {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private static final Set<String> KNOWN_TO_EVERYBODY =
            Set.of("secret", "password", "changeme", "change-me", "admin", "test", "rosukh");

    @Bean
    static BeanFactoryPostProcessor noDefaultSecrets(Environment environment) {
        return _ -> check((ConfigurableEnvironment) environment);
    }

    /// Spring fetches the issuer's keys at the first token. If it cannot, that is a failure of the
    /// sign-in like any later one and not of this server.
    @Bean
    static BeanPostProcessor patientDecoder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? patient(decoder) : bean;
            }
        };
    }

    private static JwtDecoder patient(JwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                throw new JwtException("the issuer cannot be asked for its keys", unreachable);
            }
        };
    }

    static void check(ConfigurableEnvironment environment) {
        if (environment.getProperty(ISSUER, "").isBlank())
            throw new StartRefused(
                    "No identity provider is named, and this is not the demo.",
                    "Set " + ISSUER + " to your OpenID Connect issuer, or run the profile demo.");
        defaultSecret(environment)
                .ifPresent(name -> {
                    throw new StartRefused(
                            "The secret " + name + " is one that everybody knows.",
                            "Give it a value of your own, encoded other than {noop}.");
                });
    }

    private static Optional<String> defaultSecret(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source ->
                        Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(ExternalIdentity::isSecret)
                .filter(name -> isKnown(environment.getProperty(name, "")))
                .findFirst();
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return (plain.startsWith("springsecurity") || plain.startsWith("rosukh"))
                && (plain.endsWith("secret") || plain.endsWith("password"));
    }

    private static boolean isKnown(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("{noop}")
                || plain.endsWith("-secret")
                || KNOWN_TO_EVERYBODY.contains(plain);
    }
}

package rosukh.app.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// An OpenID provider of somebody else's on a port of its own: three people, a client for pages
/// that must prove with PKCE that it asked, and two machines, one of which is not meant for us.
final class Provider implements AutoCloseable {

    static final RSAKey KEY = key();

    private static final Map<String, List<String>> ROLES =
            Map.of(
                    "parvin", List.of("officer"),
                    "kaveh", List.of("assessor", "somebody-elses-role"),
                    "guest", List.of(),
                    "importer", List.of("officer"),
                    "stranger", List.of("officer"));

    private final ConfigurableApplicationContext context;

    private Provider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param product where the product runs that people sign in to
    static Provider start(String product) {
        return new Provider(
                new SpringApplicationBuilder(Beans.class)
                        .properties(
                                "spring.config.name=provider",
                                "server.port=0",
                                "product=" + product)
                        .run());
    }

    String issuer() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    static String secretOf(String client) {
        return client + "-kZ4.77pTq";
    }

    /// A token of any content that this provider, or whoever has the key, has signed.
    static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(KEY.getKeyID())
                                .build(),
                        claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("provider").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Beans {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    List.of(person("parvin"), person("kaveh"), person("guest")));
        }

        private static UserDetails person(String name) {
            return User.withUsername(name).password("{noop}" + name + "-1").build();
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            String product = environment.getRequiredProperty("product");
            return new InMemoryRegisteredClientRepository(
                    client("pages")
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(product + "/login/oauth2/code/pages")
                            .postLogoutRedirectUri(product + "/")
                            .scope(OidcScopes.OPENID)
                            .scope(OidcScopes.PROFILE)
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build(),
                    machine("importer"),
                    machine("stranger"));
        }

        private static RegisteredClient machine(String name) {
            return client(name)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        private static RegisteredClient.Builder client(String name) {
            return RegisteredClient.withId(name)
                    .clientId(name)
                    .clientSecret("{noop}" + secretOf(name))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> roles() {
            return context -> {
                String name = context.getPrincipal().getName();
                context.getClaims().claim("roles", ROLES.getOrDefault(name, List.of()));
                if (name.equals("importer")) context.getClaims().audience(List.of("rosukh"));
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }
    }
}

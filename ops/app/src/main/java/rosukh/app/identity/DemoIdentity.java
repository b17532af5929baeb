package rosukh.app.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.command.kernel.SignIns;

/// The demo's own identity server in the same process: one account and one client per role, known
/// to everybody. Nothing of it exists outside the demo.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIdentity {

    private static final String AUDIENCE = "rosukh";
    private static final Duration TOKEN_LASTS = Duration.ofHours(1);

    /// Cheap on purpose: these passwords are printed on the login page.
    private static final int BCRYPT_COST = 4;

    /// A start that found no settings but a database must not open that database to everybody.
    @Bean
    static BeanFactoryPostProcessor onlyWherePeopleAskedForIt(Environment environment) {
        return _ -> check(environment);
    }

    static void check(Environment environment) {
        boolean named = environment.getActiveProfiles().length > 0;
        if (!named && !environment.getProperty("spring.mongodb.uri", "").isBlank())
            throw new StartRefused(
                    "A database is named but no profile, and the demo's passwords are public.",
                    "Set spring.profiles.active: to demo if you mean it, else to any other name"
                            + " with the settings of an identity provider.");
    }

    @Bean
    DemoAccounts demoAccounts(@Value("${rosukh.demo.firm-account}") String firm) {
        return new DemoAccounts(DemoAccount.all(firm));
    }

    /// Everybody who could sign in counts as known, so that the demo can be tried in any order. It
    /// runs after the demo's data, which must find an empty log.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner knownAccounts(DemoAccounts accounts, ObjectProvider<SignIns> signIns) {
        return _ ->
                signIns.ifAvailable(known ->
                        accounts.all()
                                .forEach(account -> {
                                    Set<String> roles = Set.of(account.role());
                                    known.seen(account.name(), account.organisation(), roles);
                                    known.seen(account.clientId(), account.organisation(), roles);
                                }));
    }

    @Bean
    @Order(1)
    SecurityFilterChain identityServer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(withDefaults());
                        })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_COST);
    }

    @Bean
    UserDetailsService demoUsers(DemoAccounts accounts, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(
                accounts.all().stream().map(account -> user(account, encoder)).toList());
    }

    private static UserDetails user(DemoAccount account, PasswordEncoder encoder) {
        return User.withUsername(account.name())
                .password(encoder.encode(account.password()))
                .authorities(Authorities.of(account.claims()))
                .build();
    }

    @Bean
    RegisteredClientRepository demoClients(DemoAccounts accounts, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(
                accounts.all().stream().map(account -> client(account, encoder)).toList());
    }

    private static RegisteredClient client(DemoAccount account, PasswordEncoder encoder) {
        return RegisteredClient.withId(account.clientId())
                .clientId(account.clientId())
                .clientSecret(encoder.encode(account.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LASTS).build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims(DemoAccounts accounts) {
        Map<String, DemoAccount> byClient =
                accounts.all().stream()
                        .collect(Collectors.toMap(DemoAccount::clientId, Function.identity()));
        return context -> {
            DemoAccount account = byClient.get(context.getRegisteredClient().getClientId());
            if (account == null) return;
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claims(claims -> claims.putAll(account.claims()));
        };
    }

    @Bean
    OAuth2AuthorizationService demoAuthorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RosukhProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(properties.data())));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }
}

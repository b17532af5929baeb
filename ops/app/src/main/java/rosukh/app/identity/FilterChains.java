package rosukh.app.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The filter chains of the API (bearer token, no session) and of the pages (session, CSRF). The
/// demo's identity server has its own chain before both.
@Configuration(proxyBeanMethods = false)
class FilterChains {

    /// Nothing but our own files, no script or style inside a page.
    static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "manifest-src 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'");

    private static final String LOGIN_PAGE = "/login";

    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, EndpointRules rules, Denials denials) {
        return headers(http)
                .securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(table -> rules.apply(table, Endpoint::ofApi))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(fromToken()))
                                .authenticationEntryPoint(denials)
                                .accessDeniedHandler(denials)
                                .withObjectPostProcessor(failuresTo(denials)))
                .exceptionHandling(
                        on -> on.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            EndpointRules rules,
            PageDenials denials,
            ObjectProvider<UserDetailsService> demo,
            ObjectProvider<ClientRegistrationRepository> external) {
        UserDetailsService accounts = demo.getIfAvailable();
        ClientRegistrationRepository providers = external.getIfAvailable();
        String login = loginAt(accounts, providers);
        headers(http)
                .authorizeHttpRequests(table -> rules.apply(table, line -> !line.ofApi()))
                .exceptionHandling(on ->
                        on.authenticationEntryPoint(denials.signIn(login))
                                .accessDeniedHandler(denials))
                .csrf(withDefaults())
                .logout(logout -> logout.logoutSuccessUrl(LOGIN_PAGE + "?logout"));
        if (accounts != null)
            http.formLogin(form -> form.loginPage(LOGIN_PAGE).defaultSuccessUrl("/"));
        if (providers != null && login != null)
            http.oauth2Login(at ->
                    at.loginPage(login)
                            .defaultSuccessUrl("/")
                            .userInfoEndpoint(user ->
                                    user.userAuthoritiesMapper(ExternalLogin::authorities)));
        return http.build();
    }

    /// Where somebody signs in: on the demo's page, or at the first identity provider named.
    private static @Nullable String loginAt(
            @Nullable UserDetailsService accounts,
            @Nullable ClientRegistrationRepository providers) {
        if (accounts != null) return LOGIN_PAGE;
        return providers instanceof Iterable<?> named
                        && named.iterator().hasNext()
                        && named.iterator().next() instanceof ClientRegistration first
                ? "/oauth2/authorization/" + first.getRegistrationId()
                : null;
    }

    /// An identity provider that does not answer is a problem too, not a failure of the server.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(
            Denials denials) {
        AuthenticationEntryPointFailureHandler handler =
                new AuthenticationEntryPointFailureHandler(denials);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static JwtAuthenticationConverter fromToken() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> Authorities.of(jwt.getClaims()));
        return converter;
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(FilterChains::strict);
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }
}

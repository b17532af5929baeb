package rosukh.app.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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

    private static final String LOGIN_PAGE = "/login";

    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// A span for each of some thirty filters of each request tells nobody anything and cost more
    /// than the request itself.
    @Bean
    SecurityObservationSettings observeNoFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static BeanPostProcessor rememberTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new RecentTokens(decoder) : bean;
            }
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, EndpointRules rules, Denials denials) {
        return headers(http, Set.of())
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
        ExternalLogin provider = ExternalLogin.of(external.getIfAvailable());
        String login = accounts != null ? LOGIN_PAGE : provider == null ? null : provider.page();
        headers(http, provider == null ? Set.of() : provider.origins())
                .authorizeHttpRequests(table -> rules.apply(table, line -> !line.ofApi()))
                .exceptionHandling(on ->
                        on.authenticationEntryPoint(denials.signIn(login))
                                .accessDeniedHandler(denials))
                .csrf(withDefaults())
                .logout(logout -> logout.logoutSuccessUrl(LOGIN_PAGE + "?logout"));
        if (accounts != null)
            http.formLogin(form -> form.loginPage(LOGIN_PAGE).defaultSuccessUrl("/"));
        if (provider != null) provider.configure(http);
        return http.build();
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

    /// Nothing but our own files, no script or style inside a page.
    private static String contentSecurityPolicy(Set<String> formsMayLeadTo) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                String.join(" ", "form-action 'self'", String.join(" ", formsMayLeadTo)).strip(),
                "manifest-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private static HttpSecurity headers(HttpSecurity http, Set<String> formsMayLeadTo) {
        String policy = contentSecurityPolicy(formsMayLeadTo);
        return http.headers(headers -> strict(headers, policy));
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }
}

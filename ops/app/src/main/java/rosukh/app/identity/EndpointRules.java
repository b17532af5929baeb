package rosukh.app.identity;

import jakarta.servlet.DispatcherType;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/// Turns the table of endpoints into the rules of a filter chain; the last rule denies.
@Component
class EndpointRules {

    private final Endpoints endpoints = Endpoints.read();
    private final boolean demo;

    EndpointRules(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules,
            Predicate<Endpoint> of) {
        // The request itself was judged; what the container makes of it afterwards is not asked
        // again.
        rules.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        for (Endpoint endpoint : endpoints.lines()) {
            if (!of.test(endpoint)) continue;
            String path = endpoint.path().getPatternString();
            AuthorizationManager<RequestAuthorizationContext> who = who(endpoint);
            rules.requestMatchers(matcher(endpoint.method(), path)).access(who);
            if (endpoint.method().equals(HttpMethod.GET))
                rules.requestMatchers(matcher(HttpMethod.HEAD, path)).access(who);
        }
        rules.anyRequest().denyAll();
    }

    private static PathPatternRequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }

    private AuthorizationManager<RequestAuthorizationContext> who(Endpoint endpoint) {
        AuthorizationManager<RequestAuthorizationContext> roles =
                AuthorityAuthorizationManager.hasAnyRole(
                        endpoint.roles().isEmpty()
                                ? new String[] {"nobody"}
                                : endpoint.roles().toArray(String[]::new));
        return switch (endpoint.access()) {
            case PUBLIC -> (_, _) -> new AuthorizationDecision(true);
            case DEMO -> (_, _) -> new AuthorizationDecision(demo);
            case ROLES -> roles;
            case ROLES_OR_LOCAL ->
                    (authentication, context) ->
                            LocalRequest.is(context.getRequest())
                                    ? new AuthorizationDecision(true)
                                    : roles.authorize(authentication, context);
        };
    }
}

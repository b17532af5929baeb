package rosukh.app.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

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
        Map<HttpMethod, List<Rule>> byMethod = new HashMap<>();
        for (Endpoint endpoint : endpoints.lines())
            if (of.test(endpoint))
                byMethod.computeIfAbsent(endpoint.method(), _ -> new ArrayList<>())
                        .add(new Rule(endpoint.path(), who(endpoint)));
        rules.anyRequest().access(new Table(byMethod));
    }

    /// One line for one method.
    private record Rule(PathPattern path, AuthorizationManager<RequestAuthorizationContext> who) {}

    /// The first line that matches decides, and where there is none the answer is no. Spring's own
    /// list of matchers asks the request for its method and path anew for each of some hundred
    /// lines, which took three of a hundred parts of the time of a request.
    private record Table(Map<HttpMethod, List<Rule>> byMethod)
            implements AuthorizationManager<RequestAuthorizationContext> {

        @Override
        public @Nullable AuthorizationResult authorize(
                Supplier<? extends @Nullable Authentication> authentication,
                RequestAuthorizationContext context) {
            HttpServletRequest request = context.getRequest();
            HttpMethod method = HttpMethod.valueOf(request.getMethod());
            PathContainer path = pathOf(request);
            for (Rule rule :
                    byMethod.getOrDefault(
                            method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method, List.of()))
                if (rule.path().matches(path)) return rule.who().authorize(authentication, context);
            return new AuthorizationDecision(false);
        }

        private static PathContainer pathOf(HttpServletRequest request) {
            RequestPath path =
                    ServletRequestPathUtils.hasParsedRequestPath(request)
                            ? ServletRequestPathUtils.getParsedRequestPath(request)
                            : RequestPath.parse(request.getRequestURI(), request.getContextPath());
            return path.pathWithinApplication();
        }
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

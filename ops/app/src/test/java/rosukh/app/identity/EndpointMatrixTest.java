package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import rosukh.app.Whole;

class EndpointMatrixTest extends Whole {

    private final Endpoints table = Endpoints.read();

    @Autowired private ApplicationContext context;
    @Autowired private FilterChainProxy filters;

    @Test
    void every_endpoint_that_is_served_has_a_line_in_the_table() {
        assertThat(served()).isNotEmpty().isSubsetOf(listed());
    }

    @Test
    void every_line_of_the_table_is_served() {
        assertThat(listed()).isSubsetOf(served());
    }

    @Test
    void every_role_gets_through_exactly_where_the_table_says() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint line : table.lines()) {
            for (String role : Authorities.ROLES) {
                boolean expected =
                        line.access() == Endpoint.Access.PUBLIC
                                || line.access() == Endpoint.Access.DEMO
                                || line.roles().contains(role);
                if (allowed(line, signedIn(role)) != expected)
                    wrong.add(role + " at " + line.method() + " " + line.path());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebody_without_a_role_gets_through_to_public_endpoints_only() {
        for (Endpoint line : table.lines()) {
            boolean open =
                    line.access() == Endpoint.Access.PUBLIC
                            || line.access() == Endpoint.Access.DEMO;
            assertThat(allowed(line, signedIn("nobody"))).as(line.toString()).isEqualTo(open);
            assertThat(allowed(line, stranger())).as(line.toString()).isEqualTo(open);
        }
    }

    @Test
    void what_the_table_does_not_list_is_denied_to_every_role() {
        for (String role : Authorities.ROLES)
            for (String path : List.of("/api/v1/nothing", "/nothing", "/actuator/env", "/forms/x"))
                assertThat(allowed("GET", path, signedIn(role))).isFalse();
    }

    @Test
    void the_command_side_names_the_same_roles() {
        List<String> wrong = new ArrayList<>();
        mappings()
                .forEach(mapping ->
                        mapping.getHandlerMethods()
                                .forEach((info, method) -> compare(info, method, wrong)));
        assertThat(wrong).isEmpty();
    }

    private void compare(RequestMappingInfo info, HandlerMethod method, List<String> wrong) {
        RolesAllowed named = method.getMethodAnnotation(RolesAllowed.class);
        if (named == null) return;
        for (Endpoint line : table.lines())
            if (endpoints(info).contains(line.method() + " " + line.path().getPatternString())
                    && !Set.copyOf(line.roles()).equals(Set.of(named.value())))
                wrong.add(line + " but " + List.of(named.value()));
    }

    private Set<String> listed() {
        Set<String> listed = new TreeSet<>();
        for (Endpoint line : table.lines())
            if (!isFile(line)) listed.add(line.method() + " " + line.path().getPatternString());
        return listed;
    }

    private static boolean isFile(Endpoint line) {
        String path = line.path().getPatternString();
        return path.endsWith("**") || path.matches("/[a-z]+\\.(css|js|svg|ico)");
    }

    private Set<String> served() {
        Set<String> served = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings())
            mapping.getHandlerMethods().keySet().forEach(info -> served.addAll(endpoints(info)));
        served.removeIf(endpoint -> endpoint.endsWith("**"));
        return served;
    }

    private static Set<String> endpoints(RequestMappingInfo info) {
        Set<String> endpoints = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            if (info.getMethodsCondition().getMethods().isEmpty()) endpoints.add("GET " + path);
            info.getMethodsCondition().getMethods().forEach(m -> endpoints.add(m + " " + path));
        }
        return endpoints;
    }

    private Collection<RequestMappingInfoHandlerMapping> mappings() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values();
    }

    private boolean allowed(Endpoint line, Authentication who) {
        String path =
                line.path().getPatternString().replaceAll("\\{[^/]+}", "x").replace("**", "x");
        return allowed(line.method().name(), path, who);
    }

    /// Asks the rules of the filter chain that would judge such a request.
    private boolean allowed(String method, String path, Authentication who) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("192.0.2.1");
        for (SecurityFilterChain chain : filters.getFilterChains())
            if (chain.matches(request))
                for (Filter filter : chain.getFilters())
                    if (filter instanceof AuthorizationFilter rules) {
                        AuthorizationResult result =
                                rules.getAuthorizationManager().authorize(() -> who, request);
                        return result != null && result.isGranted();
                    }
        return false;
    }

    private static Authentication signedIn(String role) {
        return new TestingAuthenticationToken("somebody", "", "ROLE_" + role);
    }

    private static Authentication stranger() {
        return new AnonymousAuthenticationToken(
                "key",
                "stranger",
                org.springframework.security.core.authority.AuthorityUtils.createAuthorityList(
                        "ROLE_ANONYMOUS"));
    }
}

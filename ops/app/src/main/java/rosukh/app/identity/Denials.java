package rosukh.app.identity;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the API says when it does not let somebody in: an RFC 9457 problem with a code. Nothing is
/// served at most denied paths, so those say 404 or 405 to whoever is known.
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final EndpointRules rules;
    private final JsonMapper json;
    private final ObjectProvider<Tracer> tracer;

    Denials(EndpointRules rules, JsonMapper json, ObjectProvider<Tracer> tracer) {
        this.rules = rules;
        this.json = json;
        this.tracer = tracer;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException unknown)
            throws IOException {
        if (unknown instanceof AuthenticationServiceException) {
            write(
                    request,
                    response,
                    503,
                    "Service Unavailable",
                    "IDENTITY_PROVIDER_UNREACHABLE",
                    "the identity provider does not answer");
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                unknown instanceof OAuth2AuthenticationException invalid
                        ? "Bearer error=\"" + invalid.getError().getErrorCode() + "\""
                        : "Bearer");
        write(
                request,
                response,
                401,
                "Unauthorized",
                "UNAUTHENTICATED",
                "a valid bearer token is needed");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Set<String> methods = rules.endpoints().methodsOf(request.getRequestURI());
        if (methods.isEmpty())
            write(request, response, 404, "Not Found", "NOT_FOUND", "nothing is served here");
        else if (!methods.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            write(
                    request,
                    response,
                    405,
                    "Method Not Allowed",
                    "METHOD_NOT_ALLOWED",
                    "this path answers to " + String.join(", ", methods));
        } else
            write(
                    request,
                    response,
                    403,
                    "Forbidden",
                    "FORBIDDEN",
                    "the role of this account does not allow it");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String code,
            String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        problem.put("violations", List.of());
        problem.put("traceId", traceId());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private String traceId() {
        Tracer tracing = tracer.getIfAvailable();
        Span span = tracing == null ? null : tracing.currentSpan();
        return span == null ? "" : span.context().traceId();
    }
}

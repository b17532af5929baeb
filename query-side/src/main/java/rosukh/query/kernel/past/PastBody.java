package rosukh.query.kernel.past;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Adds the member `past`, a [PastAnswer], to what the API answers from the past.
@ControllerAdvice("rosukh.query")
final class PastBody implements ResponseBodyAdvice<Object> {

    private final JsonMapper json;

    PastBody(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) return body;
        if (!(request instanceof ServletServerHttpRequest servlet)) return body;
        HttpServletRequest asked = servlet.getServletRequest();
        if (!(asked.getAttribute(PastInterceptor.ANSWER) instanceof PastAnswer past)) return body;
        JsonNode tree = json.valueToTree(body);
        if (tree instanceof ObjectNode object) object.set("past", json.valueToTree(past));
        return tree;
    }
}

package rosukh.app.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.http.Listing;

/// Counts the records of an answer before it is written: the rows of a list, or the one record of
/// anything else.
@ControllerAdvice
final class RecordCount implements ResponseBodyAdvice<Object>, HandlerInterceptor {

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
        if (request instanceof ServletServerHttpRequest servlet) {
            int records =
                    switch (body) {
                        case Listing<?> list -> list.items().size();
                        case Collection<?> all -> all.size();
                        case null, default -> 1;
                    };
            servlet.getServletRequest().setAttribute(ReadsOfRequest.RECORDS, records);
        }
        return body;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView shown) {
        if (shown != null && shown.getModel().get("page") instanceof Page<?> page)
            request.setAttribute(ReadsOfRequest.RECORDS, page.items().size());
    }
}

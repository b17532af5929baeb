package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;

/// Lets a handler method ask for the [Reader], [Ui], [Format] or [Lang] of its request.
final class RequestFacts implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Reader.class, Ui.class, Format.class, Lang.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Reader.class) return Reader.current();
        Ui ui = uiOf(web.getNativeRequest(HttpServletRequest.class));
        if (type == Ui.class) return ui;
        return type == Lang.class ? ui.lang() : ui.format();
    }

    private static Ui uiOf(@Nullable HttpServletRequest request) {
        return request != null && request.getAttribute(Ui.ATTRIBUTE) instanceof Ui ui
                ? ui
                : Ui.plain(Lang.FA, CalendarChoice.JALALI);
    }
}

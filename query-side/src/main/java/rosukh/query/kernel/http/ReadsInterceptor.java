package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.past.PastQuestion;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// Before a view answers: refuses parameters the API does not know, waits for `minPosition`, and
/// says as of which position the answer is. The position is read before the view, so the answer is
/// never older than it says.
public final class ReadsInterceptor implements HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<String> COMMON =
            Set.of(
                    "minPosition",
                    "lang",
                    "calendar",
                    "theme",
                    "density",
                    PastQuestion.AS_OF,
                    PastQuestion.AS_KNOWN_AT);

    private final Positions positions;

    ReadsInterceptor(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (!method.getBeanType().getPackageName().startsWith("rosukh.query")) return true;
        if (Problems.isApi(request)) refuseUnknown(method, request);
        List<String> groups = groupsOf(method);
        if (groups.isEmpty()) return true;
        waitFor(groups, request);
        AsOf asOf = positions.asOf(groups);
        response.setHeader("X-Projection-Position", Long.toString(asOf.position()));
        response.setHeader("X-As-Of", asOf.at().toString());
        if (request.getAttribute(Ui.ATTRIBUTE) instanceof Ui ui)
            request.setAttribute(Ui.ATTRIBUTE, ui.showing(asOf));
        return true;
    }

    private void waitFor(List<String> groups, HttpServletRequest request) {
        String text =
                Link.parse(request.getQueryString())
                        .getOrDefault("minPosition", List.of(""))
                        .getFirst();
        if (text.isEmpty()) return;
        long wanted = parse(text);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String group : groups) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (!positions.await(group, wanted, left))
                throw new ApiProblem(
                        425,
                        "POSITION_NOT_REACHED",
                        "The view has not applied position " + wanted + " yet. Ask again.",
                        List.of());
        }
    }

    private static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException broken) {
            throw ApiProblem.badParameter(
                    "minPosition", "PARAMETER_INVALID", "A position is a whole number.");
        }
    }

    private static void refuseUnknown(HandlerMethod method, HttpServletRequest request) {
        Set<String> known = new LinkedHashSet<>(COMMON);
        for (MethodParameter parameter : method.getMethodParameters())
            known.addAll(names(parameter));
        for (String asked : Link.parse(request.getQueryString()).keySet())
            if (!known.contains(asked))
                throw ApiProblem.badParameter(
                        asked, "PARAMETER_UNKNOWN", "There is no parameter `" + asked + "` here.");
    }

    /// A request parameter's name; for a record that gathers parameters, its components.
    private static List<String> names(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null) {
            String name = declared.name().isEmpty() ? parameterName(parameter) : declared.name();
            return List.of(name);
        }
        Class<?> type = parameter.getParameterType();
        if (!type.isRecord()) return List.of();
        return List.of(type.getRecordComponents()).stream().map(c -> c.getName()).toList();
    }

    private static String parameterName(MethodParameter parameter) {
        return parameter.getExecutable().getParameters()[parameter.getParameterIndex()].getName();
    }

    /// The processing groups whose views a handler says it answers from.
    public static List<String> groupsOf(HandlerMethod method) {
        @Nullable Reads reads = method.getMethodAnnotation(Reads.class);
        if (reads == null)
            reads = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Reads.class);
        return reads == null ? List.of() : List.of(reads.value());
    }
}

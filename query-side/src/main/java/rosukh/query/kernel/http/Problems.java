package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Answers a problem of the query side: to the API as `application/problem+json` in the same shape
/// as the command side's, to a page as the error page.
@ControllerAdvice("rosukh.query")
final class Problems {

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @ExceptionHandler
    Object problem(ApiProblem problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        Long seconds = problem.status() == 425 ? Long.valueOf(1) : problem.retryAfter();
        if (seconds != null) headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        return isApi(request) ? json(problem, request, headers) : page(problem, headers);
    }

    /// A page's headers cannot travel with its model; the container's response takes them.
    private static void put(HttpHeaders headers) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            HttpServletResponse response = here.getResponse();
            if (response != null)
                headers.forEach((name, values) -> response.setHeader(name, values.getFirst()));
        }
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        String message = "`" + wrong.getName() + "` cannot be `" + wrong.getValue() + "`.";
        return problem(
                ApiProblem.badParameter(wrong.getName(), "PARAMETER_INVALID", message), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return problem(
                ApiProblem.badParameter(name, "PARAMETER_MISSING", "`" + name + "` is needed."),
                request);
    }

    private static ResponseEntity<Map<String, Object>> json(
            ApiProblem problem, HttpServletRequest request, HttpHeaders headers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:rosukh:problem:" + problem.code());
        body.put("title", title(problem.code()));
        body.put("status", problem.status());
        body.put("detail", problem.getMessage());
        body.put("instance", request.getRequestURI());
        body.put("code", problem.code());
        body.put("violations", problem.violations());
        String traceId = MDC.get("traceId");
        if (traceId != null) body.put("traceId", traceId);
        return ResponseEntity.status(HttpStatusCode.valueOf(problem.status()))
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /// `FIRM_LEGAL_ID_TAKEN` reads `Firm legal id taken`.
    private static String title(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Object page(ApiProblem problem, HttpHeaders headers) {
        put(headers);
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("status", problem.status());
        page.addObject("code", problem.code());
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        // The page of 425 reloads itself; one that was asked for too often must not.
        page.addObject(problem.status() == 425 ? "retryAfter" : "waitSeconds", seconds);
        page.addObject("violations", List.copyOf(problem.violations()));
        return page;
    }
}

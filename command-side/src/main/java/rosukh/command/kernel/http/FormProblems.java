package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Leads a refused form back to the page it came from, with the problem and what was typed.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class FormProblems {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "back", "key", "version");

    private final ProblemCatalogue catalogue;

    FormProblems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean concern(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/forms/");
    }

    @ExceptionHandler(Exception.class)
    RedirectView leadBack(Exception failure, HttpServletRequest request) throws Exception {
        if (!concern(request)
                || failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException) throw failure;
        String back = Forms.back(request);
        if (back == null)
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, ProblemCodes.BACK_INVALID, failure);
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("problem", catalogue.problem(failure, request.getRequestURI()));
        flash.put("input", typed(request));
        return Forms.seeOther(back);
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !NOT_TYPED.contains(entry.getKey()))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}

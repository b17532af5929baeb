package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/// Answers every failure below `/api/` with a problem document. Pages and forms are left to others:
/// an exception thrown again from here counts as not handled.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class Problems {

    private final ProblemCatalogue catalogue;

    Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) throw failure;
        if (failure instanceof AuthenticationException) throw failure;
        // A handler that produces something else must not turn the problem into a 406.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        Problem problem = catalogue.problem(failure, request.getRequestURI());
        ResponseEntity<Object> answer = problem.answer();
        HttpHeaders extra = ProblemCatalogue.headers(failure);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(extra)
                .headers(answer.getHeaders())
                .body(problem);
    }
}

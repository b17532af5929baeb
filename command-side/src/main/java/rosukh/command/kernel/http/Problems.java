package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/// Answers every failure of the command side: to the API with a problem document, to a form by
/// leading it back. What the security filters answer is thrown again, which counts as not handled.
@ControllerAdvice(name = "commandProblems", basePackages = "rosukh.command")
class Problems {

    private final ProblemCatalogue catalogue;

    Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AuthenticationException) throw failure;
        boolean form = FormReturn.concerns(request);
        if (form && failure instanceof AccessDeniedException) throw failure;
        Problem problem = catalogue.problem(failure, request.getRequestURI());
        return form ? FormReturn.leadBack(problem, request) : document(problem, failure, request);
    }

    static ResponseEntity<Object> document(
            Problem problem, Exception failure, HttpServletRequest request) {
        // A handler that produces something else must not turn the problem into a 406.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        ResponseEntity<Object> answer = problem.answer();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(ProblemCatalogue.headers(failure))
                .headers(answer.getHeaders())
                .body(problem);
    }
}

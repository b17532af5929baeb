package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import rosukh.command.kernel.Refused;

/// Answers failures below `/api/` that no controller saw: an unknown path, a wrong method or media
/// type, an upload that cannot be taken apart, a body refused by a filter.
@RestControllerAdvice
class UnroutedProblems {

    private final ProblemCatalogue catalogue;

    UnroutedProblems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler({
        Refused.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        MultipartException.class
    })
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) throw failure;
        return Problems.document(
                catalogue.problem(failure, request.getRequestURI()), failure, request);
    }
}

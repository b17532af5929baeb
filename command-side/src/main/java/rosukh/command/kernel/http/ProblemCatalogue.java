package rosukh.command.kernel.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.eventstore.StoreUnavailable;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says for each failure what a caller may know of it. What is not foreseen is logged here and told
/// as `INTERNAL` without a word of its own.
@Component
class ProblemCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemCatalogue.class);

    Problem problem(Throwable failure, String instance) {
        return switch (failure) {
            case Refused refused -> Problem.of(refused, instance);
            case Roles.RoleNotAllowed denied ->
                    simple(403, ProblemCodes.ROLE_NOT_ALLOWED, message(denied), instance);
            case AccessDeniedException _ ->
                    simple(403, ProblemCodes.ACCESS_DENIED, "this is not allowed", instance);
            case MethodArgumentNotValidException invalid -> invalid(invalid, instance);
            case BindException invalid -> bound(invalid, instance);
            case ConstraintViolationException invalid -> constraints(invalid, instance);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, instance);
            case MissingServletRequestParameterException missing ->
                    missing(missing.getParameterName(), instance);
            case MissingServletRequestPartException missing ->
                    missing(missing.getRequestPartName(), instance);
            case MethodArgumentTypeMismatchException wrong -> wrongType(wrong, instance);
            case MaxUploadSizeExceededException _ ->
                    simple(413, ProblemCodes.UPLOAD_TOO_LARGE, "the upload is too large", instance);
            case MultipartException _ ->
                    simple(400, ProblemCodes.UPLOAD_MALFORMED, "the upload is damaged", instance);
            case RequestRejectedException _ ->
                    simple(400, ProblemCodes.HEADER_INVALID, "a header is not allowed", instance);
            case StoreUnavailable unavailable -> unavailable(unavailable, instance);
            case ErrorResponse answered -> answered(answered, failure, instance);
            default -> internal(failure, instance);
        };
    }

    /// Headers that belong to a failure, for example `Allow` or `Retry-After`.
    static HttpHeaders headers(Throwable failure) {
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse answered) headers.addAll(answered.getHeaders());
        if (failure instanceof StoreUnavailable) headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }

    private static Problem simple(int status, String code, String detail, String instance) {
        return Problem.of(status, code, detail, instance, List.of());
    }

    private static Problem invalid(MethodArgumentNotValidException failure, String instance) {
        return fieldErrors(failure.getBindingResult().getFieldErrors(), instance);
    }

    private static Problem bound(BindException failure, String instance) {
        return fieldErrors(failure.getFieldErrors(), instance);
    }

    private static Problem fieldErrors(List<FieldError> errors, String instance) {
        List<Violation> violations = new ArrayList<>();
        for (FieldError error : errors)
            violations.add(
                    new Violation(
                            error.getField(),
                            constraintCode(String.valueOf(error.getCode())),
                            String.valueOf(error.getDefaultMessage())));
        return Problem.of(Refusals.invalid(violations), instance);
    }

    private static Problem constraints(ConstraintViolationException failure, String instance) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> found : failure.getConstraintViolations())
            violations.add(
                    new Violation(
                            String.valueOf(found.getPropertyPath()),
                            constraintCode(
                                    found.getConstraintDescriptor()
                                            .getAnnotation()
                                            .annotationType()
                                            .getSimpleName()),
                            found.getMessage()));
        return Problem.of(Refusals.invalid(violations), instance);
    }

    private static String constraintCode(String annotation) {
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
            case "Size" -> "SIZE";
            case "Min", "Max", "Positive", "PositiveOrZero" -> "RANGE";
            case "Pattern" -> "FORMAT";
            default -> annotation.toUpperCase(Locale.ROOT);
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException failure, String instance) {
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    json(
                            ProblemCodes.JSON_FIELD_UNKNOWN,
                            path(unknown),
                            "this field is not known",
                            instance);
            case DatabindException wrong ->
                    json(
                            ProblemCodes.JSON_TYPE_WRONG,
                            path(wrong),
                            "the value has the wrong type or form",
                            instance);
            case StreamReadException _ ->
                    json(ProblemCodes.JSON_MALFORMED, "", "the body is not JSON", instance);
            case null, default ->
                    json(ProblemCodes.JSON_MALFORMED, "", "the body cannot be read", instance);
        };
    }

    private static Problem json(String code, String field, String message, String instance) {
        return Problem.of(
                Refusals.badRequest(
                        code,
                        field.isEmpty() ? message : field + ": " + message,
                        new Violation(field, code, message)),
                instance);
    }

    /// For example `answers[0].values`.
    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Problem missing(String name, String instance) {
        Violation violation = new Violation(name, "REQUIRED", name + " is missing");
        return Problem.of(
                Refusals.badRequest(ProblemCodes.PARAMETER_MISSING, violation.message(), violation),
                instance);
    }

    private static Problem wrongType(MethodArgumentTypeMismatchException wrong, String instance) {
        String name = wrong.getName();
        Violation violation =
                new Violation(
                        name, ProblemCodes.PARAMETER_INVALID, name + " has the wrong type or form");
        return Problem.of(
                Refusals.badRequest(ProblemCodes.PARAMETER_INVALID, violation.message(), violation),
                instance);
    }

    private static Problem unavailable(StoreUnavailable failure, String instance) {
        LOG.error("the event store does not answer", failure);
        return simple(
                503,
                ProblemCodes.UNAVAILABLE,
                "the event store does not answer; repeat under the same Idempotency-Key",
                instance);
    }

    /// What Spring itself answers, and what others answer as a `ProblemDetail` with a `code`.
    private static Problem answered(ErrorResponse answered, Throwable failure, String instance) {
        int status = answered.getStatusCode().value();
        if (status >= 500 && status != 503) return internal(failure, instance);
        ProblemDetail body = answered.getBody();
        @Nullable String detail = body.getDetail();
        Object code = body.getProperties() == null ? null : body.getProperties().get("code");
        return simple(
                status,
                code == null ? codeOf(status) : code.toString(),
                detail == null ? "the request cannot be served" : detail,
                instance);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> ProblemCodes.UNAUTHENTICATED;
            case 403 -> ProblemCodes.ACCESS_DENIED;
            case 404 -> ProblemCodes.NOT_FOUND;
            case 405 -> ProblemCodes.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCodes.NOT_ACCEPTABLE;
            case 413 -> ProblemCodes.UPLOAD_TOO_LARGE;
            case 415 -> ProblemCodes.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> ProblemCodes.UNAVAILABLE;
            default -> ProblemCodes.REQUEST_INVALID;
        };
    }

    private static Problem internal(Throwable failure, String instance) {
        LOG.error("unforeseen failure at {}", instance, failure);
        return simple(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                ProblemCodes.INTERNAL,
                "something went wrong on our side; the trace id finds it in the log",
                instance);
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}

package rosukh.command.kernel.http;

import static rosukh.command.kernel.http.ProblemCodes.BODY_TOO_LARGE;
import static rosukh.command.kernel.http.ProblemCodes.HEADER_INVALID;
import static rosukh.command.kernel.http.ProblemCodes.IDEMPOTENCY_KEY_INVALID;
import static rosukh.command.kernel.http.ProblemCodes.IDEMPOTENCY_KEY_MISSING;
import static rosukh.command.kernel.http.ProblemCodes.IF_MATCH_INVALID;
import static rosukh.command.kernel.http.ProblemCodes.IF_MATCH_MISSING;
import static rosukh.command.kernel.http.ProblemCodes.JSON_FIELD_UNKNOWN;
import static rosukh.command.kernel.http.ProblemCodes.JSON_MALFORMED;
import static rosukh.command.kernel.http.ProblemCodes.JSON_TYPE_WRONG;
import static rosukh.command.kernel.http.ProblemCodes.MEDIA_TYPE_UNSUPPORTED;
import static rosukh.command.kernel.http.ProblemCodes.REASON_MISSING;
import static rosukh.command.kernel.http.ProblemCodes.REQUEST_INVALID;
import static rosukh.command.kernel.http.ProblemCodes.ROLE_NOT_ALLOWED;
import static rosukh.command.kernel.http.ProblemCodes.UNAUTHENTICATED;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;

/// Writes what [Described] says into the OpenAPI document.
final class DescribedCommands implements OperationCustomizer {

    private static final List<String> OF_EVERY_COMMAND =
            List.of(
                    UNAUTHENTICATED,
                    ROLE_NOT_ALLOWED,
                    KernelRefusal.OUT_OF_REACH.name(),
                    KernelRefusal.ON_BEHALF_NOT_DELEGATED.name(),
                    KernelRefusal.ON_BEHALF_NOT_HERE.name(),
                    REQUEST_INVALID,
                    HEADER_INVALID,
                    MEDIA_TYPE_UNSUPPORTED,
                    KernelRefusal.BACKGROUND_CHANGED.name(),
                    KernelRefusal.COMMAND_TOO_LARGE.name(),
                    KernelRefusal.SUBJECT_ERASED.name(),
                    KernelRefusal.PERSONAL_KEY_MISSING.name(),
                    KernelRefusal.TEXT_RESERVED.name());

    private static final List<String> OF_A_BODY =
            List.of(BODY_TOO_LARGE, JSON_MALFORMED, JSON_FIELD_UNKNOWN, JSON_TYPE_WRONG);

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Described described = handler.getMethodAnnotation(Described.class);
        if (described == null) return operation;
        RolesAllowed roles = handler.getMethodAnnotation(RolesAllowed.class);
        operation.setSummary(described.value());
        operation.setOperationId(handler.getMethod().getName());
        operation.setTags(List.of(tag(handler)));
        if (roles != null)
            operation.setDescription("Roles: " + String.join(", ", roles.value()) + ".");
        example(operation, described);
        for (MethodParameter parameter : handler.getMethodParameters())
            if (parameter.getParameterType() == Occasion.class) headers(operation, parameter);
        problems(operation, described, common(handler));
        return operation;
    }

    private static String tag(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName().replace("Api", "").toLowerCase(Locale.ROOT);
    }

    private static void example(Operation operation, Described described) {
        if (operation.getRequestBody() == null) return;
        Content content = operation.getRequestBody().getContent();
        MediaType json = content == null ? null : content.get("application/json");
        if (json != null)
            json.addExamples("runs", new Example().value(parsed(described.example())));
    }

    /// As JSON where it can be read, so that the document shows it as JSON.
    private static Object parsed(String example) {
        return io.swagger.v3.core.util.Json31.mapper().convertValue(tree(example), Object.class);
    }

    private static Object tree(String example) {
        try {
            return io.swagger.v3.core.util.Json31.mapper().readValue(example, Object.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("an example is not JSON: " + example, e);
        }
    }

    private static String listed(String what, List<String> codes) {
        return codes.isEmpty() ? "" : " " + what + ": " + String.join(", ", codes) + ".";
    }

    private static void headers(Operation operation, MethodParameter occasion) {
        operation.addParametersItem(
                header("Idempotency-Key", "A new UUID; the same one when you repeat", true)
                        .example("8e03978e-40d5-43dd-bc93-6894a57f9324"));
        operation.addParametersItem(
                header(
                                "If-Match",
                                "The version you saw, from the ETag",
                                !occasion.hasParameterAnnotation(Creating.class))
                        .example("\"3\""));
        operation.addParametersItem(
                header(
                        OccasionResolver.ON_BEHALF_OF,
                        "The account of a person whose delegation to you runs today in the role"
                                + " used; what is done in person is refused",
                        false));
        if (occasion.hasParameterAnnotation(Reasoned.class))
            operation.addParametersItem(
                    header("X-Audit-Reason", "Why; kept with the events", true)
                            .example("Decision of session 14"));
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    /// Codes of what comes before the rules, by what the command takes.
    private static List<String> common(HandlerMethod handler) {
        List<String> codes = new ArrayList<>(OF_EVERY_COMMAND);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) codes.addAll(OF_A_BODY);
            if (parameter.getParameterType() != Occasion.class) continue;
            codes.addAll(List.of(IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_INVALID));
            codes.add(KernelRefusal.IDEMPOTENCY_KEY_REUSED.name());
            codes.addAll(List.of(IF_MATCH_INVALID, KernelRefusal.VERSION_STALE.name()));
            if (!parameter.hasParameterAnnotation(Creating.class))
                codes.addAll(List.of(IF_MATCH_MISSING, KernelRefusal.NOT_FOUND.name()));
            if (parameter.hasParameterAnnotation(Reasoned.class)) codes.add(REASON_MISSING);
        }
        return codes.stream().distinct().toList();
    }

    private static void problems(Operation operation, Described described, List<String> common) {
        List<String> codes = Arrays.asList(described.refusals());
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse(String.valueOf(described.status()), responses.remove("200"));
        responses.addApiResponse(
                "4XX",
                new ApiResponse()
                        .description(
                                "A problem document (RFC 9457)."
                                        + listed("Codes of its rules", codes)
                                        + listed("Codes of every command like it", common))
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(
                                                                new io.swagger.v3.oas.models.media
                                                                                .Schema<>()
                                                                        .$ref(
                                                                                "#/components/schemas/Problem")))));
    }
}

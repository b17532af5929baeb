package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;

/// Makes the `Occasion` of a command from its request: the API tells key, version and reason in
/// headers, a form in fields.
final class OccasionResolver implements HandlerMethodArgumentResolver {

    /// The header that names the person acted for.
    static final String ON_BEHALF_OF = "X-On-Behalf-Of";

    private static final int ACCOUNT_LENGTH_MAX = 200;
    private static final int REASON_LENGTH_MAX = 1000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Occasion.class;
    }

    @Override
    public Occasion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        boolean form = FormReturn.concerns(request);
        String key =
                IdempotencyKeys.parse(
                        form ? request.getParameter("key") : request.getHeader("Idempotency-Key"));
        @Nullable Long version =
                form
                        ? versionIn(request.getParameter("version"))
                        : matched(request.getHeader(HttpHeaders.IF_MATCH));
        if (version == null && !parameter.hasParameterAnnotation(Creating.class))
            throw Refusals.preconditionRequired(
                    "say which version you saw: If-Match: \"<version>\" from the ETag");
        @Nullable String reason =
                reason(
                        form
                                ? request.getParameter("reason")
                                : Utf8Headers.read(request, "X-Audit-Reason"));
        if (reason == null && parameter.hasParameterAnnotation(Reasoned.class))
            throw Refusals.badRequest(
                    ProblemCodes.REASON_MISSING, "say why, in X-Audit-Reason or field reason");
        return new Occasion(
                actor(request, form), version, key, RequestHash.of(request), reason, null);
    }

    /// Who asks, today, and for whom.
    private static Actor actor(HttpServletRequest request, boolean form) {
        Actor actor = Caller.current().inRole(Roles.used(request));
        String other =
                form ? request.getParameter("onBehalfOf") : Utf8Headers.read(request, ON_BEHALF_OF);
        if (other == null || other.isBlank()) return actor;
        if (other.length() > ACCOUNT_LENGTH_MAX)
            throw Refusals.badRequest(
                    ProblemCodes.REQUEST_INVALID,
                    "an account has at most " + ACCOUNT_LENGTH_MAX + " characters");
        return actor.onBehalfOf(other.strip(), Dates.today());
    }

    private static @Nullable Long matched(@Nullable String header) {
        return header == null ? null : Long.valueOf(ETags.parse(header));
    }

    private static @Nullable Long versionIn(@Nullable String field) {
        if (field == null || field.isBlank()) return null;
        return ETags.parse("\"" + field.strip() + "\"");
    }

    private static @Nullable String reason(@Nullable String given) {
        if (given == null || given.isBlank()) return null;
        String text = given.strip();
        if (text.length() > REASON_LENGTH_MAX)
            throw Refusals.badRequest(
                    ProblemCodes.REQUEST_INVALID,
                    "a reason has at most " + REASON_LENGTH_MAX + " characters");
        return text;
    }
}

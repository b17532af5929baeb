package rosukh.command.kernel.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

/// A refusal as told to the caller: an RFC 9457 problem document, or the error summary of a form.
///
/// @param type a URN made of the code
/// @param code stable, upper-case; clients decide on this alone
/// @param detail one sentence for a person, in English
/// @param instance path of the request
/// @param version the stream's current version, where the caller acted on an older one
/// @param traceId id of the trace, where tracing is on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Violation> violations,
        @Nullable Long version,
        @Nullable String traceId) {

    public Problem {
        violations = List.copyOf(violations);
    }

    /// For a page that shows them by itself.
    public Problem withoutViolations() {
        return new Problem(
                type, title, status, detail, instance, code, List.of(), version, traceId);
    }

    public static Problem of(
            int status, String code, String detail, String instance, List<Violation> violations) {
        return of(status, code, detail, instance, violations, null);
    }

    public static Problem of(Refused refused, String instance) {
        String detail = refused.getMessage();
        OptionalLong version = refused.currentVersion();
        return of(
                refused.kind().status(),
                refused.code(),
                detail == null ? title(refused.code()) : detail,
                instance,
                refused.violations(),
                version.isPresent() ? Long.valueOf(version.getAsLong()) : null);
    }

    private static Problem of(
            int status,
            String code,
            String detail,
            String instance,
            List<Violation> violations,
            @Nullable Long version) {
        return new Problem(
                "urn:rosukh:problem:" + code,
                title(code),
                status,
                detail,
                instance,
                code,
                violations,
                version,
                MDC.get("traceId"));
    }

    /// `FIRM_LEGAL_ID_TAKEN` reads `Firm legal id taken`.
    private static String title(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}

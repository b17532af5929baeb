package rosukh.command.http;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Described;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An endpoint of the command API, and the requests that ask it.
record Endpoint(String path, HandlerMethod method) {

    /// Days that may lie ahead.
    private static final Set<String> AHEAD =
            Set.of(
                    "from",
                    "to",
                    "until",
                    "validFrom",
                    "validTo",
                    "begins",
                    "startsOn",
                    "effectiveFrom",
                    "effectiveTo",
                    "meetsOn",
                    "meetingOn",
                    "dueOn",
                    "endsOn");

    List<String> roles() {
        return List.of(method.getMethodAnnotation(RolesAllowed.class).value());
    }

    Described described() {
        return method.getMethodAnnotation(Described.class);
    }

    boolean uploads() {
        return described().example().isEmpty();
    }

    MethodParameter occasion() {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Occasion.class)
                .findFirst()
                .orElseThrow();
    }

    boolean creates() {
        return occasion().hasParameterAnnotation(Creating.class);
    }

    boolean takesFields() {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter ->
                        parameter.hasParameterAnnotation(RequestBody.class)
                                && parameter.getParameterType() != String.class);
    }

    @Override
    public String toString() {
        return path;
    }

    /// The documented example with everything a command needs.
    AbstractMockHttpServletRequestBuilder<?> whole() {
        return bare().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"3\"")
                .header("X-Audit-Reason", "Decision of session 14");
    }

    /// The documented example without its headers.
    AbstractMockHttpServletRequestBuilder<?> bare() {
        return bare(described().example());
    }

    AbstractMockHttpServletRequestBuilder<?> bare(String json) {
        String asked =
                path.replace("{firmId}", "f-1")
                        .replace("{demandId}", "n-1")
                        .replace("{matchId}", "m-1")
                        .replace("{meeting}", "1")
                        .replace("{meetingId}", "k-1")
                        .replace("{topic}", "1")
                        .replace("{actionId}", "k-1.1.1")
                        .replace("{caseId}", "f-1.1")
                        .replace("{schemeId}", "ir-kb")
                        .replace("{closureId}", "c-1")
                        .replace("{letterId}", "l-1")
                        .replace("{kind}", "CUSTOM")
                        .replace("{account}", "ali")
                        .replace("{delegationId}", "d-1")
                        .replace("{year}", "1406")
                        .replace("{certificateNumber}", "KB-1405-000001")
                        .replace("{entitlement}", "1")
                        .replace("{version}", "1406")
                        .replace("{item}", "A1")
                        .replace("{sessionId}", "s-1")
                        .replace("{agendaItem}", "1")
                        .replace("{viewId}", "V1")
                        .replace("{batchId}", "b-1")
                        .replace("{replayId}", "r-1")
                        .replace("{subject}", "contact:f-1")
                        .replace("{hold}", "1")
                        .replace("{incentiveId}", "f-1-i1")
                        .replace("{verification}", "D1")
                        .replace("{zoneId}", "KRM-P01.z1")
                        .replace("{plotId}", "A-1")
                        .replace("{siteId}", "SOL-1")
                        .replace("{programmeId}", "g-1")
                        .replace("{groupId}", "G-1")
                        .replace("{guaranteeId}", "g-1")
                        .replace("{increaseId}", "c-1")
                        .replace("{entry}", "1")
                        .replace("{supplement}", "1")
                        .replace("{obligation}", "1")
                        .replace("{periodEnd}", "2026-03-20")
                        .replace("{rightId}", "R1")
                        .replace("budgets/{period}", "budgets/1405")
                        .replace("{period}", "1405-Q2");
        if (uploads())
            return MockMvcRequestBuilders.multipart(asked)
                    .file(EdgeTest.PDF)
                    .param("requirement", "TAX_RETURN")
                    .param("issuedOn", "2026-11-01")
                    .param("dryRun", "true");
        return MockMvcRequestBuilders.post(asked).contentType("application/json").content(json);
    }

    /// With the headers of a command.
    static AbstractMockHttpServletRequestBuilder<?> headed(
            AbstractMockHttpServletRequestBuilder<?> request) {
        return request.header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("X-Audit-Reason", "Decision of session 14");
    }

    /// Names of the fields of the body that say when something happened; from when on something
    /// will hold is no fact yet.
    List<String> daysOfFacts() {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(body -> Arrays.stream(body.getRecordComponents()))
                .filter(component -> component.getType() == LocalDate.class)
                .map(RecordComponent::getName)
                .filter(name -> !name.endsWith("By") && !AHEAD.contains(name))
                .toList();
    }

    /// The example with one field set.
    String with(String field, String value) {
        ObjectNode body = (ObjectNode) new JsonMapper().readTree(described().example());
        return body.put(field, value).toString();
    }
}

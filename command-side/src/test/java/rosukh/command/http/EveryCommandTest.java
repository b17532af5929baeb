package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.EvidenceRefusal;
import rosukh.command.firms.FirmRefusal;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.schemes.SchemeRefusal;

/// What holds of every endpoint of the command API, found by its mapping: a new one is tested as
/// soon as it exists.
class EveryCommandTest extends EdgeTest {

    private static final List<String> ROLES =
            List.of(
                    "officer",
                    "broker",
                    "assessor",
                    "committee",
                    "firm",
                    "auditor",
                    "manager",
                    "operator");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private record Endpoint(String path, HandlerMethod method) {

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
    }

    private List<Endpoint> endpoints() {
        Map<String, Endpoint> found = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet())
            for (String path : mapping.getKey().getPatternValues())
                if (path.startsWith("/api/v1/")
                        && mapping.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .contains(RequestMethod.POST))
                    found.put(path, new Endpoint(path, mapping.getValue()));
        return List.copyOf(found.values());
    }

    /// Everything a command needs.
    private static AbstractMockHttpServletRequestBuilder<?> whole(Endpoint endpoint) {
        return bare(endpoint)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .header("If-Match", "\"3\"")
                .header("X-Audit-Reason", "Decision of session 14");
    }

    private static AbstractMockHttpServletRequestBuilder<?> bare(Endpoint endpoint) {
        return bare(endpoint, endpoint.described().example());
    }

    private static AbstractMockHttpServletRequestBuilder<?> bare(Endpoint endpoint, String json) {
        String path =
                endpoint.path()
                        .replace("{firmId}", "f-1")
                        .replace("{caseId}", "f-1.1")
                        .replace("{schemeId}", "ir-kb")
                        .replace("{item}", "A1");
        if (endpoint.uploads())
            return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                            path)
                    .file(PDF)
                    .param("requirement", "TAX_RETURN")
                    .param("issuedOn", "2026-11-01")
                    .param("dryRun", "true");
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .contentType("application/json")
                .content(json);
    }

    private Stream<DynamicTest> each(Check check) {
        return endpoints().stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(
                                endpoint.path(),
                                () -> {
                                    forget();
                                    check.on(endpoint);
                                }));
    }

    private interface Check {
        void on(Endpoint endpoint) throws Exception;
    }

    @Test
    void there_is_one_for_every_line_of_the_contract() {
        assertThat(endpoints()).hasSize(18);
    }

    @TestFactory
    Stream<DynamicTest> its_example_runs() {
        return each(endpoint -> {
            mvc.perform(whole(endpoint).with(as(endpoint.roles().getFirst())))
                    .andExpect(status().is2xxSuccessful());
            if (endpoint.path().equals("/api/v1/firm-imports")) return;
            assertThat(commands.only().occasion().actor().role())
                    .isEqualTo(endpoint.roles().getFirst());
            assertThat(commands.only().occasion().requestHash()).hasSize(64);
        });
    }

    @TestFactory
    Stream<DynamicTest> its_answer_names_stream_version_and_position() {
        return each(endpoint -> {
            if (endpoint.path().equals("/api/v1/firm-imports")) return;
            mvc.perform(whole(endpoint).with(as(endpoint.roles().getFirst())))
                    .andExpect(header().string("ETag", "\"7\""))
                    .andExpect(jsonPath("$.id").value("x-1"))
                    .andExpect(jsonPath("$.version").value(7))
                    .andExpect(jsonPath("$.position").value(41));
        });
    }

    @TestFactory
    Stream<DynamicTest> it_is_closed_to_every_other_role() {
        return each(endpoint -> {
            for (String role : ROLES) {
                if (endpoint.roles().contains(role)) continue;
                mvc.perform(whole(endpoint).with(as(role)))
                        .andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.code").value("ROLE_NOT_ALLOWED"));
            }
            assertThat(commands.sent()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> it_is_closed_to_strangers() {
        return each(endpoint -> mvc.perform(whole(endpoint)).andExpect(status().isUnauthorized()));
    }

    @TestFactory
    Stream<DynamicTest> it_needs_an_idempotency_key() {
        return each(endpoint ->
                refused(
                        bare(endpoint).header("If-Match", "\"3\""),
                        endpoint,
                        400,
                        "IDEMPOTENCY_KEY_MISSING"));
    }

    @TestFactory
    Stream<DynamicTest> it_needs_the_version_seen_unless_it_starts_a_stream() {
        return each(endpoint -> {
            if (endpoint.creates()) return;
            refused(
                    bare(endpoint).header("Idempotency-Key", "k-1"),
                    endpoint,
                    428,
                    "IF_MATCH_MISSING");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_takes_no_star_weak_tag_or_list_for_a_version() {
        return each(endpoint -> {
            for (String tag : List.of("*", "W/\"3\"", "\"3\", \"4\"", "3", "\"three\""))
                refused(
                        bare(endpoint).header("Idempotency-Key", "k-1").header("If-Match", tag),
                        endpoint,
                        400,
                        "IF_MATCH_INVALID");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_needs_a_reason_where_it_is_negative() {
        return each(endpoint -> {
            if (!endpoint.occasion().hasParameterAnnotation(Reasoned.class)) return;
            refused(
                    bare(endpoint).header("Idempotency-Key", "k-1").header("If-Match", "\"3\""),
                    endpoint,
                    400,
                    "REASON_MISSING");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_field_it_does_not_know() {
        return each(endpoint -> {
            if (!endpoint.takesFields()) return;
            String json =
                    endpoint.described()
                            .example()
                            .strip()
                            .replaceFirst("\\{", "{\"x\": 1")
                            .replaceFirst("\"x\": 1(?=\\s*\")", "\"x\": 1, ");
            refused(headed(bare(endpoint, json)), endpoint, 400, "JSON_FIELD_UNKNOWN");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_body_that_is_no_json() {
        return each(endpoint -> {
            if (endpoint.uploads()) return;
            refused(headed(bare(endpoint, "{\"on\":")), endpoint, 400, "JSON_MALFORMED");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_another_media_type() {
        return each(endpoint ->
                refused(
                        headed(bare(endpoint).contentType("application/xml")),
                        endpoint,
                        415,
                        "MEDIA_TYPE_UNSUPPORTED"));
    }

    @Test
    void a_get_on_it_is_not_allowed() throws Exception {
        mvc.perform(get("/api/v1/cases/f-1.1/grants").with(as("committee")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
    }

    @Test
    void its_refusals_are_codes_that_exist() {
        Set<String> known =
                Stream.of(
                                KernelRefusal.values(),
                                FirmRefusal.values(),
                                CaseRefusal.values(),
                                EvidenceRefusal.values(),
                                SchemeRefusal.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        known.add("REASON_MISSING");
        known.addAll(List.of("IMPORT_REFUSED", "IMPORT_RUNNING", "IMPORT_TOO_LARGE"));
        for (Endpoint endpoint : endpoints())
            assertThat(known).containsAll(List.of(endpoint.described().refusals()));
    }

    private static AbstractMockHttpServletRequestBuilder<?> headed(
            AbstractMockHttpServletRequestBuilder<?> request) {
        return request.header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("X-Audit-Reason", "Decision of session 14");
    }

    private void refused(
            AbstractMockHttpServletRequestBuilder<?> request,
            Endpoint endpoint,
            int status,
            String code)
            throws Exception {
        mvc.perform(request.with(as(endpoint.roles().getFirst())))
                .andExpect(status().is(status))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.type").value("urn:rosukh:problem:" + code))
                .andExpect(jsonPath("$.instance").exists());
        assertThat(commands.sent()).isEmpty();
    }
}

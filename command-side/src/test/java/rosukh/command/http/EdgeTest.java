package rosukh.command.http;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// One application for all tests of the edge, and the words they are written in.
@SpringBootTest(classes = EdgeApplication.class)
@AutoConfigureMockMvc
abstract class EdgeTest {

    static final MockMultipartFile PDF =
            new MockMultipartFile(
                    "file", "return.pdf", "application/pdf", "%PDF-1.7 figures".getBytes());

    static final String FIRM =
            """
            {"legalId": "10320004156", "name": "صنایع فلزی کویر", "industryGroup": "METAL",
             "isicDivision": 25, "size": "SMALL", "estateKey": "KRM-P01", "on": "2025-03-01"}
            """;

    @Autowired protected MockMvc mvc;
    @Autowired protected RecordingCommands commands;
    @Autowired protected EdgeApplication.KeysInMemory log;

    @BeforeEach
    void forget() {
        commands.clear();
        log.clear();
    }

    static RequestPostProcessor as(String role, String... more) {
        return user("ali")
                .authorities(
                        Stream.concat(
                                        Stream.of("ROLE_" + role, "ORG_isipo-krm"),
                                        Arrays.stream(more))
                                .map(SimpleGrantedAuthority::new)
                                .toList());
    }

    /// A command to an existing stream of which version 3 was seen.
    static AbstractMockHttpServletRequestBuilder<?> command(String path, String json) {
        return creation(path, json).header("If-Match", "\"3\"");
    }

    static AbstractMockHttpServletRequestBuilder<?> creation(String path, String json) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static AbstractMockHttpServletRequestBuilder<?> upload(String path, MockMultipartFile file) {
        return multipart(path).file(file).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /// A form as the pages send it.
    static AbstractMockHttpServletRequestBuilder<?> form(String path, String... fields) {
        AbstractMockHttpServletRequestBuilder<?> form = post(path).with(csrf());
        return filled(form, fields);
    }

    static AbstractMockHttpServletRequestBuilder<?> filled(
            AbstractMockHttpServletRequestBuilder<?> form, String... fields) {
        form.param("key", UUID.randomUUID().toString())
                .param("version", "3")
                .param("back", "/cases/f-1.1");
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return form;
    }

    ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request, String role)
            throws Exception {
        return mvc.perform(request.with(as(role)));
    }

    static AbstractMockHttpServletRequestBuilder<?> evidence(byte[] content) {
        return evidence("f-1.1", content);
    }

    static AbstractMockHttpServletRequestBuilder<?> evidence(String caseId, byte[] content) {
        return upload(
                        "/api/v1/cases/" + caseId + "/evidence",
                        new MockMultipartFile("file", "return.pdf", "application/pdf", content))
                .param("requirement", "TAX_RETURN")
                .param("issuedOn", "2026-11-01")
                .header("If-Match", "\"3\"");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tehran"));
    }
}

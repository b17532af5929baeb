package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams are found by their name alone; none but that of a certificate is read as one.
class CertificateNumberTest extends EdgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"f-1.1", "f-1", "scheme-ir-kb", "kb-1405-000001", "KB"})
    void is_none_that_could_name_another_stream(String name) throws Exception {
        for (String path : new String[] {"/reinstatements", "/entitlements/1/end"})
            perform(
                            command("/api/v1/certificates/" + name + path, "{\"grounds\": \"g\"}")
                                    .header("X-Audit-Reason", "r"),
                            "officer")
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("CERTIFICATE_UNKNOWN"));
        assertThat(commands.sent()).isEmpty();
    }
}

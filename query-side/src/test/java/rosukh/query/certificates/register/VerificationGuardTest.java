package rosukh.query.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Facts;
import rosukh.query.harness.LeapingTime;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// Sixty verifications a minute for each address.
@ViewTest
class VerificationGuardTest {

    private static final String PAGE = "/verify/certificates/KB-1405-000001";
    private static final String API = "/api/v1/public/certificates/KB-1405-000001";

    @Autowired LeapingTime time;
    @Autowired Log log;
    @Autowired MockMvc mvc;

    @BeforeEach
    void a_certificate() {
        log.clear();
        log.append(
                Facts.published("ir-kb-1402-02-18"),
                Facts.registered("f-1", "10100000001", "Press Works"),
                Facts.opened("f-1", "KRM-P01"),
                Facts.certified("f-1.1"));
        time.stop();
    }

    @AfterEach
    void time_goes_on() {
        time.goOn();
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_ask_again() throws Exception {
        String address = "203.0.113.1";
        for (int i = 0; i < 60; i++) assertThat(ask(API, address).getStatus()).isEqualTo(200);
        MockHttpServletResponse answer = ask(API, address);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"code\":\"VERIFICATION_LIMIT\"");
        assertThat(ask(API, "203.0.113.2").getStatus()).isEqualTo(200);
    }

    @Test
    void a_person_reads_it_in_both_languages_on_a_page_that_does_not_reload() throws Exception {
        String address = "203.0.113.3";
        for (int i = 0; i < 60; i++) ask(PAGE, address);
        MockHttpServletResponse english = ask(PAGE + "?lang=en", address);
        assertThat(english.getStatus()).isEqualTo(429);
        assertThat(english.getHeader("Retry-After")).isEqualTo("1");
        assertThat(english.getContentAsString(StandardCharsets.UTF_8))
                .contains("Asked too often", "Ask again in 1 seconds.", "VERIFICATION_LIMIT")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(ask(PAGE + "?lang=fa", address).getContentAsString(StandardCharsets.UTF_8))
                .contains("پس از ۱ ثانیه دوباره بپرسید");
    }

    @Test
    void page_and_api_share_the_limit_and_credentials_too() throws Exception {
        String address = "203.0.113.4";
        for (int i = 0; i < 30; i++) {
            ask(PAGE, address);
            ask(API + "/credential", address);
        }
        assertThat(ask(API, address).getStatus()).isEqualTo(429);
        assertThat(ask("/verify/certificates", address).getStatus()).isEqualTo(429);
    }

    @Test
    void what_caches_keep_is_not_counted_and_can_be_asked_for_again_by_its_tag() throws Exception {
        String address = "203.0.113.5";
        for (String path :
                new String[] {
                    "/.well-known/did.json",
                    "/.well-known/jwks.json",
                    "/api/v1/public/status-lists/revocation/0"
                }) {
            MockHttpServletResponse first = ask(path, address);
            assertThat(first.getStatus()).as(path).isEqualTo(200);
            assertThat(first.getHeader("Cache-Control")).as(path).contains("max-age", "public");
            String tag = first.getHeader("ETag");
            assertThat(tag).as(path).isNotBlank();
            for (int i = 0; i < 70; i++) {
                MockHttpServletResponse again =
                        mvc.perform(
                                        get(path)
                                                .header("If-None-Match", tag)
                                                .with(user("anybody"))
                                                .with(from(address)))
                                .andReturn()
                                .getResponse();
                assertThat(again.getStatus()).as(path).isEqualTo(304);
            }
        }
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(user("anybody")).with(from(address)))
                .andReturn()
                .getResponse();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
            String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}

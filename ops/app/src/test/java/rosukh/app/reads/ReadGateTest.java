package rosukh.app.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import rosukh.events.audit.Read;
import rosukh.query.kernel.http.CsvFile;

class ReadGateTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final List<Read> stored = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void somebody_is_signed_in() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(
                                "omid", "", "ROLE_officer", "ROLE_manager", "ORG_isipo"));
    }

    @AfterEach
    void nobody_is() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_entry_is_there_before_the_first_byte() throws Exception {
        MockHttpServletRequest request = request("/cases/{caseId}", "/cases/f-1.1");
        request.setQueryString("do=TALENT&q=%D9%83%D8%B1%D9%85%D8%A7%D9%86");
        request.addHeader("X-Audit-Reason", "Complaint 12");
        through(
                stored::addAll,
                request,
                (asked, answer) -> {
                    assertThat(stored).isEmpty();
                    answer.getWriter().write("body");
                    assertThat(stored).hasSize(1);
                });
        assertThat(response.getContentAsString()).isEqualTo("body");
        Read read = stored.getFirst();
        assertThat(read.account()).isEqualTo("omid");
        assertThat(read.roles()).containsExactly("manager", "officer");
        assertThat(read.organisation()).isEqualTo("isipo");
        assertThat(read.at()).isEqualTo("2026-11-28T08:00:00Z");
        assertThat(read.kind()).isEqualTo("cases");
        assertThat(read.subjects()).containsExactly("f-1.1");
        assertThat(read.asked()).containsExactly("do", "q");
        assertThat(read.textSha256()).matches("[0-9a-f]{64}");
        assertThat(read.purpose()).isEqualTo("Complaint 12");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.records()).isEqualTo(1);
        assertThat(read.ended()).isTrue();
        assertThat(read.toString()).doesNotContain("كرمان");
    }

    @Test
    void without_an_entry_nothing_is_answered() throws Exception {
        through(
                _ -> {
                    throw new IllegalStateException("no log");
                },
                request("/cases/{caseId}", "/cases/f-1.1"),
                (_, answer) -> answer.getWriter().write("body"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void whoever_swallows_the_refusal_writes_nothing_all_the_same() throws Exception {
        through(
                _ -> {
                    throw new IllegalStateException("no log");
                },
                request("/cases/{caseId}", "/cases/f-1.1"),
                (_, answer) -> {
                    for (int i = 0; i < 3; i++) {
                        try {
                            answer.getOutputStream().write(1);
                        } catch (ReadNotRecorded refused) {
                            continue;
                        }
                    }
                });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_refused_read_tells_its_status_and_no_records() throws Exception {
        through(
                stored::addAll,
                request("/cases/{caseId}", "/cases/f-9.1"),
                (_, answer) -> {
                    ((HttpServletResponse) answer).setStatus(404);
                    answer.getWriter().write("none");
                });
        assertThat(stored).extracting(Read::status).containsExactly(404);
        assertThat(stored).extracting(Read::records).containsExactly(0);
    }

    @Test
    void a_file_is_told_when_it_begins_and_when_it_ends() throws Exception {
        through(
                stored::addAll,
                request("/cases/export.csv", "/cases/export.csv"),
                (asked, answer) -> {
                    answer.getOutputStream().write("a\r\nb\r\n".getBytes(StandardCharsets.UTF_8));
                    asked.setAttribute(CsvFile.ROWS, 17);
                });
        assertThat(stored).extracting(Read::ended).containsExactly(false, true);
        assertThat(stored).extracting(Read::records).containsExactly(-1, 17);
    }

    @Test
    void an_answer_without_a_body_has_an_entry_too() throws Exception {
        through(
                stored::addAll,
                request("/cases/{caseId}", "/cases/f-1.1"),
                (_, answer) -> ((HttpServletResponse) answer).setStatus(304));
        assertThat(stored).extracting(Read::status).containsExactly(304);
    }

    @Test
    void what_is_not_personal_or_asked_by_a_stranger_has_none() throws Exception {
        FilterChain body = (_, answer) -> answer.getWriter().write("body");
        through(stored::addAll, request("/pipeline", "/pipeline"), body);
        MockHttpServletRequest command = request("/cases/{caseId}", "/cases/f-1.1");
        command.setMethod("POST");
        through(stored::addAll, command, body);
        SecurityContextHolder.clearContext();
        through(stored::addAll, request("/cases/{caseId}", "/cases/f-1.1"), body);
        assertThat(stored).isEmpty();
    }

    private static MockHttpServletRequest request(String pattern, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                pattern.contains("{") ? Map.of("caseId", path.substring(7)) : Map.of());
        return request;
    }

    private void through(
            Consumer<List<Read>> store, MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        try (ReadTrail trail =
                new ReadTrail(
                        store,
                        10,
                        Duration.ofSeconds(5),
                        Duration.ZERO,
                        new SimpleMeterRegistry())) {
            new ReadGate(trail, new ReadsOfRequest(PersonalReads.read(), CLOCK))
                    .doFilter(request, response, chain);
        }
    }
}

package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceTest extends Whole {

    @Test
    void is_one_from_the_request_over_the_command_to_the_projection() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Http.Answer done =
                http().as("officer")
                        .post(
                                "/api/v1/firms",
                                Firms.another("Traced"),
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(names(trace))
                                .anyMatch(name -> name.startsWith("http post"))
                                .anyMatch(name -> name.contains("RegisterFirm"))
                                .anyMatch(name -> name.startsWith("EventBus.publish"))
                                .anyMatch(name -> name.contains("Failing.on")));
    }

    private List<String> names(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .map(SpanData::getName)
                .toList();
    }
}

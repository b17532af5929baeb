package rosukh.app;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole product in this process, on the embedded database in a folder of its own. All tests
/// that need it share one.
@SpringBootTest(
        classes = {RosukhApplication.class, Whole.Added.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureTracing
@AutoConfigureMetrics
public abstract class Whole {

    @LocalServerPort private int port;
    @Autowired protected TestProjections.Failing failing;
    @Autowired protected TestProjections.Blocking blocking;
    @Autowired protected InMemorySpanExporter spans;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        Path data = temporary();
        registry.add("rosukh.data", data::toString);
        registry.add("rosukh.database.search-path", () -> "false");
        registry.add("rosukh.demo.data", () -> "false");
        registry.add("rosukh.watch.behind-after", () -> "0");
        registry.add("rosukh.watch.stalled-after", () -> "5m");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("rosukh-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    protected Http http() {
        return new Http(port);
    }

    /// What only tests add.
    @TestConfiguration(proxyBeanMethods = false)
    static class Added {

        @Bean
        TestProjections.Failing failing() {
            return new TestProjections.Failing();
        }

        @Bean
        TestProjections.Blocking blocking() {
            return new TestProjections.Blocking();
        }

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }

        @Bean
        SpanProcessor exportAtOnce(InMemorySpanExporter exporter) {
            return SimpleSpanProcessor.create(exporter);
        }
    }
}

package rosukh.app.watch;

import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One trace from the HTTP request over the command to every projection: Axon's spans go to the
/// same OpenTelemetry as Spring's, and the trace travels in the event's metadata.
@Configuration(proxyBeanMethods = false)
class Traces {

    @Bean
    SpanFactory spanFactory(OpenTelemetry telemetry) {
        return OpenTelemetrySpanFactory.builder()
                .tracer(telemetry.getTracer("rosukh"))
                .contextPropagators(telemetry.getPropagators().getTextMapPropagator())
                .build();
    }
}

package rosukh.app.reads;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rosukh.events.audit.Read;
import rosukh.events.audit.ReadEvent;
import rosukh.events.audit.ReadEvent.ReadsRecorded;

/// Wires the entries of reads into the log, on every node that answers, with a command side or
/// without (ADR 0039).
@Configuration(proxyBeanMethods = false)
class RecordingReads implements WebMvcConfigurer {

    private static final int CAPACITY = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Hardly noticed by who waits for a page, and a hundred readers a second make forty commits.
    private static final Duration REST = Duration.ofMillis(25);

    private static final Map<String, String> TELLER =
            Map.of(
                    "actor", "read-trail",
                    "role", "system",
                    "organisation", "rosukh",
                    "authentication", "internal");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RecordCount());
    }

    @Bean
    static RecordCount recordCount() {
        return new RecordCount();
    }

    @Bean(destroyMethod = "close")
    static ReadTrail readTrail(EventStore events, MeterRegistry meters) {
        return new ReadTrail(reads -> store(reads, events), CAPACITY, PATIENCE, REST, meters);
    }

    /// After security, so that it is known who asks.
    @Bean
    static FilterRegistrationBean<ReadGate> readGate(ReadTrail trail) {
        ReadsOfRequest reads = new ReadsOfRequest(PersonalReads.read(), Clock.systemUTC());
        FilterRegistrationBean<ReadGate> filter =
                new FilterRegistrationBean<>(new ReadGate(trail, reads));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }

    /// Nothing can refuse that something was read, so no command is needed for it.
    private static void store(List<Read> reads, EventStore events) {
        String batch = UUID.randomUUID().toString();
        DomainEventMessage<ReadsRecorded> event =
                new GenericDomainEventMessage<>(
                        "Reads",
                        ReadEvent.streamOf(batch),
                        0,
                        new ReadsRecorded(batch, reads),
                        TELLER);
        DefaultUnitOfWork.startAndGet(event).execute(() -> events.publish(event));
    }
}

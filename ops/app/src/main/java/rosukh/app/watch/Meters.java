package rosukh.app.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.monitoring.MessageMonitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Axon's own meters on the application's registry. Its auto-configuration is left out: on Spring
/// Boot 4 it comes too early and opens a second registry.
@Configuration(proxyBeanMethods = false)
class Meters {

    @Bean
    static GlobalMetricRegistry axonMeters(MeterRegistry registry) {
        return new WithHandledEvents(registry);
    }

    private static final class WithHandledEvents extends GlobalMetricRegistry {

        private WithHandledEvents(MeterRegistry registry) {
            super(registry);
        }

        @Override
        public MessageMonitor<? super EventMessage<?>> registerEventProcessor(
                String name,
                Function<Message<?>, Iterable<Tag>> tags,
                Function<Message<?>, Iterable<Tag>> tagsOfLatency) {
            return new HandledEvents(getRegistry(), tags);
        }
    }

    @Bean
    static MetricsConfigurerModule axonMetersWithTags(GlobalMetricRegistry meters) {
        return new MetricsConfigurerModule(meters, true);
    }

    /// Axon's timers publish six quantiles each, per kind of message: too many series, and
    /// quantiles cannot be added up over nodes.
    @Bean
    static MeterFilter noQuantilesOfAxon() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(
                    Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().endsWith("Timer")
                        ? DistributionStatisticConfig.builder()
                                .percentiles(new double[0])
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}

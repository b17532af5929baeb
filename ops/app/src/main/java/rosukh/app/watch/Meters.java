package rosukh.app.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.EventProcessorLatencyMonitor;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Axon's own meters on the application's registry. Its auto-configuration is left out: on Spring
/// Boot 4 it comes too early and opens a second registry.
@Configuration(proxyBeanMethods = false)
class Meters {

    @Bean
    static GlobalMetricRegistry axonMeters(MeterRegistry registry) {
        return new WithoutCapacity(registry);
    }

    /// Axon measures of an event processor also how busy it is, and for that keeps every event of
    /// the last ten minutes: two million entries after an import of 45,000 firms, which filled a
    /// heap of 512 MB. The same is told by its timer.
    private static final class WithoutCapacity extends GlobalMetricRegistry {

        private WithoutCapacity(MeterRegistry registry) {
            super(registry);
        }

        @Override
        public MessageMonitor<? super EventMessage<?>> registerEventProcessor(
                String name,
                Function<Message<?>, Iterable<Tag>> tags,
                Function<Message<?>, Iterable<Tag>> tagsOfLatency) {
            MeterRegistry registry = getRegistry();
            return new MultiMessageMonitor<>(
                    List.of(
                            MessageTimerMonitor.builder()
                                    .meterNamePrefix(name)
                                    .meterRegistry(registry)
                                    .tagsBuilder(tags)
                                    .build(),
                            EventProcessorLatencyMonitor.builder()
                                    .meterNamePrefix(name)
                                    .meterRegistry(registry)
                                    .tagsBuilder(tagsOfLatency)
                                    .build(),
                            MessageCountingMonitor.buildMonitor(name, registry, tags)));
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

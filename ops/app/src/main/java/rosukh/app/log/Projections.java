package rosukh.app.log;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.app.database.Database;

/// How projections follow the log: from its beginning, in order, in batches, and never past an
/// event they failed on.
@Configuration(proxyBeanMethods = false)
class Projections {

    /// Positions are dense and views keep the position they applied, so one segment is exact; see
    /// ADR 0011.
    private static final int SEGMENTS = 1;

    private static final int BATCH = 200;

    /// A node that waits for a dead one's leases looks this often whether they have run out.
    private static final Duration LOOK_FOR_LEASES = Duration.ofSeconds(2);

    @Bean
    Failures failures() {
        return new Failures(Clock.systemUTC());
    }

    @Bean
    ConfigurerModule followTheLog(TokenStore tokens, Failures failures) {
        return configurer -> follow(configurer.eventProcessing(), tokens, failures);
    }

    /// Other nodes read from the token how far a group came. Axon stores it after events that the
    /// group handles and otherwise every five seconds only; so where there may be other nodes, each
    /// group handles every event.
    @Bean
    ConfigurerModule countEveryEvent(ListableBeanFactory beans, Database database) {
        return configurer -> {
            if (!database.shared()) return;
            for (String group : groups(beans)) {
                Counting counting = new Counting();
                configurer
                        .eventProcessing()
                        .registerEventHandler(_ -> counting)
                        .assignHandlerInstancesMatching(group, counting::equals);
            }
        };
    }

    private static Set<String> groups(ListableBeanFactory beans) {
        Set<String> groups = new TreeSet<>();
        for (String name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            ProcessingGroup group = beans.findAnnotationOnBean(name, ProcessingGroup.class);
            if (group != null) groups.add(group.value());
        }
        return groups;
    }

    /// Makes an event count that nobody else in the group asks for.
    static final class Counting {

        @EventHandler
        void on(EventMessage<?> any) {
            // Being handled is all.
        }
    }

    private static void follow(
            EventProcessingConfigurer processing, TokenStore tokens, Failures failures) {
        processing
                .usingPooledStreamingEventProcessors((configuration, builder) ->
                        builder.initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH)
                                .tokenClaimInterval(LOOK_FOR_LEASES.toMillis())
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(configuration -> tokens)
                .registerDefaultSequencingPolicy(configuration -> new OneAfterAnother())
                .registerDefaultListenerInvocationErrorHandler(
                        configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> failures);
    }
}

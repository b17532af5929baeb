package rosukh.app.log;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.app.database.Database;
import rosukh.eventstore.ProcessorPositions;
import rosukh.query.kernel.OwnPositions;

/// How projections follow the log: from its beginning, in order, in batches, and never past an
/// event they failed on.
@Configuration(proxyBeanMethods = false)
class Projections {

    /// Positions are dense and views keep the position they applied, so one segment is exact; see
    /// ADR 0011.
    private static final int SEGMENTS = 1;

    private static final int BATCH = 200;

    /// A view whose events keep coming is written so often at most. Each batch costs some questions
    /// to the database whatever its size, and twenty views that follow every commit at once keep a
    /// small one busy; a view that was idle is written at once, and so is one somebody waits for.
    private static final Duration REST = Duration.ofMillis(200);

    /// All views are awake at the same moment, for the same event; written side by side they would
    /// keep whoever asks something from the processor.
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /// A node that waits for a dead one's leases looks this often whether they have run out.
    private static final Duration LOOK_FOR_LEASES = Duration.ofSeconds(2);

    @Bean
    Failures failures() {
        return new Failures(Clock.systemUTC());
    }

    @Bean
    Paces paces() {
        return new Paces(REST, BATCH, AT_ONCE);
    }

    @Bean
    ConfigurerModule followTheLog(TokenStore tokens, Failures failures, Paces paces) {
        return configurer -> follow(configurer.eventProcessing(), tokens, failures, paces);
    }

    /// Other nodes read how far a group came; a database of this process alone has none.
    @Bean
    OwnPositions ownPositions(
            EventProcessingConfiguration processing,
            ProcessorPositions positions,
            Database database) {
        return new OwnPositions(processing, positions, database.shared());
    }

    private static void follow(
            EventProcessingConfigurer processing,
            TokenStore tokens,
            Failures failures,
            Paces paces) {
        processing
                .usingPooledStreamingEventProcessors((configuration, builder) ->
                        builder.initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH)
                                .workerExecutor(group -> paces.workerOf(group, configuration))
                                .tokenClaimInterval(LOOK_FOR_LEASES.toMillis())
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(configuration -> tokens)
                .registerDefaultHandlerInterceptor((_, group) -> paces.of(group))
                .registerDefaultSequencingPolicy(configuration -> new OneAfterAnother())
                .registerDefaultListenerInvocationErrorHandler(
                        configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> failures);
    }
}

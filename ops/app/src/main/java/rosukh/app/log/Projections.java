package rosukh.app.log;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How projections follow the log: from its beginning, in order, in batches, and never past an
/// event they failed on.
@Configuration(proxyBeanMethods = false)
class Projections {

    /// Positions are dense and views keep the position they applied, so one segment is exact; see
    /// ADR 0011.
    private static final int SEGMENTS = 1;

    private static final int BATCH = 200;

    @Bean
    Failures failures() {
        return new Failures(Clock.systemUTC());
    }

    @Bean
    ConfigurerModule followTheLog(TokenStore tokens, Failures failures) {
        return configurer -> follow(configurer.eventProcessing(), tokens, failures);
    }

    private static void follow(
            EventProcessingConfigurer processing, TokenStore tokens, Failures failures) {
        processing
                .usingPooledStreamingEventProcessors((configuration, builder) ->
                        builder.initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(configuration -> tokens)
                .registerDefaultSequencingPolicy(configuration -> new OneAfterAnother())
                .registerDefaultListenerInvocationErrorHandler(
                        configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> failures);
    }
}

package rosukh.query.kernel;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.ProcessorPositions;
import rosukh.query.kernel.trail.Trail;
import rosukh.vault.PersonalTexts;

/// The beans every view uses.
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    Unsealing unsealing(PersonalTexts personal) {
        return Unsealing.by(personal);
    }

    @Bean
    ViewStores viewStores(MongoDatabase database, Unsealing unsealing) {
        return new ViewStores(database, unsealing);
    }

    @Bean
    Trail trail(EventStore events, CommitLog log) {
        return Trail.of(events, log);
    }

    @Bean
    ViewChanges viewChanges() {
        return new ViewChanges(Clock.systemUTC());
    }

    @Bean
    OtherNodes otherNodes(
            EventProcessingConfiguration processing,
            ProcessorPositions positions,
            CommitLog log,
            ViewChanges hub) {
        return new OtherNodes(processing, positions, log, hub, Clock.systemUTC());
    }

    @Bean
    Positions positions(
            EventProcessingConfiguration processing,
            OtherNodes others,
            ViewChanges hub,
            ViewPace pace) {
        return new Positions(processing, others, hub, pace, Clock.systemUTC());
    }

    /// Every processing group writes its views before its token and reports to the hub.
    @Bean
    ConfigurerModule viewWriting(ViewChanges hub) {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerDefaultHandlerInterceptor(
                                (_, group) -> new ViewBatch.Writing(group, hub));
    }
}

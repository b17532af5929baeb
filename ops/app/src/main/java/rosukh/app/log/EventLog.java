package rosukh.app.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import rosukh.app.RosukhProperties;
import rosukh.app.database.Database;
import rosukh.events.Tagged;
import rosukh.eventstore.Archive;
import rosukh.eventstore.ByteLog;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.Durability;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoEventStore;
import rosukh.eventstore.MongoTokenStore;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.PastLimits;
import rosukh.vault.PersonalTexts;

/// The event store as Axon knows it: one serializer for everything, our engine, our tokens.
@Configuration(proxyBeanMethods = false)
class EventLog {

    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(100);

    /// For events, messages and tokens alike: one that is left out would fall back to XStream.
    @Bean
    @Primary
    Serializer serializer() {
        return EventSerializer.of(new ContractNames());
    }

    @Bean(destroyMethod = "close")
    MongoEventStorageEngine engine(
            MongoDatabase mongo,
            Database database,
            Serializer serializer,
            Durability durability,
            RosukhProperties properties,
            PersonalTexts personal,
            MeterRegistry meters) {
        MongoEventStorageEngine.Builder engine = MongoEventStorageEngine.builder();
        if (!database.shared()) engine.soleWriter();
        if (properties.archive() != null) engine.archive(Archive.in(properties.archive()));
        return engine.database(mongo)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .commitKeys(new ContractKeys())
                .eventTags(EventLog::tagsOf)
                .seal(new PersonalSeal(personal))
                .durability(durability)
                .meterRegistry(meters)
                .build();
    }

    private static Collection<String> tagsOf(EventMessage<?> event) {
        return event.getPayload() instanceof Tagged tagged ? tagged.tags() : List.of();
    }

    @Bean
    CommitLog commitLog(MongoEventStorageEngine engine) {
        return engine.commitLog();
    }

    @Bean
    History history(MongoEventStorageEngine engine) {
        return new LogHistory(engine);
    }

    @Bean
    PastLimits pastLimits(PastProperties properties, Database database) {
        return new PastLimits(
                properties.moments(),
                properties.waiting(),
                properties.documents(),
                properties.patience(),
                properties.idle(),
                !database.shared());
    }

    @Bean
    ByteLog byteLog(MongoEventStorageEngine engine) {
        return engine.byteLog();
    }

    @Bean(destroyMethod = "close")
    MongoEventStore eventStore(
            MongoEventStorageEngine engine,
            Database database,
            org.axonframework.config.Configuration axon,
            EventBusSpanFactory spans) {
        MongoEventStore.Builder store =
                MongoEventStore.builder()
                        .storageEngine(engine)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(spans);
        return database.shared()
                ? store.watchOtherProcesses(LOOK_FOR_OTHERS).build()
                : store.build();
    }

    /// A database that belongs to this process alone is taken over at once after a crash: under a
    /// new name the projections would wait until the dead process's leases run out.
    @Bean
    MongoTokenStore tokenStore(MongoDatabase mongo, Serializer serializer, Database database) {
        MongoTokenStore.Builder tokens =
                MongoTokenStore.builder().database(mongo).serializer(serializer);
        return database.shared() ? tokens.build() : tokens.nodeId("rosukh").build();
    }
}

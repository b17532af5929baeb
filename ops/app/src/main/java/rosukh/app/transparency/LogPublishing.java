package rosukh.app.transparency;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.Durability;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.evidence.publishing.Attestation;
import rosukh.evidence.publishing.Chain;
import rosukh.evidence.publishing.Evidence;
import rosukh.evidence.publishing.Lease;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.MemoryFile;
import rosukh.evidence.publishing.Publishing;
import rosukh.evidence.publishing.StoredLog;
import rosukh.evidence.publishing.TileStore;
import rosukh.log.Malformed;
import rosukh.log.Policy;
import rosukh.query.kernel.log.WitnessPolicy;

/// Wires the published log. Every node shows it; those that take commands can sign it.
@Configuration(proxyBeanMethods = false)
class LogPublishing {

    /// None where no log is published.
    @Bean
    @Nullable StoredLog publishedLog(MongoDatabase mongo, LogProperties properties) {
        if (!properties.enabled()) return null;
        return new StoredLog(new Chain(mongo), new TileStore(mongo));
    }

    /// None on nodes that only show the log.
    @Bean(destroyMethod = "") // the clerk closes it
    @Nullable LogPublisher logPublisher(
            MongoDatabase mongo,
            MongoEventStorageEngine engine,
            CommitLog commits,
            EventStore events,
            TokenStore leases,
            Durability durability,
            LogProperties properties,
            RosukhProperties all,
            Environment environment) {
        if (!properties.enabled() || !all.role().commands()) return null;
        if (!properties.checkpointInterval().isPositive())
            throw new StartRefused(
                    "rosukh.log.checkpoint-interval is " + properties.checkpointInterval() + ".",
                    "Say how long an event may wait for a checkpoint, such as 10s.");
        LogKeys keys = LogKeys.of(properties, all, environment);
        MemoryFile memory = new MemoryFile(keys.stateFile(properties));
        Publishing publishing =
                new Publishing(
                        new Chain(mongo),
                        new TileStore(mongo),
                        engine.byteLog(),
                        commits,
                        durability,
                        memory,
                        keys.keys(),
                        new LoggedOrders(events),
                        Clock.systemUTC());
        return new LogPublisher(
                publishing,
                commits,
                new Lease(leases),
                new Evidence(mongo, memory),
                Clock.systemUTC(),
                properties.checkpointInterval());
    }

    /// What the pages say of witnesses; none where nobody is asked.
    @Bean
    @Nullable WitnessPolicy witnessPolicy(LogProperties properties) throws IOException {
        Path file = properties.policyFile();
        if (witnesses(properties).isEmpty() || file == null) return null;
        String text = Files.readString(file);
        return () -> text;
    }

    /// None where nobody outside is asked.
    @Bean
    @Nullable LogAttendant logAttendant(
            @Nullable LogPublisher publisher, LogProperties properties, MeterRegistry meters) {
        if (publisher == null) return null;
        List<Policy.Witness> witnesses = witnesses(properties);
        if (witnesses.isEmpty() && properties.timestampUrls().isEmpty()) return null;
        try {
            return new LogAttendant(
                    new Attestation(
                            publisher.publishing(),
                            publisher,
                            witnesses,
                            properties.timestampUrls(),
                            properties.timestampEvery()),
                    meters);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    "A witness or an authority of time stamps has no address that can be asked: "
                            + wrong.getMessage(),
                    "Write it like https://witness.example.ir/ in rosukh.log.policy-file or"
                            + " rosukh.log.timestamp-urls.",
                    wrong);
        }
    }

    private static List<Policy.Witness> witnesses(LogProperties properties) {
        Path file = properties.policyFile();
        if (file == null) return List.of();
        try {
            return Policy.parse(Files.readString(file)).witnesses();
        } catch (IOException | Malformed unusable) {
            throw new StartRefused(
                    "The policy of the log, %s, cannot be used: %s."
                            .formatted(file, unusable.getMessage()),
                    "It is written as c2sp.org/tlog-policy says; without witnesses take"
                            + " rosukh.log.policy-file away.",
                    unusable);
        }
    }

    @Bean
    @Nullable LogClerk logClerk(@Nullable LogPublisher publisher) {
        return publisher == null ? null : new LogClerk(publisher);
    }
}

package rosukh.query.kernel.past;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.query.kernel.ViewStores;

/// Views are settled before any group follows the log.
@Configuration(proxyBeanMethods = false)
class RefillConfiguration {

    /// Some times as long as the leases of a node that died.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    Refill refill(
            MongoDatabase database, ViewStores stores, TokenStore tokens, Projectors projectors) {
        return new Refill(database, stores, tokens, projectors, PATIENCE);
    }

    @Bean
    ConfigurerModule settledViews(ObjectProvider<Refill> refill) {
        return configurer ->
                configurer.onInitialize(axon ->
                        axon.onStart(
                                Phase.EXTERNAL_CONNECTIONS, () -> refill.getObject().settle()));
    }
}

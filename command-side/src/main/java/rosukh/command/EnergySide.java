package rosukh.command;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.energy.EnergyFiles;
import rosukh.command.energy.EnergyRulesAggregate;
import rosukh.command.energy.EnergySiteAggregate;
import rosukh.command.kernel.Streams;

/// Wires solar plants: their shells into Axon, and what they read.
@Configuration(proxyBeanMethods = false)
public class EnergySide {

    @Bean
    public ConfigurerModule energyAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(EnergyRulesAggregate.class)
                        .configureAggregate(EnergySiteAggregate.class);
    }

    @Bean
    public EnergyFiles energyFiles(Streams streams) {
        return new EnergyFiles(streams);
    }
}

package rosukh.command;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.council.ActionAggregate;
import rosukh.command.council.DeliberationAggregate;
import rosukh.command.council.SeatsAggregate;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.http.Dates;
import rosukh.command.processes.CouncilDeadlines;

/// Wires the policy council: its shells into Axon, and the process that follows its deadlines.
@Configuration(proxyBeanMethods = false)
public class CouncilSide {

    @Bean
    public ConfigurerModule councilAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(SeatsAggregate.class)
                        .configureAggregate(DeliberationAggregate.class)
                        .configureAggregate(ActionAggregate.class);
    }

    @Bean
    public CouncilDeadlines councilDeadlines(LogReader log, Commands commands) {
        return new CouncilDeadlines(log, commands, Dates::today);
    }
}

package rosukh.command;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.processes.ProgrammeOutputs;
import rosukh.command.programmes.ProgrammeAggregate;
import rosukh.command.programmes.ProgrammeFiles;

/// Wires joint programmes: their shell into Axon, what they read, and the process that follows what
/// their outputs rest on.
@Configuration(proxyBeanMethods = false)
public class ProgrammesSide {

    @Bean
    public ConfigurerModule programmeAggregates() {
        return configurer -> configurer.configureAggregate(ProgrammeAggregate.class);
    }

    @Bean
    public ProgrammeFiles programmeFiles(Streams streams, LogReader log) {
        return new ProgrammeFiles(streams, log);
    }

    @Bean
    public ProgrammeOutputs programmeOutputs(LogReader log, Commands commands) {
        return new ProgrammeOutputs(log, commands, Dates::today);
    }
}

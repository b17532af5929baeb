package rosukh.command;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.certification.SalesAggregate;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.linkage.DemandAggregate;
import rosukh.command.linkage.MatchAggregate;
import rosukh.command.linkage.MatchBackground;
import rosukh.command.linkage.Matchmaker;
import rosukh.command.linkage.SupplierAggregate;
import rosukh.command.linkage.SupplierBook;
import rosukh.command.processes.LinkageWatch;
import rosukh.command.processes.LinkedContracts;

/// Wires linkage: its shells into Axon, what they read, and the processes that follow contracts.
@Configuration(proxyBeanMethods = false)
public class LinkageSide {

    @Bean
    public ConfigurerModule linkageAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(SupplierAggregate.class)
                        .configureAggregate(DemandAggregate.class)
                        .configureAggregate(MatchAggregate.class)
                        .configureAggregate(SalesAggregate.class);
    }

    @Bean
    public SupplierBook supplierBook(LogReader log) {
        return new SupplierBook(log);
    }

    @Bean
    public Matchmaker matchmaker(SupplierBook suppliers, MeterRegistry meters) {
        return new Matchmaker(suppliers, meters);
    }

    @Bean
    public MatchBackground matchBackground(Streams streams, Matchmaker matchmaker) {
        return new MatchBackground(streams, matchmaker);
    }

    @Bean
    public LinkageWatch linkageWatch(LogReader log, Commands commands) {
        return new LinkageWatch(log, commands, Dates::today);
    }

    @Bean
    public LinkedContracts linkedContracts(LogReader log, Commands commands) {
        return new LinkedContracts(log, commands, Dates::today);
    }
}

package rosukh.command;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.fund.FundAggregate;
import rosukh.command.fund.FundSurroundings;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.processes.ExposureReviews;
import rosukh.command.processes.OverdueClaims;

/// Wires the guarantee fund: its shell into Axon, what it reads, and the processes that follow the
/// log for it.
@Configuration(proxyBeanMethods = false)
public class FundSide {

    @Bean
    public ConfigurerModule fundAggregates() {
        return configurer -> configurer.configureAggregate(FundAggregate.class);
    }

    @Bean
    public FundSurroundings fundSurroundings(Streams streams) {
        return new FundSurroundings(streams);
    }

    @Bean
    public ExposureReviews exposureReviews(LogReader log, Commands commands, MeterRegistry meters) {
        return new ExposureReviews(log, commands, Dates::today, meters);
    }

    @Bean
    public OverdueClaims overdueClaims(LogReader log, Commands commands, MeterRegistry meters) {
        return new OverdueClaims(log, commands, Dates::today, meters);
    }
}

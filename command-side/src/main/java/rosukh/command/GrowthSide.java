package rosukh.command;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.brokers.BrokerAggregate;
import rosukh.command.brokers.CasesToPlace;
import rosukh.command.indicators.LoggedMeasuring;
import rosukh.command.indicators.Measuring;
import rosukh.command.indicators.PeriodAggregate;
import rosukh.command.indicators.ProfileAggregate;
import rosukh.command.indicators.VersionAggregate;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.pioneers.BudgetAggregate;
import rosukh.command.pioneers.PioneerAggregate;
import rosukh.command.pioneers.PioneerFiles;
import rosukh.command.pioneers.RulesAggregate;
import rosukh.command.processes.BridgingWatch;
import rosukh.command.processes.BrokerPlacement;
import rosukh.command.processes.IncentiveClawbacks;
import rosukh.command.processes.PioneerPurchases;
import rosukh.command.processes.PioneerReviews;
import rosukh.command.processes.ReservationLapses;
import rosukh.command.processes.ZoneStandings;
import rosukh.command.zones.FirmStandings;
import rosukh.command.zones.TermsAggregate;
import rosukh.command.zones.ZoneAggregate;
import rosukh.command.zones.ZoneSurroundings;

/// Wires what helps a firm become knowledge-based beside its case: zones, pioneers, brokers and
/// indicators; their shells into Axon, what they read, and the processes that follow the log.
@Configuration(proxyBeanMethods = false)
public class GrowthSide {

    @Bean
    public ConfigurerModule growthAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(BrokerAggregate.class)
                        .configureAggregate(RulesAggregate.class)
                        .configureAggregate(PioneerAggregate.class)
                        .configureAggregate(BudgetAggregate.class)
                        .configureAggregate(ZoneAggregate.class)
                        .configureAggregate(TermsAggregate.class)
                        .configureAggregate(ProfileAggregate.class)
                        .configureAggregate(VersionAggregate.class)
                        .configureAggregate(PeriodAggregate.class);
    }

    @Bean
    public CasesToPlace casesToPlace(Streams streams, SchemeRegister schemes) {
        return new CasesToPlace(streams, schemes);
    }

    @Bean
    public ZoneSurroundings zoneSurroundings(Streams streams) {
        return new ZoneSurroundings(streams);
    }

    @Bean
    public PioneerFiles pioneerFiles(Streams streams) {
        return new PioneerFiles(streams);
    }

    @Bean
    public Measuring measuring(LogReader log, MeterRegistry meters) {
        return new LoggedMeasuring(log, meters);
    }

    @Bean
    public BrokerPlacement brokerPlacement(LogReader log, Commands commands) {
        return new BrokerPlacement(log, commands);
    }

    @Bean
    public BridgingWatch bridgingWatch(LogReader log, Commands commands) {
        return new BridgingWatch(log, commands, Dates::today);
    }

    @Bean
    public PioneerPurchases pioneerPurchases(LogReader log, Commands commands) {
        return new PioneerPurchases(log, commands, Dates::today);
    }

    @Bean
    public IncentiveClawbacks incentiveClawbacks(LogReader log, Commands commands) {
        return new IncentiveClawbacks(log, commands, Dates::today);
    }

    @Bean
    public PioneerReviews pioneerReviews(LogReader log, Commands commands) {
        return new PioneerReviews(log, commands, Dates::today);
    }

    @Bean
    public ReservationLapses reservationLapses(
            LogReader log, Commands commands, MeterRegistry meters) {
        return new ReservationLapses(log, commands, Dates::today, meters);
    }

    @Bean
    public ZoneStandings zoneStandings(
            LogReader log, Commands commands, Streams streams, MeterRegistry meters) {
        return new ZoneStandings(log, commands, new FirmStandings(streams), Dates::today, meters);
    }
}

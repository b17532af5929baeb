package rosukh.command;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.listing.ListingAggregate;
import rosukh.command.listing.ListingFiles;
import rosukh.command.listing.ListingRulesAggregate;
import rosukh.command.listing.MembershipAggregate;
import rosukh.command.processes.ListingReviews;

/// Wires the membership in the exchange and the listing of firms.
@Configuration(proxyBeanMethods = false)
public class ListingSide {

    @Bean
    public ConfigurerModule listingAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(ListingRulesAggregate.class)
                        .configureAggregate(MembershipAggregate.class)
                        .configureAggregate(ListingAggregate.class);
    }

    @Bean
    public ListingFiles listingFiles(Streams streams) {
        return new ListingFiles(streams);
    }

    @Bean
    public ListingReviews listingReviews(LogReader log, Commands commands, MeterRegistry meters) {
        return new ListingReviews(log, commands, Dates::today, meters);
    }
}
